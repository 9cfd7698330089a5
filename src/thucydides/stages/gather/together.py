"""The time of a report that names no year, from others of the same folder that tell of the same event.

The same event: a day and month in common and rare names in common, or two days and months in common and names beside them, or a
visit that is the first in years. The year is that of the others; the report was written within half a year of the day, on the
side on which it tells it. A report dated so dates others in turn, until nothing changes. Yearly days are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from thucydides.records import Document, Published

from .calendar import Named, dates_in, day_or_none
from .dateline import find_dateline
from .season import NEAR, Told, told_days, written
from .visits import Visit, visits
from .vocabulary import Vocabulary
from .words import NAME, any_of

SURE = 31  # days that the dating of a report may leave open for others to take their year from it
WIDE = 92  # days left open from which on a report is dated by others
YEAR = 366
ALIKE = 4  # rare names in common, or names beside two days in common
RARE = 0.1  # share of the folder's reports in which a rare name may stand, if not in two only
MOST = 50  # reports compared for one day
ROUNDS = 4
BESIDE = 250  # characters on either side of a day in which names belong to it
_YEARLY = re.compile(rf"\b{any_of('yearly')}\b", re.IGNORECASE)
_AND_DAY = re.compile(r"\s?(?:[-–—]|and|to)\s?(\d{1,2})(?!\d|[.,:]\d|\s?%|\s[a-z]+s\b)")

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report is compared by: its rare names, the names beside each day without a year, its visits, its dateline's day."""

    names: frozenset[str]
    beside: Mapping[MonthDay, frozenset[str]]
    told: tuple[Told, ...]
    visits: frozenset[Visit]
    filed: Named | None


@dataclass(frozen=True, slots=True)
class _Dated:
    """A dated report with the days it names, each in its year."""

    report: _Report
    days: frozenset[date]


def date_by_others(documents: Sequence[Document], vocabulary: Vocabulary) -> tuple[Document, ...]:
    """The documents, those without a year dated by others of the same event; in the order given."""
    reports = _reports(documents, vocabulary)
    current = list(documents)
    for _ in range(ROUNDS):
        sources = _by_day(current, reports)
        found = [_dated(document, report, sources) for document, report in zip(current, reports, strict=True)]
        found = _by_visits(found, reports)
        if found == current:
            break
        current = found
    return tuple(current)


def _reports(documents: Sequence[Document], vocabulary: Vocabulary) -> list[_Report]:
    names = [frozenset(NAME.findall(document.text)) for document in documents]
    counts = Counter(name for one in names for name in one)
    most = max(2, int(RARE * len(documents)))
    rare = [frozenset(name for name in one if counts[name] <= most) for one in names]
    return [_report(document, own, vocabulary) for document, own in zip(documents, rare, strict=True)]


def _report(document: Document, rare: frozenset[str], vocabulary: Vocabulary) -> _Report:
    wide = _width(document) > SURE
    line = find_dateline(document.text, vocabulary) if wide else None
    filed = line.named if line and line.named and line.named.day else None
    return _Report(
        rare, dict(_beside(document.text)), told_days(document.text) if wide else (), visits(document.text), filed
    )


def _beside(text: str) -> Iterator[tuple[MonthDay, frozenset[str]]]:
    """The days that a text names without a year, "June 18-19" as two, each with the names around it."""
    found: dict[MonthDay, frozenset[str]] = defaultdict(frozenset)
    for named in dates_in(text):
        if named.year or not named.month or not named.day:
            continue
        around = text[max(0, named.start - BESIDE) : named.end + BESIDE]
        if _YEARLY.search(around):
            continue
        following = _AND_DAY.match(text, named.end)
        days = [named.day, *([int(following[1])] if following else [])]
        for day in days:
            if day_or_none(2000, named.month, day):
                found[named.month, day] |= frozenset(NAME.findall(around))
    yield from found.items()


def _by_day(documents: Sequence[Document], reports: Sequence[_Report]) -> Mapping[MonthDay, list[_Dated]]:
    """The dated reports by the days that they name."""
    by_day: dict[MonthDay, list[_Dated]] = defaultdict(list)
    for document, report in zip(documents, reports, strict=True):
        if _width(document) <= SURE:
            dated = _Dated(report, _days(document, report))
            for month_and_day in sorted({(day.month, day.day) for day in dated.days}):
                by_day[month_and_day].append(dated)
    return by_day


