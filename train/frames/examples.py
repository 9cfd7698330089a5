"""Passages as training examples: windows of pieces with numeric labels, cut exactly as the reader cuts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from thucydides.stages.read.encoder.pieces import CLS, SEP, Pieces, to_pieces
from thucydides.stages.read.encoder.schema import ATTRIBUTES, EVENT_TYPES, POINTS, ROLES, SENTENCES, VARIABLES
from thucydides.stages.read.encoder.windows import windows

from .passages import GoldDyad, GoldFrame, GoldPoints, GoldVariable, Passage, Spans

IGNORE = -100
Range = tuple[int, int]


@dataclass(slots=True)
class FrameTarget:
    """One frame in a window: anchor positions, per role group the label of each position, and attribute labels."""

    layer: str
    anchor: list[int]
    implicit: bool
    roles: list[list[int]]
    attributes: list[int]


@dataclass(slots=True)
class VariableTarget:
    """A side of a claim in a window: its positions, the numbers of its variables (likelier first) and their signs."""

    positions: list[int]
    named: list[tuple[int, int]]


@dataclass(slots=True)
class PointsTarget:
    """A sentence in a window: its positions, and by the number of a point the side taken and the positions that take it."""

    positions: list[int]
    taken: dict[int, tuple[int, list[int]]]


@dataclass(slots=True)
class Example:
    """One window. Positions count the opening mark: piece 0 of the window is position 1."""

    ids: list[int]
    shapes: list[int]
    anchors: dict[str, list[int]] = field(default_factory=dict)
    frames: list[FrameTarget] = field(default_factory=list)
    sentences: list[tuple[int, int, str, int]] = field(default_factory=list)
    dyads: list[tuple[list[int], list[int], Range, int]] = field(default_factory=list)
    variables: list[VariableTarget] = field(default_factory=list)
    points: list[PointsTarget] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)


def examples(tokenizer: Tokenizer, passages: Iterable[Passage]) -> list[Example]:
    """Returns the windows of all passages, in order."""
    return [example for passage in passages for example in _passage(tokenizer, passage)]


def _passage(tokenizer: Tokenizer, passage: Passage) -> list[Example]:
    pieces = to_pieces(tokenizer, passage.text)
    owner = _owners(pieces)
    return [_window(passage, pieces, owner, start, end) for start, end in windows(pieces)]


def _owners(pieces: Pieces) -> list[int]:
    owner = [-1] * len(pieces.text)
    for index, (start, end) in enumerate(zip(pieces.starts, pieces.ends, strict=True)):
        owner[start:end] = [index] * (end - start)
    return owner


def _window(passage: Passage, pieces: Pieces, owner: list[int], start: int, end: int) -> Example:
    place = _Place(owner, start, end)
    example = Example([CLS, *pieces.ids[start:end], SEP], [0, *pieces.shapes[start:end], 0])
    for layer, frames in passage.frames.items():
        _add_layer(example, place, layer, frames, passage)
        _add_sentences(example, place, layer, passage)
    example.dyads.extend(found for dyad in passage.dyads if (found := _dyad(place, dyad)))
    example.variables.extend(side for one in passage.variables if (side := _variable(place, one)))
    example.points.extend(points for one in passage.points if (points := _points(place, one)))
    return example


def _add_sentences(example: Example, place: _Place, layer: str, passage: Passage) -> None:
    labels = SENTENCES.get(layer, ())
    for first, last, label in passage.sentences:
        positions = place.positions(((first, last),))
        if label in labels and positions and place.whole(((first, last),)):
            example.sentences.append((positions[0], positions[-1] + 1, layer, labels.index(label)))


@dataclass(frozen=True, slots=True)
class _Place:
    """A window's place in the text: which characters fall on which of its positions."""

    owner: list[int]
    start: int
    end: int

    def positions(self, spans: Spans) -> list[int]:
        touched = {self.owner[k] for s, e in spans for k in range(s, min(e, len(self.owner)))}
        return sorted(i - self.start + 1 for i in touched if self.start <= i < self.end)

    def whole(self, spans: Spans) -> bool:
        touched = {self.owner[k] for s, e in spans for k in range(s, min(e, len(self.owner)))} - {-1}
        return bool(touched) and self.start <= min(touched) and max(touched) < self.end

    @property
    def length(self) -> int:
        return self.end - self.start + 2


