"""Fits the head for variables alone, over an encoder that stays as it is: some passes over the labelled sides.

Trained beside the other heads it learns slowly, since the encoder gives up little of its frames for it; over fixed states it
learns in minutes, and averaging encoders (`training.average`) does not spoil it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from .batches import Sides, collate
from .examples import Example
from .losses import variable_losses
from .network import FrameNetwork

PASSES = 14
RATE = 1e-3
Fixed = tuple[Tensor, Tensor, Sides]


def fit_variables(
    network: FrameNetwork,
    batches: Sequence[Sequence[Example]],
    rng: random.Random,
    report: Callable[[str], None] = print,
) -> None:
    """Trains the head in place; the rate falls to 0."""
    network.eval()
    data = [fixed for examples in batches if (fixed := _fixed(network, examples)) is not None]
    optimiser = torch.optim.AdamW(network.variable.parameters(), lr=RATE, weight_decay=0.02)
    network.variable.train()
    steps = PASSES * len(data)
    for done in range(PASSES):
        rng.shuffle(data)
        total = 0.0
        for number, (words, states, sides) in enumerate(data):
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - (done * len(data) + number) / steps)
            loss = torch.stack(list(variable_losses(network, words, states, sides).values())).sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach())
        report(f"variables, pass {done + 1}: {total / len(data):.3f}")
    network.variable.eval()


def _fixed(network: FrameNetwork, examples: Sequence[Example]) -> Fixed | None:
    """The word embeddings and states of the labelled sides of a batch, a window each; None where it has none."""
    batch = collate(examples)
    if batch.sides is None:
        return None
    with torch.no_grad():
        words, states = network.words(batch.ids), network.states(batch.ids, batch.shapes, batch.mask)
    return _cropped(words, states, batch.sides)


def _cropped(words: Tensor, states: Tensor, sides: Sides) -> Fixed:
    """Each side as a window of its own pieces alone, which are all that is looked at."""
    longest = int((sides.inside > 0).sum(1).max())
    places = torch.argsort((sides.inside == 0).int(), dim=1, stable=True)[:, :longest]
    window = sides.window.unsqueeze(1)
    alone = replace(sides, window=torch.arange(len(places)), inside=sides.inside.gather(1, places))
    return words[window, places], states[window, places], alone
