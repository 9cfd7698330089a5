"""When a report was published, and on what that rests; never the clock.

`metadata`: its format, address or file name says so. `stated`: its text does, with the year. `inferred`: it is no older than the
last date that its text names as past, it was written while those whom it names in office held it, and day and month of a dateline
may say more. A year named alone says little: of 421 dated news articles only 88 came out in the latest year that they name. So a
day is inferred from a year-less dateline only if one year is possible, the text dates an event of the weeks before it in full, or
a weekday settles it; else an interval is given, open where nothing closes it. Dates with a year that the text holds to lie ahead
close it; days without a year narrow it (see `season`).
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

from thucydides.records import Published

from .calendar import Named, dates_in, day_or_none
from .offices import window
from .page import FOOT, HEAD, Line, Page
from .season import allows, ceiling, told_days, written
from .vocabulary import LAST_DAY, Vocabulary
from .words import any_of

FRESH = 31  # days before the dateline within which an event that the text dates in full belongs to the same news
CALENDAR = 6  # years after which a weekday falls on the same day again, at the earliest, but for one leap year
SHOWN = 200_000  # characters of the text in which dates are looked for
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?([0-2]\d|3[01])(?!\d)")
_MODIFIES = re.compile(rf"[-\s](?!{any_of('following')}\b)[a-z]+")
_LABEL = re.compile(r"\b(?:published|posted|updated|date|issued|dated)\b", re.IGNORECASE)


def published(page: Page, given: Published | None, vocabulary: Vocabulary) -> Published | None:
    """The day or interval of publication with its basis, or None if nothing tells."""
    if given:
        return given
    stamped, dateline = _stamp(page.lines), page.dateline.named if page.dateline else None
    named = dateline or stamped
    day = _day(named) or _day(stamped)
    if day:
        return _published(day, day, "stated")
    addressed = _addressed(page.url) or _addressed(PurePath(page.path.partition("#")[0]).name)
    if named and named.month and named.day:
        day = _nearest(named, addressed) if addressed else None
        inferred = _published(day, day, "inferred") if day else _inferred(named, page.text[:SHOWN], vocabulary)
        if inferred:
            return inferred
    if addressed:
        return _published(addressed, addressed, "metadata")
    start, end = _bounds(page.text[:SHOWN], vocabulary)
    return _narrowed(start, end, page.text[:SHOWN]) if start else None


def _narrowed(start: str, end: str | None, text: str) -> Published:
    """The interval as far as the days that the text names without a year leave it open; those without a weekday may err."""
    first, last = date.fromisoformat(start), date.fromisoformat(end) if end else None
    told = told_days(text)
    for chosen in (told, tuple(one for one in told if one.weekday is not None)):
        found = written(chosen, first, last)
        if found:
            return Published(found[0].isoformat(), found[1].isoformat() if found[1] else None, "inferred")
    return Published(start, end, "inferred")


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


def _inferred(named: Named, text: str, vocabulary: Vocabulary) -> Published | None:
    """The day with this month and number in the year that the text points to, else from the first possible one on."""
    start, end = _bounds(text, vocabulary)
    if not start:
        return None
    first, last = int(start[:4]), int(end[:4]) if end else int(start[:4]) + CALENDAR
    days = [day for year in range(first, last + 1) if (day := day_or_none(year, named.month or 0, named.day or 0))]
    days = [day for day in days if start <= day.isoformat() <= (end or LAST_DAY)]
    agreeing = [day for day in days if day.weekday() == named.weekday] or days
    told = [one for one in told_days(text) if one.weekday is not None]
    agreeing = [day for day in agreeing if told and allows(told, day)] or agreeing
    if not days:
        return None
    if len(agreeing) == 1 or agreeing is not days or _is_fresh(days[0], text):
        return _published(agreeing[0], agreeing[0], "inferred")
    return Published(days[0].isoformat(), days[-1].isoformat() if end else None, "inferred")


def _is_fresh(day: date, text: str) -> bool:
    """Whether the text dates an event of the weeks before this day, with the year."""
    return any(one.month and one.first and 0 <= (day - one.first).days <= FRESH for one in _past(text))


def _bounds(text: str, vocabulary: Vocabulary) -> tuple[str | None, str | None]:
    """The first and last day on which the text can have been written: not before the last date that it names as past, nor
    while those whom it names in office did not hold it. None is open."""
    floor = max((first.isoformat() for one in _past(text) if (first := one.first)), default="")
    start, end = window(text, vocabulary) or ("", LAST_DAY)
    if end < floor:
        start, end = "", LAST_DAY
    start = max(floor, start)
    ahead = ceiling(text)
    if ahead and start <= ahead.isoformat() < end:
        end = ahead.isoformat()
    return start or None, end if end < LAST_DAY else None


def _past(text: str) -> list[Named]:
    """The dates with a year that the text names as past; "the 2016 election" may lie ahead."""
    named = [one for one in dates_in(text) if one.first and not one.planned]
    return [one for one in named if one.month or not _MODIFIES.match(text[one.end : one.end + 30])]


def _published(start: date, end: date, basis: str) -> Published:
    return Published(start.isoformat(), end.isoformat(), basis)
