"""What a batch teaches: the sum of the heads' cross-entropies over the labels that its corpora have."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from thucydides.stages.read.encoder.schema import ATTRIBUTES, LAYERS

from .batches import Anchored, Batch, Sides, Taken
from .examples import IGNORE
from .network import FrameNetwork, RoleScorer

ROLE_WEIGHT = 2.0
ATTRIBUTE_WEIGHT = 0.5
SENTENCE_WEIGHT = 0.5
DYAD_WEIGHT = 0.5
VARIABLE_WEIGHT = 0.2  # both of these are fitted again over the encoder that comes out (`heads`)
POINT_WEIGHT = 0.1
FOCUS_WEIGHT = 0.1  # of looking at the words that take a side
SMOOTHED = 0.05  # of each variable's share, spread over all


def loss(network: FrameNetwork, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """Returns the summed loss and its parts by name."""
    states = network.states(batch.ids, batch.shapes, batch.mask)
    parts: dict[str, Tensor] = {}
    tags = network.tagger(states)
    for number, layer in enumerate(LAYERS):
        wanted = batch.anchors[:, number]
        if (wanted != IGNORE).any():
            scores = tags[..., 3 * number : 3 * number + 3]
            parts[f"{layer}.anchor"] = F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORE)
    for layer, frames in batch.frames.items():
        parts.update(_frame_losses(network.scorers[layer], layer, states, frames))
    for layer, (window, inside, label) in batch.sentences.items():
        scores = network.sentence_scores(layer, states, window, inside)
        parts[f"{layer}.sentence"] = SENTENCE_WEIGHT * F.cross_entropy(scores, label)
    if batch.dyads is not None:
        *phrases, kind = batch.dyads
        parts["dyad"] = DYAD_WEIGHT * F.cross_entropy(network.dyad(states, *phrases), kind)
    if batch.sides is not None:
        parts.update(variable_losses(network, network.words(batch.ids), states, batch.sides))
    if batch.points is not None:
        parts.update(point_losses(network, network.words(batch.ids), states, batch.points))
    total = torch.stack(list(parts.values())).sum()
    return total, {name: float(part.detach()) for name, part in parts.items()}


def _frame_losses(scorer: torch.nn.Module, layer: str, states: Tensor, frames: Anchored) -> dict[str, Tensor]:
    assert isinstance(scorer, RoleScorer)
    roles, attributes = scorer(states, frames.window, frames.anchor, frames.distance, frames.implicit)
    parts: dict[str, Tensor] = {}
    at = 0
    for number, size in enumerate(scorer.groups):
        wanted = frames.roles[:, number]
        if (wanted != IGNORE).any():
            scores = roles[..., at : at + size].flatten(0, 1)
            part = ROLE_WEIGHT * F.cross_entropy(scores, wanted.flatten(), ignore_index=IGNORE)
            parts[f"{layer}.roles{number}"] = part
        at += size
    at = 0
    for number, (name, labels) in enumerate(ATTRIBUTES[layer].items()):
        wanted = frames.attributes[:, number]
        if (wanted != IGNORE).any():
            scores = attributes[:, at : at + len(labels)]
            parts[f"{layer}.{name}"] = ATTRIBUTE_WEIGHT * F.cross_entropy(scores, wanted, ignore_index=IGNORE)
        at += len(labels)
    return parts


def variable_losses(network: FrameNetwork, words: Tensor, states: Tensor, sides: Sides) -> dict[str, Tensor]:
    """The losses of the variables that sides name and of their signs."""
    named, signs = network.variable(words, states, sides.window, sides.inside)
    known = sides.signs != 0
    parts = {"variable": F.cross_entropy(named, sides.shares, label_smoothing=SMOOTHED)}
    if known.any():
        parts["variable.sign"] = F.softplus(-signs[known] * sides.signs[known]).mean()
    return {name: VARIABLE_WEIGHT * part for name, part in parts.items()}


def point_losses(network: FrameNetwork, words: Tensor, states: Tensor, taken: Taken) -> dict[str, Tensor]:
    """The losses of the sides that sentences take on each point, and of looking at the words that take them."""
    scores, focus = network.point(words, states, taken.window, taken.inside)
    count = len(taken.window)
    told = F.cross_entropy(scores.flatten(0, 1), taken.sides.flatten(), reduction="sum") / count
    looked = (focus * taken.focus).sum(-1)[taken.sides > 0].clamp(min=1e-5)
    return {"point": POINT_WEIGHT * told, "point.focus": -FOCUS_WEIGHT * looked.log().sum() / count}
