"""The corpora that `bench.causes` measures on, each brought to one form: a text, its label, and its gold claims."""

from __future__ import annotations

import ast
import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]
TAG = re.compile(r"<(/?)(ARG0|ARG1|SIG\d*|e\d+)>")
ENTITY = re.compile(r"^(T\d+)\t\S+ ([\d ;]+)\t", re.MULTILINE)
RELATION = re.compile(r"^(E\d+)\t(\w+):(T\d+)(.*)$", re.MULTILINE)
DEGREE = re.compile(r"^A\d+\tDegree (E\d+) (\w+)", re.MULTILINE)
ROOM = 400  # characters of text read on each side of a relation of BECauSE


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated claim; what a corpus does not say is empty."""

    cause: Ranges
    effect: Ranges
    signal: Ranges = ()
    polarity: str = ""
    claim: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A text with its sentence label (empty where the corpus has none) and its claims; `id` where the set names its items."""

    text: str
    label: str
    claims: tuple[Gold, ...]
    id: str = ""


def cnc(path: Path) -> list[Item]:
    """Sentences of the Causal News Corpus V2, grouped form."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    items = []
    for row in rows:
        gold = []
        for marked in ast.literal_eval(row["causal_text_w_pairs"]):
            _, spans = untagged(marked)
            signals = tuple(r for name, ranges in sorted(spans.items()) if name.startswith("SIG") for r in ranges)
            gold.append(Gold(tuple(spans.get("ARG0", ())), tuple(spans.get("ARG1", ())), signals))
        items.append(Item(row["text"], "causal" if gold else "neither", tuple(gold)))
    return items


def ccnc(path: Path) -> list[Item]:
    """Sentences of Countercausal News: counter-causal where all their relations are."""
    items = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            text, _ = untagged(row["text"])
            kinds = {relation["relationship"] for relation in row["relations"]}
            items.append(Item(text, "neither" if not kinds else "causal" if 1 in kinds else "countercausal", ()))
    return items


def untagged(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """A text without its tags, and the ranges that each tag marked."""
    plain, opened, position, at = [], {}, 0, 0
    spans: dict[str, list[tuple[int, int]]] = {}
    for match in TAG.finditer(marked):
        plain.append(marked[position : match.start()])
        at += match.start() - position
        position = match.end()
        if not match[1]:
            opened[match[2]] = at
        elif match[2] in opened:
            spans.setdefault(match[2], []).append((opened.pop(match[2]), at))
    return "".join([*plain, marked[position:]]), spans


def because(folder: Path) -> list[Item]:
    """The relations of BECauSE that have both sides and a polarity, each with the paragraph about it."""
    items = []
    for path in sorted(folder.glob("*.ann")):
        text, notes = path.with_suffix(".txt").read_text(encoding="utf-8"), path.read_text(encoding="utf-8")
        entities = {name: _ranges(places) for name, places in ENTITY.findall(notes)}
        degrees = dict(DEGREE.findall(notes))
        for event, _, signal, rest in RELATION.findall(notes):
            sides = dict(re.findall(r"(Cause|Effect):(T\d+)", rest))
            if event in degrees and len(sides) == 2:
                places = [entities[sides["Cause"]], entities[sides["Effect"]], entities.get(signal, ())]
                items.append(_paragraph(text, places, "+" if degrees[event] == "Facilitate" else "-"))
    return items


def _ranges(places: str) -> Ranges:
    return tuple((int(a), int(b)) for a, b in (part.split() for part in places.split(";")))


def _paragraph(text: str, places: list[Ranges], polarity: str) -> Item:
    first, last = min(r[0] for p in places for r in p), max(r[1] for p in places for r in p)
    start = max(text.rfind("\n\n", 0, first), text.rfind(". ", 0, first) + 1, first - ROOM, 0)
    stops = [place for mark in ("\n\n", ". ") if (place := text.find(mark, last)) >= 0]
    end = min([*(stop + 1 for stop in stops), last + ROOM, len(text)])
    moved = [tuple((a - start, b - start) for a, b in place) for place in places]
    return Item(text[start:end], "", (Gold(moved[0], moved[1], moved[2], polarity),))


def own(split: str) -> list[Item]:
    """The project's own annotated items of a split."""
    from train.annotations import load

    return [Item(item.text, "", tuple(map(gold_of, item.frames)), item.id) for item in load("causes", split)]


def gold_of(frame: dict[str, object]) -> Gold:
    """The annotated claim of a frame of the project's own items."""
    spans = [tuple((int(a), int(b)) for a, b in _pairs(frame[name])) for name in ("cause", "effect", "signal")]
    return Gold(spans[0], spans[1], spans[2], str(frame["polarity"]), str(frame["claim"]), str(frame["relation"]))


def _pairs(value: object) -> list[list[int]]:
    assert isinstance(value, list)
    return value