def _add_layer(example: Example, place: _Place, layer: str, frames: Sequence[GoldFrame], passage: Passage) -> None:
    tags = [IGNORE, *[0] * (place.length - 2), IGNORE]
    for frame in frames:
        if frame.anchor and place.whole(frame.anchor[:1]):
            _tag(tags, place.positions(frame.anchor[:1]), place.positions(frame.anchor[1:]))
            example.frames.append(_target(place, layer, frame, passage.known, place.positions(frame.anchor), False))
    if "anchor" in passage.known:
        example.anchors[layer] = tags
    for sentence, frame in _implicit(frames, passage):
        if place.whole((sentence,)):
            example.frames.append(_target(place, layer, frame, passage.known, place.positions((sentence,)), True))


def _tag(tags: list[int], anchor: list[int], further: list[int]) -> None:
    for position in further:
        tags[position] = IGNORE
    for number, position in enumerate(anchor):
        tags[position] = 2 if number else 1


def _implicit(frames: Sequence[GoldFrame], passage: Passage) -> list[tuple[Range, GoldFrame]]:
    """Frames without anchor, each with its sentence; of several in one sentence the first stands for all."""
    found: dict[Range, GoldFrame] = {}
    for frame in frames:
        spans = frame.roles.get("content") or sum(frame.roles.values(), ())
        places = [start for start, _ in spans]
        if not frame.anchor and places:
            home = [(s, e) for s, e, _ in passage.sentences if s <= min(places) < e]
            found.setdefault(home[0], frame) if home else None
    return list(found.items())


def _target(
    place: _Place, layer: str, frame: GoldFrame, known: frozenset[str], anchor: list[int], implicit: bool
) -> FrameTarget:
    roles = [_role_labels(place, frame, group, known, [] if implicit else anchor) for group in ROLES[layer]]
    attributes = [
        labels.index(frame.attributes[name]) if name in frame.attributes else IGNORE
        for name, labels in ATTRIBUTES[layer].items()
    ]
    return FrameTarget(layer, anchor, implicit, roles, attributes)


def _role_labels(
    place: _Place, frame: GoldFrame, group: tuple[str, ...], known: frozenset[str], anchor: list[int]
) -> list[int]:
    """Label of each position in one role group; unknown where the corpus marks none of the group."""
    if not known & set(group):
        return [IGNORE] * place.length
    labels = [IGNORE, *[0] * (place.length - 2), IGNORE]
    for position in anchor:
        labels[position] = IGNORE
    for number, role in enumerate(group, start=1):
        for position in place.positions(frame.roles.get(role, ())):
            labels[position] = number
    return labels


def _dyad(place: _Place, dyad: GoldDyad) -> tuple[list[int], list[int], Range, int] | None:
    if not all(place.whole(spans) for spans in (dyad.source, dyad.target, dyad.within)):
        return None
    inside, source, target = (place.positions(spans) for spans in (dyad.within, dyad.source, dyad.target))
    return source, target, (inside[0], inside[-1] + 1), EVENT_TYPES.index(dyad.type)


def _variable(place: _Place, gold: GoldVariable) -> VariableTarget | None:
    if not place.whole(gold.spans):
        return None
    return VariableTarget(place.positions(gold.spans), [(VARIABLES.index(name), sign) for name, sign in gold.named])


def _points(place: _Place, gold: GoldPoints) -> PointsTarget | None:
    if not place.whole(gold.sentence):
        return None
    taken: dict[int, tuple[int, list[int]]] = {}
    for kind, side, words in gold.taken:
        taken.setdefault(POINTS.index(kind), (side, place.positions(words)))
    return PointsTarget(place.positions(gold.sentence), taken)
