"""What several hints together leave of the time in which a report can have been written.

A hint allows some spans of days and has a weight. Kept are the days that the weightiest hints allow together, with those that are
nearly as well supported, so that hints at odds make the answer wide and never narrow. Days are counted as `date.toordinal` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

FIRST = date(1900, 1, 1).toordinal()
OPEN = date.max.toordinal()
NEARLY = 0.6  # weight by which days may be worse supported than the best and still be kept

Span = tuple[int, int]
"""The first and the last day of a time; from FIRST or to OPEN where that end is open."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Days on which a report can have been written for one reason: spans that do not overlap, and how far it is trusted."""

    spans: tuple[Span, ...]
    weight: float


def since(day: date, weight: float) -> Hint:
    """Not written before a day."""
    return Hint(((day.toordinal(), OPEN),), weight)


def until(day: date, weight: float) -> Hint:
    """Not written after a day."""
    return Hint(((FIRST, day.toordinal()),), weight)


def between(first: date, last: date, weight: float) -> Hint:
    """Written from a day to a day."""
    return Hint(((first.toordinal(), last.toordinal()),), weight)


def any_time(spans: Iterable[Span], weight: float) -> Hint:
    """Written within one of some spans, which may overlap."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return Hint(tuple(merged), weight)


def settle(hints: Sequence[Hint]) -> tuple[Span, ...]:
    """The spans that hold the best supported days, in order; one open span if there is no hint."""
    changes: dict[int, float] = {FIRST: 0.0}
    for hint in hints:
        for first, last in hint.spans:
            changes[max(first, FIRST)] = changes.get(max(first, FIRST), 0.0) + hint.weight
            if last < OPEN:
                changes[last + 1] = changes.get(last + 1, 0.0) - hint.weight
    days = sorted(changes)
    support, total = [], 0.0
    for day in days:
        total += changes[day]
        support.append(total)
    enough = max(support) - NEARLY
    ends = [day - 1 for day in days[1:]] + [OPEN]
    kept = [(day, end) for day, end, weight in zip(days, ends, support, strict=True) if weight >= enough]
    return any_time(kept, 0).spans


def day_of(ordinal: int) -> str | None:
    """The ISO date of a day; None for an open end."""
    return date.fromordinal(ordinal).isoformat() if FIRST < ordinal < OPEN else None
