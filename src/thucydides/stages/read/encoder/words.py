"""Pieces grouped into words, and probabilities of words from those of their pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
        counts = np.diff([*self.firsts, self.size])[:, None]
        means: Array = (np.add.reduceat(scores, self.firsts, axis=0) / counts).astype(np.float32)
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
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.asarray(labels, dtype=np.int8), [0]])))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]
