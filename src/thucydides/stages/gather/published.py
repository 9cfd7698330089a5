"""When a report was published, and on what that rests; never the clock.

`metadata`: its format, address or file name says so. `stated`: its text does, with the year. `inferred`: it is no older than the
last date and the last event of the world (`milestones`) that its text names as past, it was written while those whom it names in
office held it (`offices`) and so long after something as it counts (`elapsed`), and day and month of a dateline may say more.
A year named alone says little: of 421 dated news articles only 88 came out in the latest year that they name. So a day is
inferred from a year-less dateline only if one year is possible, the text dates an event of the weeks before it in full, or a
weekday settles it; else an interval is given, open where nothing closes it. Dates with a year that the text holds to lie ahead
close it; days without a year narrow it (see `season`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from thucydides.records import Published

from . import elapsed, milestones, offices
from .calendar import Named, dates_in, day_or_none
from .page import FOOT, HEAD, Line, Page
from .season import allows, announced, ceiling, tells_ahead, told_days, written
from .spans import FIRST, OPEN, Hint, Span, any_time, day_of, settle, since, until
from .vocabulary import Vocabulary
from .words import any_of

FRESH = 31  # days before the dateline within which an event that the text dates in full belongs to the same news
DATED = 3.0  # weight of a past date with day or month
YEAR = 2.0  # of a past year that is named alone
LIKELY = 0.5  # of one without a verb that tells the past
MOST = 40  # years named alone that are looked at, the latest first
AHEAD = 1.5  # of a date with a year that is told to lie ahead
HABIT = 1.0  # of the habit to leave out the year that is running, but for the months just past
LATELY = 120  # days after a date of the running year for which its year may yet be told
SHOWN_LATELY = 30  # of such days where other past days are told without a year
CALENDAR = 6  # years after which a weekday falls on the same day again, at the earliest, but for one leap year
SHOWN = 200_000  # characters of the text in which dates are looked for
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?([0-2]\d|3[01])(?!\d)")
_MODIFIES = re.compile(rf"[-\s](?!{any_of('following')}\b)[a-z]+")
# "The agreement of 2022" is there.
_OF = re.compile(r"\b(?:the|this|that|its|their) (?:[\w-]+ ){1,3}of $", re.IGNORECASE)
_NAMES = re.compile(r" [A-Z][a-z]+")
_PLANS = re.compile(rf"\s(?:[\w-]+\s){{0,2}}{any_of('planned_events')}\b", re.IGNORECASE)
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
    spans = possible(page.text[:SHOWN], vocabulary)
    return _narrowed(spans, page.text[:SHOWN]) if spans[0][0] > FIRST else None


def _narrowed(spans: Sequence[Span], text: str) -> Published:
    """The spans as far as the days that the text names without a year leave them open; those without a weekday may err."""
    told = told_days(text)
    for chosen in (told, tuple(one for one in told if one.weekday is not None)):
        found = written(chosen, spans)
        if found:
            return Published(found[0].isoformat(), found[1].isoformat() if found[1] else None, "inferred")
    return Published(day_of(spans[0][0]), day_of(spans[-1][1]), "inferred")


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
    spans = possible(text, vocabulary)
    if spans[0][0] <= FIRST:
        return None
    first, last = date.fromordinal(spans[0][0]).year, date.fromordinal(spans[-1][1]).year
    years = range(first, (first + CALENDAR if spans[-1][1] >= OPEN else last) + 1)
    days = [
        day for year in years if (day := day_or_none(year, named.month or 0, named.day or 0)) and _within(day, spans)
    ]
    agreeing = [day for day in days if day.weekday() == named.weekday] or days
    told = [one for one in told_days(text) if one.weekday is not None]
    agreeing = [day for day in agreeing if told and allows(told, day)] or agreeing
    if not days:
        return None
    if (len(agreeing) == 1 and last - first < CALENDAR) or agreeing is not days or _is_fresh(days[0], text):
        return _published(agreeing[0], agreeing[0], "inferred")
    return Published(days[0].isoformat(), days[-1].isoformat() if spans[-1][1] < OPEN else None, "inferred")


def _within(day: date, spans: Sequence[Span]) -> bool:
    return any(first <= day.toordinal() <= last for first, last in spans)


def _is_fresh(day: date, text: str) -> bool:
    """Whether the text dates an event of the weeks before this day, with the year."""
    return any(one.month and one.first and 0 <= (day - one.first).days <= FRESH for one in _past(text))


def possible(text: str, vocabulary: Vocabulary) -> tuple[Span, ...]:
    """The spans of days in which the text can have been written, by the dates, events, counts and office-holders it names."""
    told = vocabulary.milestones.find(text)
    found = [*_dated(text), *milestones.hints(text, told), *elapsed.hints(text, told), *offices.hints(text, vocabulary)]
    return settle([*found, *elapsed.guesses(text, settle(found)[0][0])])


def _dated(text: str) -> list[Hint]:
    """What the dates with a year say: written after those that are past, before those that lie ahead."""
    past = _past(text)
    days = max((one.first for one in past if one.first and one.month), default=None)
    ahead = ceiling(text)
    found = [since(days, DATED), _habit(past, text)] if days else []
    return [*found, *_years(past, text), *([until(ahead, AHEAD)] if ahead else []), *_years_ahead(text)]


def _habit(past: Sequence[Named], text: str) -> Hint:
    """Written in the months after the latest month that is told with its year, or in a later year.

    Of 92 articles of PolNeAR's train split that tell such a month, 10 are of the two months after it, 2 of later months of its
    year; of the 16 that tell another past day without a year, one is of the same year.
    """
    latest = max((one for one in past if one.month and one.last), key=lambda one: one.last or date.min)
    last = latest.last or date.min
    lately = SHOWN_LATELY if any(not one.ahead for one in told_days(text)) else LATELY
    return any_time([(FIRST, last.toordinal() + lately), (date(last.year + 1, 1, 1).toordinal(), OPEN)], HABIT)


def _years_ahead(text: str) -> list[Hint]:
    """Written before the middle of the earliest year that is named alone and told to lie ahead."""
    alone = [one for one in dates_in(text) if one.year and not one.month and not _is_of_event(one, text)]
    ahead = [one.year or 0 for one in alone if tells_ahead(one.start, one.end, text) and announced(one.start, text)]
    return [until(date(min(ahead), 6, 30), HABIT)] if ahead else []


def _years(past: Sequence[Named], text: str) -> list[Hint]:
    """What the years named alone say: the latest with a verb of the past, and the latest without a verb of the future."""
    alone = sorted((one for one in past if one.first and not one.month), key=lambda one: (-(one.year or 0), one.start))[
        :MOST
    ]
    told = [
        (one.first, not _OF.search(text[max(0, one.start - 60) : one.start]) and tells_ahead(one.start, one.end, text))
        for one in alone
    ]
    sure = next((first for first, ahead in told if first and ahead is False), None)
    likely = next((first for first, ahead in told if first and not ahead), None)
    return [since(first, weight) for first, weight in ((sure, YEAR), (likely, LIKELY)) if first]


def _past(text: str) -> list[Named]:
    """The dates with a year that the text names as past; "the 2016 election" may lie ahead."""
    return [one for one in dates_in(text) if one.first and not one.planned and not _is_of_event(one, text)]


def _is_of_event(named: Named, text: str) -> bool:
    """Whether a date is part of the name of something that may lie ahead: "the 2016 race", "the May 2016 election"."""
    after, before = text[named.end : named.end + 40], text[max(0, named.start - 5) : named.start]
    if named.day or before.endswith(" of "):
        return False
    return bool(
        _PLANS.match(after)
        if named.month
        else (_MODIFIES.match(after) or (before.endswith("the ") and _NAMES.match(after)))
    )


def _published(start: date, end: date, basis: str) -> Published:
    return Published(start.isoformat(), end.isoformat(), basis)
