"""What counted years say about when a report was written: "in 2011, thirteen years ago", "the 70th anniversary of the 1953
armistice", "two years into the war in …", "first visit in 24 years; the last was in 2000".

The count starts from a year that stands beside it, or from a milestone. Such counts are rounded in every way, so each gives a
span of about two years, less where the start is known to the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import dates_in
from .milestones import Told, first_day
from .sentence import sentence_around
from .spans import FIRST, Hint, between, since
from .words import any_of

WEIGHT = 1.5  # of a count beside its start
LOOSE = 0.7  # of a count whose start is guessed among the years named
REACH = 90  # characters between a count and its start
EXACT = 10  # letters of a date that is known to the day, from which alone is counted
PHASE = 15  # days by which reports differ on when an event was, since it had several phases
SOON = 4  # years after the latest thing told of in which a guessed year must lie
LEAD = 250  # characters at the beginning of a report that tell the news
FEWEST = 5  # years of "for the first time in … years" from which on a start may be guessed
ASSEMBLY = 1945  # sessions of the UN General Assembly are counted from the year before the first and open in September
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
_SMALL = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
]  # fmt: skip
_NUMBERS = {
    **{word: number for number, word in enumerate(_SMALL, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{ten}-{word}": 10 * tens + one for tens, ten in enumerate(_TENS, 2) for one, word in enumerate(_SMALL[:9], 1)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "a": 1, "half a century": 50,
}  # fmt: skip
_WORDS = "|".join(sorted((word for word in _NUMBERS if word != "a"), key=len, reverse=True))
_HOW = "nearly|almost|close to|just under|just over|more than|over|some|about|around|at least|roughly|barely"
_UNIT = "day|week|month|year|decade"
_AGO = re.compile(
    rf"\b(?:(?P<lead>{_HOW})\s+)?(?P<count>\d{{1,3}}|{_WORDS}|a)[\s-]+(?P<unit>{_UNIT})s?"
    r"\s(?P<how>ago|on from|since|into|after|before|ahead of|until|left until|left before|to go until)\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\b(?:(?P<lead>{_HOW})[\s-]+)?(?P<count>\d{{1,3}}|{_WORDS})(?:-(?P<unit>{_UNIT})(?:-old|-long)? (?:[a-z-]+ )?"
    rf"|[\s-](?P<units>{_UNIT})s of (?:the )?(?:[a-z-]+ )?)$",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<count>\d{{1,3}}(?=st|nd|rd|th)|{_WORDS})(?:st|nd|rd|th)?[\s-]+(?P<unit>anniversary|year|month|week|day)\b",
    re.IGNORECASE,
)
_ENTERS = re.compile(r"\b(?:enter|enters|entered|entering|approach\w*|near\w*)\b[^.;]{0,20}$", re.IGNORECASE)
_SESSION = re.compile(
    r"\b(?P<one>\d\d)(?:st|nd|rd|th) (?:session|meeting) of the (?:UN|U\.N\.|United Nations) General Assembly"
    r"|\bGeneral Assembly's (?P<two>\d\d)(?:st|nd|rd|th) session",
    re.IGNORECASE,
)
_FIRST_IN = re.compile(
    rf"\b(?:first|lowest|highest|worst|biggest|largest|deadliest)\b(?:(?!\.\s+(?-i:[A-Z]))[^;\n]){{0,80}}?\b(?:in|for|after)"
    rf" (?:(?:{_HOW})\s+)?(?P<count>\d{{1,3}}|{_WORDS}) years\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w.,$€£/-])(?P<year>(?:19|20)\d\d)(?![\w%]|[.,]\d)")
_MARKED = re.compile(
    r"\b(?:marks?|marked|marking|will mark|commemorat\w+|celebrat\w+|ahead of|eve of|this (?:week|month|year)|today|approach\w*"
    r"|upcoming|next (?:week|month))\b",
    re.IGNORECASE,
)
_LAST_TIME = re.compile(r"\b(?:last|previous|previously|since|earlier|not (?:been|happened|visited))\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|continues?|says?|now|still|today|will)\b", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"\b(?:last|next) year\b", re.IGNORECASE)
_THESE_DAYS = re.compile(rf"\b{any_of('these_days')}\b", re.IGNORECASE)
_ADJACENT = re.compile(r"\s*(?:(?:the|his|her|its|their|[\w-]+['’]s?)\s+)?(?:[\w-]+\s+)?")


@dataclass(frozen=True, slots=True)
class _Start:
    """What a count starts from: the first and the last day that it can mean, and where it is named."""

    first: date
    last: date
    at: int
    end: int
    is_scheduled: bool = False


def hints(text: str, told: Sequence[Told]) -> list[Hint]:
    """What the counted years of a text say about when it was written."""
    starts = _starts(text, told)
    found = [hint for match in _AGO.finditer(text) if (hint := _ago(match, text, starts))]
    found += [hint for match in _NTH.finditer(text) if (hint := _nth(match, text, starts))]
    found += [hint for one in told if (hint := _old(one, text))]
    found += [_session(match) for match in _SESSION.finditer(text)]
    found += [hint for match in _FIRST_IN.finditer(text) if (hint := _first_in(match, text, starts))]
    return found


def _starts(text: str, told: Sequence[Told]) -> list[_Start]:
    """The years and the milestones of one date that a text names, in order."""
    months = {one.end: one for one in dates_in(text) if one.year and one.month}
    years = [
        _Start(known.first, known.last, match.start(), match.end())
        if (known := months.get(match.end())) and known.first and known.last
        else _Start(date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31), match.start(), match.end())
        for match in _YEAR.finditer(text)
    ]
    events = [
        _Start(
            first_day(one.milestone), first_day(one.milestone), one.start, one.end, one.milestone.kind == "scheduled"
        )
        for one in told
        if (len(one.milestone.dates[0]) == EXACT and one.milestone.kind == "event")
        or (one.milestone.kind == "scheduled" and len(one.milestone.dates) == 1)
    ]
    latest = {(one.at, one.end): one for one in sorted(events, key=lambda one: one.first)}
    return sorted([*years, *latest.values()], key=lambda start: (start.at, start.end))


def _following(starts: Sequence[_Start], low: int, high: int) -> _Start | None:
    """The start named first in a part of the text; a milestone before the year inside its name."""
    inside = [one for one in starts if low <= one.at and one.end <= high]
    return min(inside, key=lambda one: (one.at, one.first != one.last), default=None)


def _ago(match: re.Match[str], text: str, starts: Sequence[_Start]) -> Hint | None:
    low, high = sentence_around(text, match.start(), match.end(), REACH)
    how = match["how"].lower()
    if how == "ago":
        near = [one for one in starts if low <= one.at < high and abs(_gap(one, match)) <= 35]
        start = min(near, key=lambda one: _gap(one, match), default=None)
    else:
        start = _following(starts, match.end(), high)
        if start and not _ADJACENT.fullmatch(text, match.end(), start.at):
            return None
    if not start:
        return None
    if how == "ago":
        return _between(start, match["count"], match["unit"], match["lead"])
    if how not in ("on from", "since", "into", "after"):
        return _before(start, match)
    if how == "after" and not (_PRESENT.search(text, match.end(), high) or _is_news(text, low, high)):
        first, _ = _counted(start, match["count"], match["unit"], match["lead"])
        return since(first, WEIGHT) if start.first == start.last else None
    return _between(start, match["count"], match["unit"], match["lead"])


def _is_news(text: str, low: int, high: int) -> bool:
    """Whether a sentence stands at the beginning of the report or names a weekday or the like."""
    return low < LEAD or _THESE_DAYS.search(text, low, high) is not None


def _before(start: _Start, match: re.Match[str]) -> Hint | None:
    """So long before something that was known ahead."""
    if not start.is_scheduled:
        return None
    days = _number(match["count"]) * _UNITS[match["unit"].lower()]
    vague = max(15.0, days / 5)
    return between(_plus(start.first, -days - vague), _plus(start.last, -days + vague), WEIGHT)


def _gap(start: _Start, match: re.Match[str]) -> int:
    return match.start() - start.end if start.end <= match.start() else start.at - match.end()


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _counted(start: _Start, count: str, unit: str, lead: str | None) -> tuple[date, date]:
    """The first and last day on which so much time is said to have passed since the start."""
    size, number, lead = _UNITS[unit.lower()], _number(count), (lead or "").lower()
    one = size if size < 3000 else size / 2
    passed, vague = number * size, max(one, number * size / 10)
    if lead in ("nearly", "almost", "close to", "just under"):
        low, high = passed - vague, passed + one / 8
    elif lead in ("more than", "over", "at least", "just over"):
        low, high = passed, passed + vague
    elif lead in ("some", "about", "around", "roughly"):
        low, high = passed - vague, passed + vague
    else:
        low, high = passed - one / 2, passed + one
    if start.first != start.last:
        low = min(low, passed - one / 2)
    else:
        low, high = low - PHASE, high + 2 * PHASE
    return _plus(start.first, low), _plus(start.last, high)


def _plus(day: date, days: float) -> date:
    ordinal = day.toordinal() + int(days)
    return date.fromordinal(min(max(ordinal, FIRST), date(2999, 1, 1).toordinal()))


def _between(start: _Start, count: str, unit: str, lead: str | None) -> Hint:
    first, last = _counted(start, count, unit, lead)
    return between(first, last, WEIGHT)


def _nth(match: re.Match[str], text: str, starts: Sequence[_Start]) -> Hint | None:
    """An anniversary of something, or its n-th year."""
    low, high = sentence_around(text, match.start(), match.end(), REACH)
    if _OTHER_YEAR.search(text, low, high):
        return None
    number, unit = _number(match["count"]), match["unit"].lower()
    start = _following(starts, match.end(), high)
    if unit == "anniversary":
        if not start:
            return None
        if not _MARKED.search(text, low, high):
            return since(_plus(start.first, number * 365.25 - 60), WEIGHT)
        around = timedelta(days=120 if start.first == start.last else 30)
        return between(
            _plus(start.first, number * 365.25) - around, _plus(start.last, number * 365.25) + around, WEIGHT
        )
    before = [one for one in starts if low <= one.at and one.end <= match.start() and one.first == one.last]
    event = start if start and start.first == start.last else (before[-1] if before else None)
    if not event or number < 2 or not _is_running(match, text):
        return None
    size = _UNITS[unit]
    early = size / 4 if _ENTERS.search(text, low, match.start()) else size / 8
    return between(
        _plus(event.first, (number - 1) * size - early - PHASE),
        _plus(event.first, number * size + size / 8 + PHASE),
        WEIGHT,
    )


def _is_running(match: re.Match[str], text: str) -> bool:
    """Whether "third year" is that of something going on: "in its third year", "the third year of"."""
    before, after = (
        text[max(0, match.start() - 14) : match.start()].lower(),
        text[match.end() : match.end() + 4].lower(),
    )
    return before.endswith(("its ", "their ", "into a ", "in a ")) or (before.endswith("the ") and after == " of ")


def _old(told: Told, text: str) -> Hint | None:
    """A count right before a milestone: "the nearly three-year-old war in …", "20 months of war in …"."""
    if told.milestone.kind != "event" or len(told.milestone.dates[0]) < EXACT:
        return None
    match = _OLD.search(text, max(0, told.start - 60), told.start)
    if not match:
        return None
    day = first_day(told.milestone)
    start = _Start(day, day, told.start, told.end)
    return _between(start, match["count"], match["unit"] or match["units"], match["lead"])


def _session(match: re.Match[str]) -> Hint:
    year = ASSEMBLY + int(match["one"] or match["two"])
    return between(date(year, 7, 1), date(year + 1, 10, 31), WEIGHT)


def _first_in(match: re.Match[str], text: str, starts: Sequence[_Start]) -> Hint | None:
    """The first of its kind in so many years, and the year of the last one said beside it."""
    number = _number(match["count"])
    _, high = sentence_around(text, match.start(), match.end(), REACH)
    beside = [
        one
        for one in starts
        if one.first != one.last
        and match.end() <= one.at <= high + REACH
        and _LAST_TIME.search(text, match.end(), one.at)
    ]
    if not beside:
        return None
    first, last = _plus(beside[0].first, (number - 0.5) * 365.25), _plus(beside[0].last, (number + 0.5) * 365.25)
    return between(first, last, WEIGHT)


def guesses(text: str, floor: int) -> list[Hint]:
    """The first of its kind in so many years, and a year named anywhere in the text that leads to the years after a known day."""
    if floor <= FIRST:
        return []
    found = []
    for match in _FIRST_IN.finditer(text):
        number = _number(match["count"])
        years = sorted({int(year["year"]) + number for year in _YEAR.finditer(text)})
        first = date.fromordinal(floor).year
        near = [year for year in years if first <= year <= first + SOON]
        if number >= FEWEST and len(near) == 1:
            found.append(between(date(near[0], 1, 1), date(near[0] + 1, 6, 30), LOOSE))
    return found
