"""Dates written out in a text, with what they leave unsaid: month and day without a year, a month, a year alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from .words import any_of

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
LATEST = 2060  # above it, four digits are the number of a resolution or a plan for the century
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<month>(?:" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS) + r"|sept))\b\.?"
_WEEKDAY = r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.-]){_YEAR}[-/.](?P<number>[01]?\d)[-/.]{_DAY}",
        rf"(?<![\w./-]){_DAY}\.(?P<number>[01]?\d)\.{_YEAR}",
        rf"(?<![\w./-])(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/{_YEAR}",
        rf"\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?(?:,? \({_WEEKDAY.replace('weekday', 'after')}\))?",
        rf"\b(?:{_WEEKDAY},? )?{_DAY}(?: of)?[ -]{_MONTH}(?:,?[ -]{_YEAR})?",
        rf"\b{_MONTH},? {_YEAR}",
        rf"(?<![\w.,$€£/-]){_YEAR}(?![\w%]|[.,]\d)",
    )
)
_PLANNED = re.compile(
    rf"\b{any_of('planned')}\b|\b{any_of('planned_until')}\s+(?:(?:the|end|early|late|about|of|at|least|on|for|(?-i:[A-Z]\w+))\s+){{0,4}}$"
    rf"|\b{any_of('planned_until')}\s+(?:[\w-]+\s+){{0,3}}{any_of('planned_events')}\s+(?:of|in|on)\s+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:resolutions?|no|nos|number|article|flight|order|law|act)\b\.?[\s\d,/()and-]*|#)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Named:
    """A date as named at [start, end); `planned` if the words before it point to the future; `weekday` counts from Monday."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    planned: bool = False

    @property
    def first(self) -> date | None:
        """The first day it can mean; None without a year."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else None

    @property
    def last(self) -> date | None:
        """The last day it can mean; None without a year."""
        if not self.year:
            return None
        if self.day and self.month:
            return date(self.year, self.month, self.day)
        return month_end(self.year, self.month or 12)


def dates_in(text: str) -> list[Named]:
    """The dates named in a text, in order; of overlapping readings the most exact one."""
    return list(_dates_in(text))


@lru_cache(maxsize=8)
def _dates_in(text: str) -> tuple[Named, ...]:
    taken = bytearray(len(text))
    found: list[Named] = []
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            named = None if any(taken[match.start() : match.end()]) else _named(text, match)
            if named:
                found.append(named)
                taken[named.start : named.end] = b"\x01" * (named.end - named.start)
    return tuple(sorted(found, key=lambda named: named.start))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or None if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named(text: str, match: re.Match[str]) -> Named | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    month, day = _month_and_day(parts)
    if (parts.get("first") and not month) or (year and not month and not _is_year(text, match)):
        return None
    if (parts.get("day") or parts.get("first")) and not day_or_none(year or 2000, month or 0, day or 0):
        return None
    word = parts.get("weekday") or parts.get("after")
    weekday = next((index for index, name in enumerate(WEEKDAYS) if word and name.startswith(word[:3].lower())), None)
    return Named(match.start(), match.end(), year, month, day, weekday, _is_planned(text, match.start()))


def _month_and_day(parts: dict[str, str | None]) -> tuple[int | None, int | None]:
    """Month and day as numbers; 05/06 can be either, so it is neither."""
    first, second, word = parts.get("first"), parts.get("second"), parts.get("month")
    if first and second:
        one, two = int(first), int(second)
        if one > 12 or one == two:
            return two, one
        return (one, two) if two > 12 else (None, None)
    day, number = _number(parts.get("day")), _number(parts.get("number"))
    if word:
        number = next(index for index, name in enumerate(MONTHS, 1) if name.startswith(word[:3].lower()))
    return number, day


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _is_planned(text: str, start: int) -> bool:
    before = text[max(0, start - 60) : start]
    clause = re.split(r"[.!?;\n]\s|[—–]", before)[-1]
    return bool(_PLANNED.search(clause))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether a number that stands alone is a year: no numbered thing, no round count of others, not far ahead."""
    if int(match["year"]) > LATEST or _NUMBERED.search(text[max(0, match.start() - 40) : match.start()]):
        return False
    return not (match["year"].endswith("00") and re.match(r"-?\s?[a-z]{3,}s\b", text[match.end() : match.end() + 30]))
