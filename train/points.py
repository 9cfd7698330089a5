"""Reads the own labels of points at issue: on which general points a sentence takes a side, which, and by what words.

A label is of a sentence of an own text: an annotated article (`causes`) or a statement on an issue (`issues`). The split is that
of the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from .annotations import DATA, AnnotationError, split_of
from .variables import NONE, SIGNS, texts_of

FOLDER = DATA / "points"
SOURCES = ("causes", "issues")
Range = tuple[int, int]
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled sentence: its text's name, group and split, the text, its place, the sides taken and their words' places."""

    text_id: str
    group: str
    split: str
    text: str
    sentence: Range
    taken: tuple[tuple[str, int, Range], ...]


def load_points(source: str, split: str | None = None, folder: Path = FOLDER) -> list[Judged]:
    """All labelled sentences of a source, of one split if named. Raises AnnotationError where words are not in their sentence."""
    return [one for one in read_points(folder / f"{source}.tsv", source) if split in (None, one.split)]


def read_points(path: Path, source: str) -> Iterator[Judged]:
    """The labelled sentences of a file about the texts of a source. Raises AnnotationError as `load_points` does."""
    texts = dict(texts_of(source))
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        for (name, place), mine in groupby(rows, key=lambda row: (row["text"], row["sentence"])):
            group, text = texts[name]
            start, end = map(int, place.split("-"))
            taken = tuple(_taken(row, text, (start, end)) for row in mine if row["point"] != NONE)
            yield Judged(name, group, split_of(group), text, (start, end), taken)


def _taken(row: Row, text: str, sentence: Range) -> tuple[str, int, Range]:
    at = text[slice(*sentence)].replace("\n", " ").replace("\t", " ").find(row["words"])
    if at < 0 or not row["words"]:
        raise AnnotationError(f"{row['text']}: {row['words']!r} does not stand in the sentence at {row['sentence']}")
    start = sentence[0] + at
    return row["point"], SIGNS[row["side"]], (start, start + len(row["words"]))