def _width(document: Document) -> int:
    """How many days the dating of a document leaves open."""
    published = document.published
    if published is None or published.start is None or published.end is None:
        return date.max.toordinal()
    return (date.fromisoformat(published.end) - date.fromisoformat(published.start)).days


def _days(document: Document, report: _Report) -> frozenset[date]:
    """The days that a dated document names, those without a year as near to its publication as can be."""
    published = document.published
    if published is None or published.start is None:
        return frozenset()
    own = date.fromisoformat(published.start)
    dated = [one.first for one in dates_in(document.text) if one.day and one.first]
    found = set(dated)
    for month, number in report.beside:
        days = [day for year in (own.year - 1, own.year, own.year + 1) if (day := day_or_none(year, month, number))]
        found.update(sorted(days, key=lambda day: (abs(day - own), day))[:1])
    return frozenset(found)


def _dated(document: Document, report: _Report, by_day: Mapping[MonthDay, list[_Dated]]) -> Document:
    if _width(document) <= WIDE:
        return document
    years: Counter[tuple[int, Told]] = Counter()
    for one in report.told:
        for other in by_day.get((one.month, one.day), ())[:MOST]:
            if _tell_the_same(report, other.report, (one.month, one.day)):
                years.update((day.year, one) for day in other.days if (day.month, day.day) == (one.month, one.day))
    if not years:
        return document
    (year, day), _ = min(years.items(), key=lambda item: (-item[1], -item[0][0], item[0][1].month, item[0][1].day))
    published = _around(date(year, day.month, day.day), day, report, document.published)
    return replace(document, published=published) if published else document


def _tell_the_same(one: _Report, other: _Report, day: MonthDay) -> bool:
    """Whether two reports that name a day tell of the same event: by rare names, or by a second day and the names beside both."""
    if len(one.names & other.names) >= ALIKE:
        return True
    if day not in one.beside or day not in other.beside or len(one.beside.keys() & other.beside.keys()) < 2:
        return False
    common = sorted(one.beside.keys() & other.beside.keys())
    here = frozenset[str]().union(*(one.beside[each] for each in common))
    there = frozenset[str]().union(*(other.beside[each] for each in common))
    return len(here & there) >= ALIKE


def _around(day: date, one: Told, report: _Report, known: Published | None) -> Published | None:
    """The days within half a year of a day, within what is known; None where nothing is left."""
    first, last = (day - NEAR, day) if one.ahead else (day, day + NEAR)
    return _within(first, last, report, known)


def _within(first: date, last: date, report: _Report, known: Published | None) -> Published | None:
    """What is left of a time by what is known: the day of the dateline, else an interval; None where nothing is left."""
    if known and known.start:
        first = max(first, date.fromisoformat(known.start))
    if known and known.end:
        last = min(last, date.fromisoformat(known.end))
    if first > last:
        return None
    filed = _filed(report.filed, first, last)
    if filed:
        return Published(filed.isoformat(), filed.isoformat(), "inferred")
    start, end = written(report.told, [(first.toordinal(), last.toordinal())]) or (first, last)
    return Published(start.isoformat(), (end or last).isoformat(), "inferred")


def _filed(named: Named | None, first: date, last: date) -> date | None:
    """The day of the dateline if only one lies in a time."""
    if not named or (last - first).days > YEAR:
        return None
    days = [day for year in (first.year, last.year) if (day := day_or_none(year, named.month or 0, named.day or 0))]
    inside = sorted({day for day in days if first <= day <= last})
    return inside[0] if len(inside) == 1 else None


def _by_visits(documents: list[Document], reports: Sequence[_Report]) -> list[Document]:
    """The documents, those that tell of a visit which is the first in years dated by the one that is dated best."""
    first = sorted({(visit.who, visit.where) for report in reports for visit in report.visits if visit.is_first})
    for who_and_where in first:
        members = [
            number
            for number, report in enumerate(reports)
            if any((visit.who, visit.where) == who_and_where for visit in report.visits)
        ]
        best = min(members, key=lambda number: (_width(documents[number]), number))
        known = documents[best].published
        if _width(documents[best]) > YEAR or not known or not known.start or not known.end:
            continue
        low, high = date.fromisoformat(known.start) - NEAR, date.fromisoformat(known.end) + NEAR
        for number in members:
            if _width(documents[number]) > WIDE:
                published = _within(low, high, reports[number], documents[number].published)
                documents[number] = replace(documents[number], published=published or documents[number].published)
    return documents
