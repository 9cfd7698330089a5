"""A text as its lines: what stands at the head, at the foot and between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from thucydides.text.layout import line_spans, trim

from .dateline import Dateline

HEAD = 12  # lines at the top among which title, byline and date stand
FOOT = 10  # lines at the bottom among which sources, copyright and biographies stand
LONG = 160  # characters from which a line with a full stop is taken for a paragraph of the article
STOPS = ".!?…\"”’'»)。"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it, trimmed: `text` stands at [start, end)."""

    start: int
    end: int
    text: str

    @property
    def is_paragraph(self) -> bool:
        """Whether the line is long and ends like a sentence."""
        return len(self.text) >= LONG and self.text[-1] in STOPS

    @property
    def is_short(self) -> bool:
        """Whether the line is shaped like a heading or a link: short, and without a full stop."""
        return len(self.text) < LONG and self.text[-1] not in ".;"


@dataclass(frozen=True, slots=True)
class Page:
    """A text with what has been seen of it: where it came from, its lines, its dateline."""

    text: str
    path: str
    url: str | None
    lines: list[Line]
    dateline: Dateline | None


def lines_of(text: str, skip: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The lines of a text that hold something besides the ranges to skip."""
    found = []
    skipped = sorted(skip)
    for start, end in line_spans(text):
        before = bisect_right(skipped, (start, len(text)))
        if before and skipped[before - 1][1] >= end > start:
            continue
        span = trim(text, start, end)
        if span and text[slice(*span)].strip("\ufeff"):
            first = span[0] + (text[span[0]] == "\ufeff")
            found.append(Line(first, span[1], text[first : span[1]]))
    return found
