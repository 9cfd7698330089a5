"""Reads the own labels of parties: of whom the variable is that a side of a claim names, and at whom it is directed.

A label is of a side that has one of variables (`train/variables.py`). Names are those by which the reader calls actors, or the
labeller's own where the reader found nobody by that name. The split is that of the text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from train.annotations import DATA, AnnotationError
from train.variables import NONE, Side, load_sides, spans_of, words

FOLDER = DATA / "parties"
SOURCES = ("causes", "statements")


@dataclass(frozen=True, slots=True)
class Parties:
    """A side with the names of whose its variable is (of a tie: between whom) and at whom it is directed."""

    side: Side
    of: frozenset[str]
    at: frozenset[str]

    @property
    def dimension(self) -> str:
        """The variable that the side names first."""
        return self.side.named[0][0]


def load_parties(split: str | None = None, folder: Path = FOLDER) -> list[Parties]:
    """All labelled sides, of one split if named. Raises AnnotationError where a side has no variable or other words."""
    every = (one for source in SOURCES for one in read_parties(folder / f"{source}.tsv", source))
    return [one for one in every if split in (None, one.side.split)]


def read_parties(path: Path, source: str) -> Iterator[Parties]:
    """The labelled sides of a file about the texts of a source. Raises AnnotationError as `load_parties` does."""
    sides = {(side.text_id, side.spans): side for side in load_sides(source)}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            side = sides.get((row["text"], spans_of(row["spans"])))
            if side is None or not side.named:
                raise AnnotationError(f"{row['text']}: the side at {row['spans']} has no labelled variable")
            if words(side.text, side.spans) != row["words"]:
                raise AnnotationError(f"{row['text']}: {row['words']!r} does not stand at {row['spans']}")
            yield Parties(side, _names(row["of"]), _names(row["at"]))


def _names(told: str) -> frozenset[str]:
    return frozenset(told.split("|")) - {NONE}
