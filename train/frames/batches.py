"""Examples as padded tensors, in a shuffled order that puts windows of like length together."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from thucydides.stages.read.encoder.distance import distances, weights
from thucydides.stages.read.encoder.schema import LAYERS, POINTS, SENTENCES, VARIABLES

from .examples import IGNORE, Example, FrameTarget

CHUNK = 128  # windows that are sorted together
FIRST = 0.75  # the share of the likelier of two variables


@dataclass(slots=True)
class Anchored:
    """All frames of one layer in a batch."""

    window: Tensor
    anchor: Tensor
    distance: Tensor
    implicit: Tensor
    roles: Tensor  # [n, groups, T]
    attributes: Tensor  # [n, attributes]


@dataclass(slots=True)
class Sides:
    """All labelled sides of claims in a batch."""

    window: Tensor
    inside: Tensor  # [n, T]
    shares: Tensor  # [n, variables + 1], the last for none
    signs: Tensor  # [n, variables]: +1, −1, or 0 where the side is not that variable


@dataclass(slots=True)
class Taken:
    """All sentences of a batch whose points are labelled."""

    window: Tensor
    inside: Tensor  # [n, T]
    sides: Tensor  # [n, points]: 0 where no side is taken, 1 for it, 2 against it
    focus: Tensor  # [n, points, T]: 1 on the words that take the side


@dataclass(slots=True)
class Batch:
    """One step's windows with the labels of every layer that they have."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    anchors: Tensor  # [B, layers, T]
    frames: dict[str, Anchored]
    sentences: dict[str, tuple[Tensor, Tensor, Tensor]]
    dyads: tuple[Tensor, Tensor, Tensor, Tensor, Tensor] | None
    sides: Sides | None
    points: Taken | None


def order(found: Sequence[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Returns shuffled batches of at most `size` pieces, padding included; lengths are alike within a batch."""
    shuffled = list(found)
    rng.shuffle(shuffled)
    batches: list[list[Example]] = []
    for start in range(0, len(shuffled), CHUNK):
        batches.extend(_filled(sorted(shuffled[start : start + CHUNK], key=len), size))
    rng.shuffle(batches)
    return batches


def _filled(found: Sequence[Example], size: int) -> list[list[Example]]:
    """Windows in the order of their length, in batches that are as full as may be."""
    batches: list[list[Example]] = [[]]
    for example in found:
        if batches[-1] and (len(batches[-1]) + 1) * len(example) > size:
            batches.append([])
        batches[-1].append(example)
    return [batch for batch in batches if batch]


def collate(found: Sequence[Example]) -> Batch:
    """Returns the tensors of one batch."""
    length = max(len(example) for example in found)
    ids, shapes = _padded([e.ids for e in found], length, 0), _padded([e.shapes for e in found], length, 0)
    mask = _padded([[1] * len(e) for e in found], length, 0)
    unknown = [IGNORE] * length
    tags = [_padded([e.anchors.get(layer, unknown) for e in found], length, IGNORE) for layer in LAYERS]
    frames = {layer: _anchored(found, layer, length) for layer in LAYERS if any(_of(e, layer) for e in found)}
    told = _sentences(found, length), _dyads(found, length), _sides(found, length), _points(found, length)
    return Batch(ids, shapes, mask, torch.stack(tags, 1), frames, *told)


def _of(example: Example, layer: str) -> list[FrameTarget]:
    return [frame for frame in example.frames if frame.layer == layer]


def _padded(rows: Sequence[Sequence[int]], length: int, value: int) -> Tensor:
    return torch.tensor([[*row, *[value] * (length - len(row))] for row in rows], dtype=torch.long)


def _anchored(found: Sequence[Example], layer: str, length: int) -> Anchored:
    pairs = [(number, frame) for number, example in enumerate(found) for frame in _of(example, layer)]
    frames = [frame for _, frame in pairs]
    return Anchored(
        window=torch.tensor([number for number, _ in pairs]),
        anchor=torch.from_numpy(np.stack([weights(f.anchor, length) for f in frames])),
        distance=torch.from_numpy(np.stack([distances(min(f.anchor), max(f.anchor), length) for f in frames])),
        implicit=torch.tensor([int(f.implicit) for f in frames]),
        roles=torch.stack([_padded(f.roles, length, IGNORE) for f in frames]),
        attributes=torch.tensor([f.attributes for f in frames]),
    )


def _sentences(found: Sequence[Example], length: int) -> dict[str, tuple[Tensor, Tensor, Tensor]]:
    tables: dict[str, tuple[Tensor, Tensor, Tensor]] = {}
    for layer in SENTENCES:
        rows = [(i, s, e, label) for i, x in enumerate(found) for s, e, mine, label in x.sentences if mine == layer]
        if rows:
            inside = torch.from_numpy(np.stack([weights(range(s, e), length) for _, s, e, _ in rows]))
            tables[layer] = torch.tensor([r[0] for r in rows]), inside, torch.tensor([r[3] for r in rows])
    return tables


def _dyads(found: Sequence[Example], length: int) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor] | None:
    rows = [(i, *dyad) for i, example in enumerate(found) for dyad in example.dyads]
    if not rows:
        return None
    phrases = (
        [weights(source, length) for _, source, _, _, _ in rows],
        [weights(target, length) for _, _, target, _, _ in rows],
        [weights(range(*inside), length) for _, _, _, inside, _ in rows],
    )
    source, target, inside = (torch.from_numpy(np.stack(weight)) for weight in phrases)
    return torch.tensor([r[0] for r in rows]), source, target, inside, torch.tensor([r[4] for r in rows])


def _sides(found: Sequence[Example], length: int) -> Sides | None:
    rows = [(number, side) for number, example in enumerate(found) for side in example.variables]
    if not rows:
        return None
    shares, signs = torch.zeros(len(rows), len(VARIABLES) + 1), torch.zeros(len(rows), len(VARIABLES))
    for row, (_, side) in enumerate(rows):
        for rank, (variable, sign) in enumerate(side.named):
            shares[row, variable] = 1 - FIRST if rank else FIRST if len(side.named) > 1 else 1.0
            signs[row, variable] = sign
        shares[row, -1] = float(not side.named)
    inside = torch.from_numpy(np.stack([weights(side.positions, length) for _, side in rows]))
    return Sides(torch.tensor([number for number, _ in rows]), inside, shares, signs)


def _points(found: Sequence[Example], length: int) -> Taken | None:
    rows = [(number, one) for number, example in enumerate(found) for one in example.points]
    if not rows:
        return None
    sides = torch.zeros(len(rows), len(POINTS), dtype=torch.long)
    focus = torch.zeros(len(rows), len(POINTS), length)
    for row, (_, one) in enumerate(rows):
        for point, (side, positions) in one.taken.items():
            sides[row, point] = 1 if side > 0 else 2
            focus[row, point, positions] = 1.0
    inside = torch.from_numpy(np.stack([weights(one.positions, length) for _, one in rows]))
    return Taken(torch.tensor([number for number, _ in rows]), inside, sides, focus)
