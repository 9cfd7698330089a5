"""Reads the own labels of variables: which dimension of the vocabulary a side of a causal claim names, and with what sign.

A label is of words in an own text: in the annotated causal claims (`causes`) the sides as annotated, in the statements and the
issues the sides as an earlier reader found them. The split is that of the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .annotations import DATA, AnnotationError, load, split_of
from .issues import load_issues

FOLDER = DATA / "variables"
SOURCES = ("causes", "statements", "issues")
NONE = "-"
SIGNS = {"+": 1, "-": -1}
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A labelled side: its text's name, group and split, the text, its spans, and its variables with signs, likelier first."""

    text_id: str
    group: str
    split: str
    text: str
    spans: Spans
    named: tuple[tuple[str, int], ...]


def load_sides(source: str, split: str | None = None, folder: Path = FOLDER) -> list[Side]:
    """All labelled sides of a source, of one split if named. Raises AnnotationError where words are not those of the text."""
    return [side for side in read_sides(folder / f"{source}.tsv", source) if split in (None, side.split)]


def read_sides(path: Path, source: str) -> list[Side]:
    """The labelled sides of a file about the texts of a source. Raises AnnotationError as `load_sides` does."""
    texts = dict(texts_of(source))
    with path.open(encoding="utf-8", newline="") as stream:
        return [_side(row, texts) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)]


def texts_of(source: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Name of each text of a source → its group, by which texts are split and held out, and the text."""
    if source != "issues":
        yield from ((item.id, (item.group, item.text)) for item in load(source))
        return
    for issue in load_issues():
        for kind in ("holding", "against", "beside"):
            for number, text in enumerate(getattr(issue, kind)):
                yield f"{issue.id}/{kind}/{number}", (issue.id, text)


def _side(row: dict[str, str], texts: dict[str, tuple[str, str]]) -> Side:
    group, text = texts[row["text"]]
    spans = spans_of(row["spans"])
    if words(text, spans) != row["words"]:
        raise AnnotationError(f"{row['text']}: {row['words']!r} does not stand at {row['spans']}")
    told = ((row["variable"], row["sign"]), (row["other"], row["other_sign"]))
    named = tuple((name, SIGNS[sign]) for name, sign in told if name != NONE)
    return Side(row["text"], group, split_of(group), text, spans, named)


def spans_of(told: str) -> Spans:
    """Spans as the tables write them: `start-end`, several with a space between."""
    places = [span.split("-") for span in told.split()]
    return tuple((int(start), int(end)) for start, end in places)


def words(text: str, spans: Spans) -> str:
    """The words of a side on one line, its parts joined by an ellipsis."""
    return " … ".join(" ".join(text[start:end].split()) for start, end in spans)
