"""Arithmetic on periods of whole days: months, quarters, seasons, decades, and their early, middle and late parts.

Weeks start on Monday (ISO 8601). What "early" or "winter" covers is convention, kept in `spans.tsv`.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from .tables import rows

Period = tuple[date, date]
Choice = Callable[[int], Period]


@cache
def spans() -> dict[tuple[str, str], tuple[int, int]]:
    """First and last unit of each conventional span, by (kind, key) of `spans.tsv`."""
    return {(row["kind"], row["key"]): (int(row["first"]), int(row["last"])) for row in rows("spans.tsv")}


def month(year: int, number: int) -> Period:
    """The month with this number, 1 to 12."""
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def months(year: int, first: int, last: int) -> Period:
    """From one month to another; a last month before the first lies in the next year."""
    return month(year, first)[0], month(year + (last < first), last)[1]


def years(first: int, last: int) -> Period:
    """From the first day of one year to the last day of another."""
    return date(first, 1, 1), date(last, 12, 31)


def season(year: int, name: str) -> Period:
    """A northern season; the winter of a year starts in that year's December."""
    return months(year, *spans()["season", name])


def add_months(day: date, count: int) -> date:
    """The day so many months later, or the last day of that month where it is shorter."""
    year, number = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, number + 1, min(day.day, calendar.monthrange(year, number + 1)[1]))


def shift(day: date, unit: str, count: float) -> date:
    """The day so many hours, days, weeks, months, years … later."""
    if unit in _DAYS:
        return day + timedelta(days=round(count * _DAYS[unit]))
    return add_months(day, round(count * _MONTHS[unit]))


def around(day: date, unit: str, count: float) -> Period:
    """The calendar period, as fine as the unit, that lies so many units from a day: "three months ago" is a month."""
    there = shift(day, unit, count)
    if unit in ("hour", "day") or (unit in ("week", "fortnight") and count):
        return there, there
    if unit in ("decade", "century"):
        return years(there.year - 1, there.year + 1)
    return containing(there, "month" if count % 1 else unit)


def containing(day: date, unit: str, count: int = 0) -> Period:
    """The calendar unit that a day lies in, or the one so many units later: "last month", "this week", "next decade"."""
    if unit in ("week", "fortnight"):
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * count)
        return monday, monday + timedelta(days=6 if unit == "week" else 13)
    if unit == "weekend":
        saturday = day + timedelta(days=5 - day.weekday() + 7 * count)
        return saturday, saturday + timedelta(days=1)
    if unit in ("hour", "day"):
        return (shift(day, unit, count),) * 2
    return _containing_months(day, unit, count)


def _containing_months(day: date, unit: str, count: int) -> Period:
    if unit == "month":
        there = add_months(day, count)
        return month(there.year, there.month)
    if unit == "quarter":
        there = add_months(day, 3 * count)
        first = (there.month - 1) // 3 * 3 + 1
        return months(there.year, first, first + 2)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    first = (day.year // size + count) * size
    return years(first, first + size - 1)


def part(period: Period, name: str) -> Period:
    """The early, mid, late or end part of a period; of a season or an odd stretch of days its thirds."""
    start, end = period
    length = (end - start).days + 1
    kind = (
        "month"
        if start.day == 1 and 28 <= length <= 31
        else "week"
        if length == 7
        else "year"
        if length in (365, 366)
        else ""
    )
    if kind == "month":
        first, last = spans()["month", name]
        return start.replace(day=first), start.replace(day=min(last, end.day))
    if kind == "week":
        first, last = spans()["week", name]
        return start + timedelta(days=first - 1), start + timedelta(days=last - 1)
    if kind == "year":
        return months(start.year, *spans()["year", name])
    return _part_of_years(period, name) if length > 3000 else _third(period, name)


def _part_of_years(period: Period, name: str) -> Period:
    size = period[1].year - period[0].year + 1
    first, last = spans()["century" if size > 10 else "decade", name]
    return years(period[0].year + first - 1, period[0].year + last - 1)


def _third(period: Period, name: str) -> Period:
    start, end = period
    third = timedelta(days=(end - start).days // 3)
    return {"early": (start, start + third), "mid": (start + third, end - third)}.get(name, (end - third, end))


def nearest(make: Choice, day: date, tense: str) -> Period:
    """The period of that name in the year which fits: the nearest to the day, in the past or the future by tense.

    Raises ValueError where no year near the day has it (30 February).
    """
    found = list(_possible(make, range(day.year - 1, day.year + 2)))
    if not found:
        raise ValueError("no such day")
    fitting = [p for p in found if (tense == "past" and p[0] <= day) or (tense == "future" and p[1] >= day)]
    return min(fitting or found, key=lambda p: (_gap(p, day), p))


def on_weekday(make: Choice, day: date, weekday: int) -> Period | None:
    """The nearest day of that month and day which falls on the weekday; None if no year within seven has it."""
    fitting = [p for p in _possible(make, range(day.year - 6, day.year + 7)) if p[0].weekday() == weekday]
    return min(fitting, key=lambda p: (_gap(p, day), p), default=None)


def _possible(make: Choice, candidates: Iterable[int]) -> Iterable[Period]:
    for year in candidates:
        try:
            yield make(year)
        except ValueError:
            continue


def _gap(period: Period, day: date) -> int:
    return max((period[0] - day).days, (day - period[1]).days, 0)


_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
