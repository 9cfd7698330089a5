"""Pieces grouped into words, and probabilities of words from those of their pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from .pieces import Pieces

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one window: the first piece of each, relative to the window, and the number of pieces."""

    pieces: Pieces
    start: int
    firsts: tuple[int, ...]
    size: int
    lines: tuple[int, ...]  # the line that each word stands in, counted from the start of the window
    _firsts: NDArray[np.int64] = field(init=False, repr=False, compare=False)
    _counts: NDArray[np.int64] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keeps the first pieces and their numbers as arrays, which every frame of the window asks for."""
        object.__setattr__(self, "_firsts", np.array(self.firsts, dtype=np.int64))
        object.__setattr__(self, "_counts", np.diff([*self.firsts, self.size])[:, None])

    def __len__(self) -> int:
        return len(self.firsts)

    def last(self, word: int) -> int:
        """Returns the last piece of a word, relative to the window."""
        return (self.firsts[word + 1] if word + 1 < len(self.firsts) else self.size) - 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Returns the characters from one word to another."""
        return self.pieces.starts[self.start + self.firsts[first]], self.pieces.ends[self.start + self.last(last)]

    def positions(self, first: int, last: int) -> range:
        """Returns the window positions from one word to another; position 0 is the opening mark."""
        return range(self.firsts[first] + 1, self.last(last) + 2)

    def breaks(self, first: int, last: int) -> bool:
        """Tells whether a line break stands between one word and another."""
        pieces = self.pieces
        return (
            "\n"
            in pieces.text[pieces.ends[self.start + self.last(first)] : pieces.starts[self.start + self.firsts[last]]]
        )

    def means(self, scores: Array) -> Array:
        """Returns, for scores [size, n] of pieces, their means [words, n]."""
        if not self.firsts:
            return scores[:0]
        means: Array = (np.add.reduceat(scores, self._firsts, axis=0) / self._counts).astype(np.float32)
        return means


def words_of(pieces: Pieces, start: int, end: int) -> Words:
    """Returns the words of a window: pieces that touch and are letters or digits on both sides are one word."""
    firsts = [i - start for i in range(start, end) if i == start or not _continues(pieces, i)]
    breaks = ("\n" in pieces.gap(start + first) and first > 0 for first in firsts)
    return Words(pieces, start, tuple(firsts), end - start, tuple(accumulate(map(int, breaks))))


def _continues(pieces: Pieces, index: int) -> bool:
    text, at = pieces.text, pieces.starts[index]
    return pieces.ends[index - 1] == at and text[at - 1].isalnum() and text[at].isalnum()


def runs(labels: Sequence[bool]) -> list[tuple[int, int]]:
    """Returns the stretches of words that are marked, each as its first and last word."""
    return stretches(word for word, marked in enumerate(labels) if marked)


def stretches(ordered: Iterable[int]) -> list[tuple[int, int]]:
    """Returns the stretches without a hole of words in order, each as its first and last word."""
    found: list[tuple[int, int]] = []
    for word in ordered:
        if found and found[-1][1] == word - 1:
            found[-1] = (found[-1][0], word)
        else:
            found.append((word, word))
    return found
