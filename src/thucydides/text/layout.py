"""Where a text's layout forces a sentence to end: blank lines, headings, list items, datelines, but not hard-wrapped lines.

A line is taken as hard-wrapped when the first word of the next one would not have fitted into the width of its paragraph
(the inference that RFC 3676 readers make); every other line break ends a sentence. A dateline ("CITY, May 5. /AGENCY/") is cut
off from the first sentence of the report, which a parser would otherwise join to it.
"""

from __future__ import annotations

import re

WIDEST_WRAP = 120  # no mail or wire system wraps later than this; longer lines are whole paragraphs
NARROWEST_WRAP = 40  # narrower paragraphs are lists, verses and captions
LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
TERMINAL = '.!?…:;。！？”"»’'
AGENCY_TAG = re.compile(
    r"^[^\S\n]*(?:[A-Z][\w.'’-]*[ ,]{1,2}){1,8}[^\n/()]{0,40}?"
    r"(?:/[A-Z][\w ./-]{1,40}/\.?|\([A-Z][\w .&-]{1,40}\)\s?[-–—:])(?=\s)",
    re.MULTILINE,
)


def line_spans(text: str) -> list[tuple[int, int]]:
    """The [start, end) of every line, without its line end."""
    spans, start = [], 0
    for match in LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The [start, end) of every stretch of lines that belong together, trimmed of white space, in order."""
    starts = [*line_borders(text), len(text)]
    return [span for start, end in zip([0, *starts], starts, strict=False) if (span := trim(text, start, end))]


def borders(text: str) -> list[int]:
    """The offsets at which a sentence must start, ascending: the starts of paragraphs and what follows a dateline."""
    after_tags = {match.end() for match in AGENCY_TAG.finditer(text)}
    return sorted(after_tags.union(line_borders(text)))


def line_borders(text: str) -> list[int]:
    """The offsets of the lines that start something new, ascending, the first line excluded."""
    lines = line_spans(text)
    widths = _block_widths(text, lines)
    found = []
    for index in range(1, len(lines)):
        if not _continues(text, lines[index - 1], lines[index], widths[index - 1]):
            found.append(lines[index][0])
    return found


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without white space at its ends, or None if nothing else is in it."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    kept = len(part.strip())
    return (start + left, start + left + kept) if kept else None


def _block_widths(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """For each line the length of the longest line of its block (the lines between two blank ones)."""
    widths, first, widest = [0] * len(lines), 0, 0
    for index, (start, end) in enumerate([*lines, (0, 0)]):
        blank = index == len(lines) or not text[start:end].strip()
        if blank:
            widths[first:index] = [widest] * (index - first)
            first, widest = index + 1, 0
        else:
            widest = max(widest, end - start)
    return widths


def _continues(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    above, here = text[slice(*before)].rstrip(), text[line[0] : min(line[1], line[0] + 200)].strip()
    if not above or not here:
        return False
    if here[0].islower() and above[-1] not in TERMINAL:
        return True
    first_word = here.split(maxsplit=1)[0]
    return NARROWEST_WRAP <= width <= WIDEST_WRAP and len(above) + 1 + len(first_word) > width
