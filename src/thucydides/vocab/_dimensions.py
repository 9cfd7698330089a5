"""Dimensions: the variables of international politics that causal claims are about, before it is said whose they are.

A dimension has words that name or raise it and words that lower it, so that "rapprochement" and "rift" are one variable with
two signs. Words of plain increase and decrease are not here: see `change_words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_entries

DimensionKind = Literal["tie", "action", "attribute", "condition"]
FORCE = frozenset(("war", "military_strike", "military_intervention"))  # what befalls whom it is used against


@dataclass(frozen=True, slots=True)
class Dimension:
    """A variable: a tie between two sides, an action done at somebody, an attribute of somebody, or a condition of a region.

    `instrument` says that somebody can use it as a lever: `wielders`. `source` is the data set or codebook that measures it.
    """

    id: str
    name: str
    kind: DimensionKind
    gloss: str
    broader: str | None
    instrument: bool
    wielders: tuple[str, ...]
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    opposite_nouns: tuple[str, ...]
    opposite_verbs: tuple[str, ...]
    opposite_adjectives: tuple[str, ...]
    source: str

    def signed_words(self) -> Iterator[tuple[str, int]]:
        """Yields each word or phrase with +1 where it names or raises the variable, -1 where it lowers it."""
        yield from ((words, 1) for words in (*self.nouns, *self.verbs, *self.adjectives))
        yield from ((words, -1) for words in (*self.opposite_nouns, *self.opposite_verbs, *self.opposite_adjectives))


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Returns all dimensions; a word or phrase (by its stems) stands in one of them only."""
    return load_entries("dimensions.yaml", Dimension)
