"""The one form that every training corpus is turned into."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Spans = tuple[tuple[int, int], ...]
PIECES = 220  # short passages are packed to about so many


@dataclass(frozen=True, slots=True)
class GoldFrame:
    """An annotated frame: anchor spans (empty where a claim has no signal), roles and attributes."""

    anchor: Spans
    roles: Mapping[str, Spans]
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoldDyad:
    """A pair of phrases, the sentences they stand in, and the type of what the first does to the second."""

    within: Spans
    source: Spans
    target: Spans
    type: str


@dataclass(frozen=True, slots=True)
class GoldVariable:
    """A side of a claim and the variables that it may be read as, the likelier first, each with its sign."""

    spans: Spans
    named: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class GoldPoints:
    """A sentence and the points on which it takes a side: the kind, +1 or −1, and the words that take it."""

    sentence: Spans
    taken: tuple[tuple[str, int, Spans], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its frames. A layer that is not in `frames` was not annotated.

    `known` names what was annotated within the layers: `anchor` (all anchors are marked), roles and attributes. Sentences
    have a label of their layer (a sentence may have one for each of several), or None where it is not clear.
    """

    text: str
    frames: Mapping[str, Sequence[GoldFrame]]
    known: frozenset[str] = frozenset()
    sentences: Sequence[tuple[int, int, str | None]] = ()
    dyads: Sequence[GoldDyad] = ()
    variables: Sequence[GoldVariable] = ()
    points: Sequence[GoldPoints] = ()


def moved(spans: Spans, by: int) -> Spans:
    """Returns spans moved to the right."""
    return tuple((s + by, e + by) for s, e in spans)


def join(passages: Sequence[Passage], gap: str = "\n\n") -> Passage:
    """Returns one passage that holds several of one corpus, a blank line between them."""
    text, at = [], 0
    frames: dict[str, list[GoldFrame]] = {layer: [] for layer in passages[0].frames}
    sentences: list[tuple[int, int, str | None]] = []
    dyads: list[GoldDyad] = []
    variables: list[GoldVariable] = []
    points: list[GoldPoints] = []
    for passage in passages:
        for layer, found in passage.frames.items():
            frames[layer].extend(_shift(frame, at) for frame in found)
        sentences.extend((s + at, e + at, label) for s, e, label in passage.sentences)
        dyads.extend(_shift_dyad(d, at) for d in passage.dyads)
        variables.extend(GoldVariable(moved(v.spans, at), v.named) for v in passage.variables)
        points.extend(_shift_points(p, at) for p in passage.points)
        text.append(passage.text)
        at += len(passage.text) + len(gap)
    return Passage(gap.join(text), frames, passages[0].known, sentences, dyads, variables, points)


def packed(passages: Sequence[Passage], rng: random.Random) -> list[Passage]:
    """Returns short passages joined, in random order, into texts of about one window, those with the same layers together."""
    shuffled = list(passages)
    rng.shuffle(shuffled)
    shuffled.sort(key=lambda passage: sorted(passage.frames))
    groups: list[list[Passage]] = [[]]
    size = 0
    for passage in shuffled:
        length = len(passage.text) // 4 + 3
        alike = not groups[-1] or passage.frames.keys() == groups[-1][0].frames.keys()
        if (size + length > PIECES and groups[-1]) or not alike:
            groups.append([])
            size = 0
        groups[-1].append(passage)
        size += length
    return [join(group) for group in groups if group]


def _shift(frame: GoldFrame, by: int) -> GoldFrame:
    roles = {role: moved(spans, by) for role, spans in frame.roles.items()}
    return GoldFrame(moved(frame.anchor, by), roles, frame.attributes)


def _shift_points(points: GoldPoints, by: int) -> GoldPoints:
    taken = tuple((kind, side, moved(words, by)) for kind, side, words in points.taken)
    return GoldPoints(moved(points.sentence, by), taken)


def _shift_dyad(dyad: GoldDyad, by: int) -> GoldDyad:
    return GoldDyad(moved(dyad.within, by), moved(dyad.source, by), moved(dyad.target, by), dyad.type)
