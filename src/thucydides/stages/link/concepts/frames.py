"""Clauses and loose phrases that name a dimension by two words together: "sold a dozen fighter jets to A" is arms flow.

The frames stand in the vocabulary (`dimension_frames.tsv`). Who is who is read off the order: whoever stands before the words
acts, whoever stands after them is acted on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thucydides import vocab

from .wording import NAME, Word, direction, root

REACH = 8  # words between the two
LISTED = 3  # words between the members of a list


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame found: its dimension, its direction with the words around it, and where its words stand."""

    dimension: str
    sign: int
    start: int
    end: int


Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    dimension: str
    sign: int
    first: tuple[Pattern, ...]
    second: tuple[Pattern, ...]
    fixed: bool


def find_frame(words: Sequence[Word]) -> Framed | None:
    """The first frame of the vocabulary that fits the words, in its tightest place."""
    for frame in _frames():
        places = list(_places(words, frame))
        if places:
            first, last = min(places, key=lambda place: (place[1] - place[0], place))
            last = _listed(words, frame, last)
            sign = frame.sign * direction(words, first, last)
            return Framed(frame.dimension, sign, words[first].start, words[last].end)
    return None


def _places(words: Sequence[Word], frame: _Frame) -> Iterator[tuple[int, int]]:
    """First and last word of every place in which a frame fits."""
    for start, end in _runs(words, frame.first):
        if not frame.second:
            yield start, end
        for other, stop in _runs(words, frame.second):
            apart = other - end if other > end else start - stop
            if 0 < apart <= REACH and not (frame.fixed and other < start):
                yield min(start, other), max(end, stop)


def _listed(words: Sequence[Word], frame: _Frame, last: int) -> int:
    """The last word of the list that the second words of a frame stand in: "rifles, drones and missiles"."""
    for start, end in sorted(_runs(words, frame.second)):
        if last < start <= last + LISTED:
            last = end
    return last


def _runs(words: Sequence[Word], patterns: Sequence[Pattern]) -> Iterator[tuple[int, int]]:
    stems = [word.stem for word in words]
    for at in range(len(stems)):
        for pattern in patterns:
            if tuple(stems[at : at + len(pattern)]) == pattern:
                yield at, at + len(pattern) - 1


@cache
def _frames() -> tuple[_Frame, ...]:
    return tuple(
        _Frame(frame.dimension, frame.sign, _stemmed(frame.first), _stemmed(frame.second), frame.order == "fixed")
        for frame in vocab.dimension_frames()
    )


def _stemmed(phrases: Sequence[str]) -> tuple[Pattern, ...]:
    return tuple(
        (NAME,) if phrase == NAME else tuple(root(word) for word in phrase.replace("-", " ").split())
        for phrase in phrases
    )
