"""The project's own annotated data as passages, brought to the conventions of the public corpora.

Quotation marks around a content belong to it, as in PolNeAR. Where a quotation has no cue word but a colon or dash stands
between speaker and content, that mark is the cue. A pair of an actor and a recipient of an event is a dyad of its type. A text
in which a further layer is labelled is one passage with both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from tokenizers import Tokenizer

from thucydides.stages.read.encoder.pieces import to_pieces
from thucydides.stages.read.encoder.schema import ATTRIBUTES
from thucydides.stages.read.encoder.windows import sentences
from train.annotations import Item, load
from train.articles import LABELLED, load_articles
from train.points import Judged, load_points
from train.variables import Side, load_sides

from .passages import GoldDyad, GoldFrame, GoldPoints, GoldVariable, Passage, Spans
from .splits import is_held_out

OPENING, CLOSING = frozenset("\"“„«'‘‹「『”"), frozenset("\"”“»'’›」』")
Label = TypeVar("Label", Side, Judged)
MARKS = frozenset((":", "–", "—", "-", "--"))


def own(layer: str, tokenizer: Tokenizer, split: str = "train", held_out: bool = False) -> list[Passage]:
    """Returns the passages of a layer (`statements`, `events`, `causes`) of one split."""
    items = load(layer, split)
    if split == "train":
        items = [item for item in items if is_held_out(item.group) == held_out]
    sides = _by_text(load_sides(layer, split)) if layer in ("causes", "statements") else {}
    points = _by_text(load_points(layer, split)) if layer == "causes" else {}
    others = [_by_name(other, layer, split, tokenizer) for other in LABELLED.get(layer, ())]
    return [
        replace(
            _joined(passage(layer, item, tokenizer), [other[item.id] for other in others if item.id in other]),
            variables=_variables(sides.get(item.id, ())),
            points=_points(points.get(item.id, ())),
        )
        for item in items
    ]


def articles(layer: str, tokenizer: Tokenizer, split: str = "train", held_out: bool = False) -> list[Passage]:
    """Returns the whole texts of one split in which a layer is labelled beside another, with that layer alone."""
    sources = [source for source, layers in LABELLED.items() if layer in layers]
    items = [item for source in sources for item in load_articles(layer, source, split)]
    if split == "train":
        items = [item for item in items if is_held_out(item.group) == held_out]
    return [passage(layer, item, tokenizer) for item in items]


def issues(split: str = "train", held_out: bool = False) -> list[Passage]:
    """Returns the statements of the own issues of which sides or points are labelled; nothing else is annotated in them."""
    sides, points = _by_text(load_sides("issues", split)), _by_text(load_points("issues", split))
    labelled: dict[str, Side | Judged] = {name: mine[0] for name, mine in sides.items()}
    labelled.update((name, mine[0]) for name, mine in points.items())
    if split == "train":
        labelled = {name: one for name, one in labelled.items() if is_held_out(one.group) == held_out}
    return [
        Passage(one.text, {}, variables=_variables(sides.get(name, ())), points=_points(points.get(name, ())))
        for name, one in labelled.items()
    ]


def _by_name(layer: str, source: str, split: str, tokenizer: Tokenizer) -> dict[str, Passage]:
    return {item.id: passage(layer, item, tokenizer) for item in load_articles(layer, source, split)}


def _joined(told: Passage, others: Sequence[Passage]) -> Passage:
    """The passage with the layers that are labelled in its text beside its own."""
    for other in others:
        told = replace(
            told,
            frames={**told.frames, **other.frames},
            known=told.known | other.known,
            sentences=(*told.sentences, *other.sentences),
            dyads=(*told.dyads, *other.dyads),
        )
    return told


def _by_text(labels: Iterable[Label]) -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = {}
    for label in labels:
        found.setdefault(label.text_id, []).append(label)
    return found


def _points(judged: Sequence[Judged]) -> tuple[GoldPoints, ...]:
    return tuple(GoldPoints((j.sentence,), tuple((k, side, (words,)) for k, side, words in j.taken)) for j in judged)


def _variables(sides: Sequence[Side]) -> tuple[GoldVariable, ...]:
    return tuple(GoldVariable(side.spans, side.named) for side in sides)


def passage(layer: str, item: Item, tokenizer: Tokenizer) -> Passage:
    """Returns one annotated item as a passage."""
    if layer == "statements":
        return _statements(item, tokenizer)
    if layer == "events":
        return _events(item, tokenizer)
    return _causes(item, tokenizer)


def _statements(item: Item, tokenizer: Tokenizer) -> Passage:
    known = frozenset({"anchor", "speaker", "content", "hedge", "form", "stance", "forecast"})
    frames = []
    for found in item.frames:
        speaker, content = _spans(found["speaker"]), _quoted(item.text, _spans(found["content"]))
        cue = _spans(found["cue"]) or _mark(item.text, speaker, content)
        roles = {"speaker": speaker, "content": content, "hedge": _spans(found["hedge"])}
        if cue or content:
            told = {**found, "forecast": "yes" if found.get("forecast") else "no"}
            frames.append(GoldFrame(cue, roles, _attributes("statement", told)))
    uncued = [frame.roles["content"] for frame in frames if not frame.anchor]
    labelled = [(start, end, _told(uncued, start, end)) for start, end in _split(item.text, tokenizer)]
    return Passage(item.text, {"statement": frames}, known, labelled)


def _told(uncued: list[Spans], start: int, end: int) -> str | None:
    """A sentence is `uncued` if such a content starts there, unclear if one goes on there, else `plain`."""
    if any(start <= content[0][0] < end for content in uncued):
        return "uncued"
    return None if any(s < end and start < e for content in uncued for s, e in content) else "plain"


def _split(text: str, tokenizer: Tokenizer) -> list[tuple[int, int]]:
    pieces = to_pieces(tokenizer, text)
    return [(pieces.starts[a], pieces.ends[b - 1]) for a, b in sentences(pieces)]


def _events(item: Item, tokenizer: Tokenizer) -> Passage:
    known = frozenset({"anchor", "actor", "recipient", "date", *ATTRIBUTES["event"]})
    frames: list[GoldFrame] = []
    dyads: list[GoldDyad] = []
    told = _split(item.text, tokenizer)
    for found in item.frames:
        trigger, actors, recipients = (_spans(found[role]) for role in ("trigger", "actor", "recipient"))
        attributes = _attributes("event", {**found, "reciprocal": "yes" if found["reciprocal"] else "no"})
        roles = {"actor": actors, "recipient": recipients, "date": _spans(found["date"])}
        frames.append(GoldFrame(trigger, roles, attributes))
        around = tuple((start, end) for start, end in told if start <= trigger[0][0] < end)
        pairs = [(a, b) for a in actors for b in recipients if a != b]
        dyads.extend(GoldDyad(around, (a,), (b,), found["type"]) for a, b in pairs)
    return Passage(item.text, {"event": frames}, known, dyads=dyads)


def _causes(item: Item, tokenizer: Tokenizer) -> Passage:
    known = frozenset({"anchor", "cause", "effect", *ATTRIBUTES["cause"]})
    frames = [
        GoldFrame(_spans(f["signal"]), {r: _spans(f[r]) for r in ("cause", "effect")}, _attributes("cause", f))
        for f in item.frames
    ]
    labelled = [(start, end, _label(frames, start, end)) for start, end in _split(item.text, tokenizer)]
    return Passage(item.text, {"cause": frames}, known, labelled)


def _label(frames: list[GoldFrame], start: int, end: int) -> str:
    """A sentence is causal if a claim has its signal there, or else its roles; countercausal if all those are denied."""
    here = [f for f in frames if any(start <= s < end for s, _ in f.anchor or sum(f.roles.values(), ()))]
    if not here:
        return "neither"
    return "countercausal" if all(f.attributes.get("claim") == "denied" for f in here) else "causal"


def _attributes(layer: str, found: dict[str, Any]) -> dict[str, str]:
    return {name: found[name] for name, labels in ATTRIBUTES[layer].items() if found.get(name) in labels}


def _quoted(text: str, content: Spans) -> Spans:
    """Content spans widened over the quotation marks that enclose them."""
    widened = []
    for start, end in content:
        start -= start > 0 and text[start - 1] in OPENING
        end += end < len(text) and text[end] in CLOSING
        widened.append((start, end))
    return tuple(widened)


def _mark(text: str, speaker: Spans, content: Spans) -> Spans:
    """The colon or dash between speaker and content, where nothing else stands there."""
    if not speaker or not content:
        return ()
    first, second = sorted(
        (speaker[-1] if speaker[0] < content[0] else speaker[0], content[0 if speaker[0] < content[0] else -1])
    )
    between = text[first[1] : second[0]]
    mark = between.strip(" \n\t\"“”«»'‘’,.")
    if mark not in MARKS:
        return ()
    start = first[1] + between.index(mark)
    return ((start, start + len(mark)),)


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in pairs)
