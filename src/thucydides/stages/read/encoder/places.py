"""Where sentences and phrases lie among the pieces of a window. All ranges are half open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .decoding import Anchor
from .pieces import Pieces
from .windows import WINDOW
from .words import Words

Array = NDArray[np.float32]
Range = tuple[int, int]


def inside(split: list[Range], window: Range) -> list[Range]:
    """Returns the sentences, or the parts of them, that lie in a window, relative to it."""
    start, end = window
    first = max(0, bisect_right(split, (start, 0)) - 1)
    last = bisect_left(split, (end, 0))
    cut = ((max(a, start) - start, min(b, end) - start) for a, b in split[first:last])
    return [(a, b) for a, b in cut if a < b]


def touched(pieces: Pieces, span: Range) -> list[int]:
    """Returns the pieces that share a character with a span."""
    first, last = bisect_right(pieces.ends, span[0]), bisect_left(pieces.starts, span[1])
    return list(range(first, last))


def around(pieces: Pieces, phrases: list[int]) -> Range:
    """Returns a window about the middle of some pieces."""
    middle = (min(phrases) + max(phrases)) // 2
    start = max(0, min(middle - WINDOW // 2, len(pieces) - WINDOW))
    return start, min(len(pieces), start + WINDOW)


@dataclass(frozen=True, slots=True)
class Homes:
    """The sentences of a window, relative to it, with the probabilities of their labels in one layer, if it has any."""

    words: Words
    parts: list[Range]
    chances: Array | None

    def of(self, anchor: Anchor) -> Array:
        """Returns the probabilities of the sentence in which an anchor starts."""
        assert self.chances is not None
        start = self.words.firsts[anchor.first]
        home = next(number for number, part in enumerate(self.parts) if start < part[1])
        row: Array = self.chances[home]
        return row

    def silent(self, anchors: Sequence[Anchor], least: float) -> list[tuple[Range, Array]]:
        """Returns the sentences that have no anchor and are at least so likely not to have the first label."""
        assert self.chances is not None
        taken = [self.words.firsts[anchor.first] for anchor in anchors]
        return [
            (part, row)
            for part, row in zip(self.parts, self.chances, strict=True)
            if 1 - row[0] >= least and not any(part[0] <= start < part[1] for start in taken)
        ]
