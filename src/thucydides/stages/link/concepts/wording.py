"""The words of a phrase with their places: stems, names hidden, and which of them turn its direction.

Linking has no parse; words are compared by stem, past forms that have another stem by a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod

from thucydides import vocab
from thucydides.records import Span
from thucydides.text.stems import stem
from thucydides.text.tables import table

WORD = re.compile(r"[^\W_]+")
NAME = "@actor"
TURNING = ("verb", "noun", "quantifier", "adverb")
BEFORE, AFTER = 4, 3  # words between a turning word and what it turns
ALSO = ("not", "t", "neither", "nor")  # "doesn't" is two words here


@dataclass(frozen=True, slots=True)
class Word:
    """A word as its stem, and where it stands in its document."""

    stem: str
    start: int
    end: int


def words(span: Span, named: Iterable[Span] = ()) -> tuple[Word, ...]:
    """The words of a span, capitalised words of the names given as NAME."""
    names = tuple(named)
    return tuple(_word(match, span.start, names) for match in WORD.finditer(span.exact))


def _word(match: re.Match[str], offset: int, names: Sequence[Span]) -> Word:
    start, end = match.start() + offset, match.end() + offset
    hidden = not match[0].islower() and any(name.start < end and start < name.end for name in names)
    return Word(NAME if hidden else root(match[0]), start, end)


@cache
def root(word: str) -> str:
    """The stem of a word's base form."""
    word = word.casefold()
    return stem(_irregular().get(word, word))


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["base"] for row in table(__package__, "irregular.tsv")}


@cache
def lowering() -> frozenset[str]:
    """The stems of single words that say less: verbs, nouns, quantifiers and negations."""
    found = (row.words for row in vocab.change_words() if row.sign < 0 and row.pos in TURNING and " " not in row.words)
    return frozenset(root(word) for word in (*found, *ALSO))


@cache
def moving() -> frozenset[str]:
    """The stems of single words of change in either direction."""
    return frozenset(root(row.words) for row in vocab.change_words() if " " not in row.words)


def direction(found: Sequence[Word], first: int, last: int) -> int:
    """−1 where an odd number of words near the words `first` to `last` say less, else +1."""
    near = (*found[max(0, first - BEFORE) : first], *found[last + 1 : last + 1 + AFTER])
    return prod(-1 for word in near if word.stem in lowering())
