"""Reads the own labels of further layers in whole texts that were written and annotated for one.

Articles annotated for their claims have their events and statements labelled too, passages of statements their events and claims.
The own sentences with events (`train/data/events`) tell of an event each; here every deed of a running text is marked, also the
thinkable, the lasting and the one named by a noun. The split is that of the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from .annotations import DATA, SPAN_FIELDS, AnnotationError, Item, located
from .variables import NONE, texts_of

FOLDER = DATA / "articles"
# source → the layers labelled in some of its texts
LABELLED = {"causes": ("events", "statements"), "statements": ("events", "causes")}
YES_OR_NO = ("reciprocal", "explicit", "forecast")
Row = dict[str, str]


def load_articles(layer: str, source: str, split: str | None = None, folder: Path = FOLDER) -> list[Item]:
    """The texts of a source in which a layer is labelled, of one split if named, in the form of that layer.

    Raises AnnotationError where words are not in the text, or stand there more than once without a number.
    """
    found = read_articles(folder / f"{layer}_{source}.tsv", layer, dict(texts_of(source)))
    return [item for item in found if split in (None, item.split)]


def read_articles(path: Path, layer: str, texts: Mapping[str, tuple[str, str]]) -> Iterator[Item]:
    """The labelled texts of a file, given each text's group and words. Raises AnnotationError as `load_articles` does."""
    first = SPAN_FIELDS[layer][0]
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        for name, mine in groupby(rows, key=lambda row: row["text"]):
            group, text = texts[name]
            yield Item(name, group, text, [_frame(row, layer, text) for row in mine if row[first] != NONE], {})


def _frame(row: Row, layer: str, text: str) -> dict[str, Any]:
    try:
        spans = {role: located(text, _listed(row[role])) for role in SPAN_FIELDS[layer]}
    except AnnotationError as error:
        raise AnnotationError(f"{row['text']}: {error}") from error
    told = {name: value for name, value in row.items() if name not in (*SPAN_FIELDS[layer], "text")}
    return {**told, **spans, **{name: told[name] == "y" for name in YES_OR_NO if name in told}}


def _listed(cell: str) -> list[str]:
    return [words.strip() for words in cell.split(";") if words.strip()]
