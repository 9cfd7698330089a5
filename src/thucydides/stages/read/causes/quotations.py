"""Speech between quotation marks that no statement covers: whose it is, where the rest of it or its paragraph has one speaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from thucydides.records import Statement

OPENING = "“«"
CLOSING = "”»"
BREAK = "\n\n"


def quoting(statements: Sequence[Statement], text: str, offset: int) -> Statement | None:
    """A statement of whoever is quoted at a character that no statement's content holds; None where that is not clear."""
    quotation = next(((a, b) for a, b in _quotations(text) if a <= offset < b), None)
    if quotation is None:
        return None
    quoted = [s for s in statements if s.form in ("direct", "mixed")]
    same = [s for s in quoted if _reaches(s, *quotation)]
    near = same or [s for s in quoted if _reaches(s, *_paragraph(text, offset))]
    return near[0] if near and len({s.speakers for s in near}) == 1 else None


def _reaches(statement: Statement, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in statement.content)


def _paragraph(text: str, offset: int) -> tuple[int, int]:
    end = text.find(BREAK, offset)
    return text.rfind(BREAK, 0, offset) + 1, end if end >= 0 else len(text)


@lru_cache(maxsize=4)
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The [start, end) of speech between double quotation marks; one that is left open ends with its paragraph."""
    found: list[tuple[int, int]] = []
    opened = -1
    for place, character in enumerate(text):
        if text.startswith(BREAK, place):
            found += [(opened, place)] if opened >= 0 else []
            opened = -1
        elif opened < 0 and (character in OPENING or character == '"'):
            opened = place + 1
        elif opened >= 0 and (character in CLOSING or character == '"'):
            found.append((opened, place))
            opened = -1
    return (*found, (opened, len(text))) if opened >= 0 else tuple(found)
