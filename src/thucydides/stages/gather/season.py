"""The days on which a text that names days without a year can have been written.

A day named without its year lies within half a year: before the report where the words around it tell the past, after it where
they tell the future (house style of wire services: a year is added to what is farther away). A weekday beside it settles the
year, and a past day with its weekday is news: it lies within a month. Days in a passage that has just named another year belong
to that year and tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import dates_in, day_or_none
from .sentence import sentence_around
from .spans import OPEN, Span
from .words import any_of, words

NEAR = timedelta(days=183)  # within which a day named without a year lies
NEWS = timedelta(days=31)  # within which a past day lies that is named with its weekday: news of the last weeks
HORIZON = 6  # years searched where nothing closes the interval; after them a weekday falls on the same day again
PASSAGE = 200  # characters for which a year named holds for past days without one
SENTENCE = 300  # characters on either side in which the tense is looked for
COMMA = 60  # characters that a comma counts for between a day and a word of tense
MOST = 40  # days looked at
BESIDE = 40  # characters before a date within which a word announces it
_AHEAD = re.compile(rf"\b{any_of('ahead')}\b", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?<!\bbe )\b(?:{any_of('behind')}|(?!need|indeed|speed|exceed|proceed|feed|seed)[a-z]{{2,}}ed)\b", re.IGNORECASE
)
_THIS_YEAR = re.compile(r"\bthis year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A month and day without a year: past, or ahead; the weekday where it is told; whether it is said to be of this year."""

    month: int
    day: int
    weekday: int | None
    ahead: bool
    this_year: bool = False


def told_days(text: str) -> tuple[Told, ...]:
    """The days that a text names without a year, each once, with the tense of the words nearest to them."""
    found: dict[Told, None] = {}
    last_year = -PASSAGE
    for named in dates_in(text):
        if named.year:
            last_year = named.end
        elif named.month and named.day and f"{named.month:02}-{named.day:02}" not in words("named_days"):
            ahead = tells_ahead(named.start, named.end, text)
            if ahead or (ahead is not None and named.start - last_year >= PASSAGE):
                low, high = sentence_around(text, named.start, named.end, SENTENCE)
                this_year = _THIS_YEAR.search(text, low, high) is not None
                found[Told(named.month, named.day, named.weekday, ahead, this_year)] = None
    return tuple(found)[:MOST]


def ceiling(text: str) -> date | None:
    """The last day of the earliest date with a year that the text holds to lie ahead: it was written before that is over."""
    ends = [one.last for one in dates_in(text) if one.last and one.month and tells_ahead(one.start, one.end, text)]
    return min((end for end in ends if end), default=None)


def written(told: Sequence[Told], spans: Sequence[Span]) -> tuple[date, date | None] | None:
    """The first and last day of some spans on which all of the days can have been told; None if there is none.

    The end stays open where nothing but the calendar closes it.
    """
    if not told:
        return None
    first, last = spans[0][0], spans[-1][1]
    limit = last if last < OPEN else first + int(365.25 * HORIZON)
    days = [
        day for low, high in spans for day in range(low, min(high, limit) + 1) if allows(told, date.fromordinal(day))
    ]
    if not days:
        return None
    closed = last < OPEN or (any(one.weekday is not None for one in told) and days[-1] - days[0] <= 2 * NEAR.days)
    return date.fromordinal(days[0]), date.fromordinal(days[-1]) if closed else None


def allows(told: Sequence[Told], day: date) -> bool:
    """Whether a text written on a day can have told all of these days."""
    return all(_fits(one, day) for one in told)


def tells_ahead(start: int, end: int, text: str) -> bool | None:
    """Whether the word nearest to [start, end) in its sentence that tells past or future tells the future; None if none does."""
    low, high = sentence_around(text, start, end, SENTENCE)
    near = [(_distance(match, start, end, text), kind) for kind, pattern in ((True, _AHEAD), (False, _BEHIND))
            for match in pattern.finditer(text, low, high)]  # fmt: skip
    return min(near, key=lambda one: (one[0], not one[1]))[1] if near else None


def announced(start: int, text: str) -> bool:
    """Whether a word that tells the future stands right before an offset: "is to begin in 2026"."""
    return _AHEAD.search(text, max(0, start - BESIDE), start) is not None


def _distance(match: re.Match[str], start: int, end: int, text: str) -> int:
    """Characters from a word to [start, end), more if a comma parts them."""
    low, high = (match.end(), start) if match.end() <= start else (end, max(end, match.start()))
    return high - low + (COMMA if "," in text[low:high] else 0)


def _fits(one: Told, day: date) -> bool:
    """Whether a day of writing has the day told within reach on its right side."""
    for year in (day.year - 1, day.year, day.year + 1):
        there = day_or_none(year, one.month, one.day)
        if there is None or (one.weekday is not None and there.weekday() != one.weekday):
            continue
        if one.this_year and year != day.year:
            continue
        apart = there - day if one.ahead else day - there
        if timedelta(0) <= apart <= (NEWS if one.weekday is not None and not one.ahead else NEAR):
            return True
    return False
