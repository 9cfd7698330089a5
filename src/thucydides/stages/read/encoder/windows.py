"""Cuts pieces into windows and sentences, in one pass over the text.

A window is at most `size` pieces: it runs across sentence ends, since speakers and contents do, and is cut at a line break
where there is one, else at a sentence end, else where it is full.
"""

from __future__ import annotations

from itertools import pairwise

from .pieces import Pieces

WINDOW = 256
LEAST = WINDOW // 3
FINAL = frozenset(".!?。！？…")
CLOSING = frozenset("\"'”’»)]›」』“")


def windows(pieces: Pieces, size: int = WINDOW) -> list[tuple[int, int]]:
    """Returns windows as piece ranges that cover the text in order, without overlap."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(pieces):
        end = min(start + size, len(pieces))
        if end < len(pieces):
            end = _cut(pieces, start + min(LEAST, size // 3), end)
        found.append((start, end))
        start = end
    return found


def sentences(pieces: Pieces) -> list[tuple[int, int]]:
    """Returns rough sentences as piece ranges that cover the text in order."""
    cuts = [0, *(i for i in range(1, len(pieces)) if starts_sentence(pieces, i)), len(pieces)]
    return [(a, b) for a, b in pairwise(cuts) if b > a]


def starts_sentence(pieces: Pieces, index: int) -> bool:
    """Tells whether a sentence starts at a piece: after a line break, or after a final mark and before a capital."""
    gap = pieces.gap(index)
    if "\n" in gap:
        return True
    if not gap or not _opens(pieces.surface(index)):
        return False
    before = index - 1
    while before > 0 and index - before < 4 and pieces.surface(before) in CLOSING:
        before -= 1
    return pieces.surface(before) in FINAL and not _abbreviates(pieces, before)


def _opens(surface: str) -> bool:
    return not surface[:1].islower() and surface[:1] not in ",;:)"


def _abbreviates(pieces: Pieces, index: int) -> bool:
    """A full stop after a single capital, as in `U.S.` or `J. Smith`, ends no sentence."""
    before = pieces.surface(index - 1) if index else ""
    return pieces.surface(index) == "." and len(before) == 1 and before.isupper()


def _cut(pieces: Pieces, least: int, most: int) -> int:
    for index in range(most, least, -1):
        if "\n" in pieces.gap(index):
            return index
    for index in range(most, least, -1):
        if starts_sentence(pieces, index):
            return index
    return most
