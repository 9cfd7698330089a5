"""The vocabulary's dimension words, found by stems: "cooperation", "cooperate" and "cooperative" are one word here.

Stems are Porter's (Snowball); the longest match wins, so that "arms control" is not "arms".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thucydides import vocab
from .stems import stem


@dataclass(frozen=True, slots=True)
class Entry:
    """A dimension as some words name it; `sign` is −1 where they name its opposite."""

    dimension: str
    kind: str
    sign: int


@cache
def lexicon() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """First stem → the phrases that begin with it, longest first."""
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for dimension in vocab.dimensions():
        for words, sign in dimension.signed_words():
            stems = tuple(stem(word) for word in words.replace("-", " - ").split())
            found.setdefault(stems[0], {}).setdefault(stems, Entry(dimension.id, dimension.kind, sign))
    return {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in found.items()}


@cache
def turners() -> dict[str, int]:
    """Stem → sign of each single word of change ("deepen" +1, "lift" −1)."""
    found: dict[str, int] = {}
    for change in vocab.change_words():
        if " " not in change.word:
            found.setdefault(stem(change.word), 1 if change.sign == "+" else -1)
    return found


def matches(stems: Sequence[str]) -> Iterator[tuple[int, int, Entry]]:
    """(start, end, entry) of every longest match, from left to right, without overlaps."""
    words, position = lexicon(), 0
    while position < len(stems):
        for phrase, entry in words.get(stems[position], ()):
            if tuple(stems[position : position + len(phrase)]) == phrase:
                yield position, position + len(phrase), entry
                position += len(phrase) - 1
                break
        position += 1
