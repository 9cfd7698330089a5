"""A statement in the making, and arithmetic on ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from thucydides.records.reading import Form, Stance

from .passage import Range

QUOTES = "\"'“”„‟«»‹›‘’‚`＂「」『』《》〈〉〝〞〟｢｣"
LOOSE = QUOTES + " \t\r\n\f\v\u00a0\u202f\u3000,;:.–—-([{)]}…"


@dataclass(slots=True, eq=False)
class Draft:
    """What is known so far of a statement. `stance_chance` is the encoder's probability of the stance, 0 if it gave none."""

    content: tuple[Range, ...]
    cue: Range | None = None
    speaker: tuple[Range, ...] = ()
    form: Form = "indirect"
    stance: Stance = "asserted"
    stance_chance: float = 0.0
    hedge: Range | None = None
    probability: tuple[float, float] | None = None
    confidence: float = 0.5
    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    outer: Draft | None = None
    heir_of: Draft | None = None
    turn: tuple[Range, ...] = field(default=())

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1][1]

    @property
    def place(self) -> int:
        """Where the statement is made: its cue, else its content."""
        return self.cue[0] if self.cue else self.start

    @property
    def taken(self) -> tuple[Range, ...]:
        """The cue and the content, in which no speaker stands."""
        return (*([self.cue] if self.cue else []), *self.content)

    @property
    def size(self) -> int:
        """The characters of the content."""
        return sum(end - start for start, end in self.content)


def trimmed(text: str, span: Range) -> Range | None:
    """A range without the marks and white space at its ends; a last full stop goes, a question mark stays."""
    start, end = span
    while start < end and text[start] in LOOSE:
        start += 1
    while end > start and text[end - 1] in LOOSE:
        end -= 1
    return (start, end) if start < end else None


def without(spans: Iterable[Range], taken: Sequence[Range]) -> list[Range]:
    """The parts of ranges that lie outside others."""
    left = list(spans)
    for first, last in taken:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, first)), (max(start, last), end))
            if part[0] < part[1]
        ]
    return left


def merged(spans: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that overlap or touch joined."""
    joined: list[Range] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def shared(one: Sequence[Range], other: Sequence[Range]) -> int:
    """The number of characters that two sets of ranges share; each set is in order and without overlaps."""
    total, i, j = 0, 0, 0
    while i < len(one) and j < len(other):
        total += max(0, min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return total


def likeness(one: Sequence[Range], other: Sequence[Range]) -> float:
    """The characters shared by two sets of ranges as a share of all that either has."""
    common = shared(one, other)
    total = sum(b - a for a, b in one) + sum(b - a for a, b in other) - common
    return common / total if total else 0.0


class Covered:
    """Which characters of a text belong to a content."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def add(self, spans: Iterable[Range]) -> None:
        """Marks ranges as covered."""
        for start, end in spans:
            self._marks[start:end] = b"\x01" * (end - start)

    def remove(self, spans: Iterable[Range]) -> None:
        """Takes the marks of ranges back."""
        for start, end in spans:
            self._marks[start:end] = bytes(end - start)

    def share(self, span: Range) -> float:
        """The share of a range that is covered."""
        start, end = span
        return self._marks.count(1, start, end) / (end - start) if end > start else 0.0
