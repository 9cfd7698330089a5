"""When a report was published, and on what that rests; never the clock.

`metadata`: its format, address or file name says so. `stated`: its text does, with the year. `inferred`: a dateline gives day and
month, and the year follows from the dates in the text, none of which is younger than the report, and from the weekdays it names,
of which wire reports name today's or yesterday's; or the text gives only dates, and the report is no older than the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import PurePath

from thucydides.records import Published

from .calendar import Named, dates_in, day_or_none, month_end, weekdays_in
from .dateline import Dateline
from .page import FOOT, HEAD, Line

FRESH = 31  # days: how long after the last event that it dates a report may have come out, where nothing else is known
SHOWN = 200_000  # characters of the text in which dates are looked for
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?([0-2]\d|3[01])(?!\d)")
_LABEL = re.compile(r"\b(?:published|posted|updated|date|issued|dated)\b", re.IGNORECASE)


def published(
    text: str, path: str, url: str | None, given: Published | None, lines: list[Line], dateline: Dateline | None
) -> Published | None:
    """The day or interval of publication with its basis, or None if nothing tells."""
    if given:
        return given
    stamped = _stamp(lines)
    named = (dateline.named if dateline and dateline.named else None) or stamped
    day = _day(named) or _day(stamped)
    if day:
        return _published(day, day, "stated")
    addressed = _addressed(url) or _addressed(PurePath(path.partition("#")[0]).name)
    if named and named.month and named.day:
        inferred = _nearest(named, addressed) if addressed else _inferred(named, text[:SHOWN])
        if inferred:
            return _published(inferred, inferred, "inferred")
    if addressed:
        return _published(addressed, addressed, "metadata")
    return _after_last_date(dates_in(text[:SHOWN]))


def _stamp(lines: list[Line]) -> Named | None:
    """The date of a line at the head or foot that says little else, or of a byline; one with a year is preferred."""
    found = [named for line in [*lines[:HEAD], *lines[HEAD:][-FOOT:]] if (named := _stamped(line))]
    return next((named for named in found if named.year), found[0] if found else None)


def _stamped(line: Line) -> Named | None:
    if len(line.text) > 150:
        return None
    named = next((one for one in dates_in(line.text) if one.month and one.day), None)
    if not named:
        return None
    around = line.text[: named.start] + line.text[named.end :]
    count = len(re.findall(r"[A-Za-z]{3,}", around))
    labelled = _LABEL.search(line.text[: named.start]) is not None
    is_stamp = (labelled and count <= 8) or (count <= 2 and line.text[-1] != ".")
    return named if is_stamp or re.match(r"\W*by\s+[A-Z]", line.text, re.IGNORECASE) else None


def _day(named: Named | None) -> date | None:
    return named.first if named and named.year and named.day else None


def _addressed(address: str | None) -> date | None:
    """The day in a web address or file name."""
    match = _IN_ADDRESS.search(address or "")
    return day_or_none(*map(int, match.groups())) if match else None


def _nearest(named: Named, known: date) -> date | None:
    """The day with this month and number that is nearest to a known one."""
    years = (known.year - 1, known.year, known.year + 1)
    days = [day for year in years if (day := day_or_none(year, named.month or 0, named.day or 0))]
    return min(days, key=lambda day: (abs(day - known), day), default=None)


def _inferred(named: Named, text: str) -> date | None:
    """The day with this month and number in the likeliest year."""
    past = [one for one in dates_in(text) if one.first and not one.planned]
    if not past:
        return None
    latest = max(one.year or 0 for one in past)
    floor = max(first for one in past if (first := one.first) and one.year == latest)
    days = [day for year in range(latest, latest + 3) if (day := day_or_none(year, named.month or 0, named.day or 0))]
    possible = [day for day in days if day >= floor][:2]
    if named.weekday is not None:
        agreeing = [day for day in days if day.weekday() == named.weekday]
        return agreeing[0] if agreeing else possible[0] if possible else None
    return min(possible, key=lambda day: (_lag(day, weekdays_in(text)), day), default=None)


def _lag(day: date, weekdays: Sequence[int]) -> float:
    """How many days before this one the weekdays lie that the text names, on average."""
    return sum((day.weekday() - weekday) % 7 for weekday in weekdays) / len(weekdays) if weekdays else 0.0


def _after_last_date(named: list[Named]) -> Published | None:
    """From the last date that the text names as past, for as long as news stays news; from a bare year on, without an end."""
    past = [one for one in named if one.first and not one.planned]
    if not past:
        return None
    last = max(past, key=lambda one: (one.first or date.min, one.month or 0, one.day or 0))
    start = last.first or date.min
    if last.day:
        return _published(start, start + timedelta(days=FRESH), "inferred")
    if not last.month:
        return Published(start.isoformat(), None, "inferred")
    return _published(start, month_end(start.year + start.month // 12, start.month % 12 + 1), "inferred")


def _published(start: date, end: date, basis: str) -> Published:
    return Published(start.isoformat(), end.isoformat(), basis)
