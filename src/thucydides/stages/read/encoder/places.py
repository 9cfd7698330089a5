"""Where sentences and phrases lie among the pieces of a window. All ranges are half open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .pieces import Pieces
from .windows import WINDOW

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
