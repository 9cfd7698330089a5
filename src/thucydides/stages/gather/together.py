"""The year of a report that names none, from others of the same folder that tell of the same event.

The same event: a day and month in common, and rare names in common. The year is that of the others; the report was written
within half a year of the day, on the side on which it tells it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from thucydides.records import Document, Published

from .calendar import dates_in, day_or_none
from .season import NEAR, Told, told_days, written
from .words import NAME

SURE = 31  # days that the dating of a report may leave open for others to take their year from it
WIDE = 92  # days left open from which on a report is dated by others
ALIKE = 4  # rare names in common
RARE = 0.1  # share of the folder's reports in which a rare name may stand, if not in two only
MOST = 50  # reports compared for one day


@dataclass(frozen=True, slots=True)
class _Report:
    names: frozenset[str]
    days: frozenset[date]


def date_by_others(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, those without a year dated by others of the same event; in the order given."""
    names = [frozenset(NAME.findall(document.text)) for document in documents]
    counts = Counter(name for one in names for name in one)
    most = max(2, int(RARE * len(documents)))
    rare = [frozenset(name for name in one if counts[name] <= most) for one in names]
    by_day: dict[tuple[int, int], list[_Report]] = defaultdict(list)
    for document, own in zip(documents, rare, strict=True):
        if _width(document) <= SURE:
            report = _Report(own, _days(document))
            for month_and_day in sorted({(day.month, day.day) for day in report.days}):
                by_day[month_and_day].append(report)
    return tuple(_dated(document, own, by_day) for document, own in zip(documents, rare, strict=True))


def _width(document: Document) -> int:
    """How many days the dating of a document leaves open."""
    published = document.published
    if published is None or published.start is None or published.end is None:
        return date.max.toordinal()
    return (date.fromisoformat(published.end) - date.fromisoformat(published.start)).days


def _days(document: Document) -> frozenset[date]:
    """The days that a dated document names, those without a year as near to its publication as can be."""
    published = document.published
    if published is None or published.start is None:
        return frozenset()
    own = date.fromisoformat(published.start)
    found = set()
    for named in dates_in(document.text):
        if named.month and named.day:
            years = [named.year] if named.year else [own.year - 1, own.year, own.year + 1]
            days = [day for year in years if (day := day_or_none(year, named.month, named.day))]
            found.update(sorted(days, key=lambda day: (abs(day - own), day))[:1])
    return frozenset(found)


def _dated(document: Document, names: frozenset[str], by_day: dict[tuple[int, int], list[_Report]]) -> Document:
    if _width(document) <= WIDE:
        return document
    told = told_days(document.text)
    years: Counter[tuple[int, Told]] = Counter()
    for one in told:
        for other in by_day.get((one.month, one.day), ())[:MOST]:
            if len(names & other.names) >= ALIKE:
                years.update((day.year, one) for day in other.days if (day.month, day.day) == (one.month, one.day))
    if not years:
        return document
    (year, day), _ = min(years.items(), key=lambda item: (-item[1], -item[0][0], item[0][1].month, item[0][1].day))
    published = _around(date(year, day.month, day.day), day, told, document.published)
    return replace(document, published=published) if published else document


def _around(day: date, one: Told, told: Sequence[Told], known: Published | None) -> Published | None:
    """The days within half a year of a day, within what is known; None where nothing is left."""
    first, last = (day - NEAR, day) if one.ahead else (day, day + NEAR)
    if known and known.start:
        first = max(first, date.fromisoformat(known.start))
    if known and known.end:
        last = min(last, date.fromisoformat(known.end))
    if first > last:
        return None
    start, end = written(told, first, last) or (first, last)
    return Published(start.isoformat(), (end or last).isoformat(), "inferred")
