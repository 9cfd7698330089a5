"""Fits the heads for variables and for points alone, over an encoder that stays as it is: some passes over what is labelled.

Trained beside the other heads they learn slowly, since the encoder gives up little of its frames for them; over fixed states they
learn in minutes, and averaging encoders (`training.average`) does not spoil them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from .batches import Sides, Taken, collate
from .examples import Example
from .losses import point_losses, variable_losses
from .network import FrameNetwork

PASSES = 14
RATE = 1e-3


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is labelled in a batch: the word embeddings and the states that it looks at, a window each, and the labels."""

    words: Tensor
    states: Tensor
    labels: Sides | Taken


def fit_heads(
    network: FrameNetwork,
    batches: Sequence[Sequence[Example]],
    rng: random.Random,
    report: Callable[[str], None] = print,
) -> None:
    """Trains both heads in place, one after the other; the rate falls to 0."""
    network.eval()
    fixed = [one for examples in batches for one in _fixed(network, examples)]
    _fit(network, network.variable, [one for one in fixed if isinstance(one.labels, Sides)], rng, report)
    _fit(network, network.point, [one for one in fixed if isinstance(one.labels, Taken)], rng, report)


def _fit(
    network: FrameNetwork, head: nn.Module, data: list[Fixed], rng: random.Random, report: Callable[[str], None]
) -> None:
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.02)
    head.train()
    steps = PASSES * len(data)
    for done in range(PASSES):
        rng.shuffle(data)
        total = 0.0
        for number, one in enumerate(data):
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - (done * len(data) + number) / steps)
            loss = _loss(network, one)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach())
        report(f"{type(head).__name__}, pass {done + 1}: {total / len(data):.3f}")
    head.eval()


def _loss(network: FrameNetwork, one: Fixed) -> Tensor:
    if isinstance(one.labels, Sides):
        parts = variable_losses(network, one.words, one.states, one.labels)
    else:
        parts = point_losses(network, one.words, one.states, one.labels)
    return torch.stack(list(parts.values())).sum()


def _fixed(network: FrameNetwork, examples: Sequence[Example]) -> list[Fixed]:
    """What is labelled in a batch, of each kind of labels that it has."""
    batch = collate(examples)
    with torch.no_grad():
        words, states = network.words(batch.ids), network.states(batch.ids, batch.shapes, batch.mask)
    found = []
    if batch.sides is not None:
        found.append(_cropped(words, states, batch.sides))
    if batch.points is not None:
        found.append(_cropped(words, states, batch.points))
    return found


def _cropped(words: Tensor, states: Tensor, labels: Sides | Taken) -> Fixed:
    """Each labelled phrase as a window of its own pieces alone, which are all that is looked at."""
    longest = int((labels.inside > 0).sum(1).max())
    places = torch.argsort((labels.inside == 0).int(), dim=1, stable=True)[:, :longest]
    window = labels.window.unsqueeze(1)
    alone = replace(labels, window=torch.arange(len(places)), inside=labels.inside.gather(1, places))
    if isinstance(alone, Taken):
        along = places.unsqueeze(1).expand(-1, alone.focus.shape[1], -1)
        alone = replace(alone, focus=alone.focus.gather(2, along))
    return Fixed(words[window, places], states[window, places], alone)
