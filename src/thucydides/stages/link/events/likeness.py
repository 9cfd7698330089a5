"""Whether two mentions can tell of one event.

Type and words say what was done, the parties who did it to whom, the dates when. A side that one mention leaves out ("talks
were held") rules nothing out, but something must agree; two events of which nothing but the type is known stay two.
Status is left out: what one denies and another asserts is one event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thucydides.records import Document, Event, Interval
from thucydides.text.stems import content_stems

SLACK = 3  # days by which reports date one event apart (time zones, the day after)
SAME_NEWS = 31  # days between two reports that leave the day open, within which they may mean one event
LONGEST = 400  # days; a longer interval dates nothing
ENOUGH = 2.0  # agreements needed: the dyad, or the words and one more


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of an event in the terms of comparison: parties as states where they are of one, stems of its words."""

    event: Event
    sides: tuple[frozenset[str], frozenset[str]]
    words: frozenset[str]
    days: tuple[int, int] | None
    news: int | None


def told(event: Event, documents: Mapping[str, Document], stands_for: Mapping[str, str]) -> Told:
    """The mention with its parties as states, its words as stems, its days as numbers."""
    document = documents.get(event.trigger.document)
    published = document.published if document else None
    news = _days(published) or (_days(Interval(published.end, published.end)) if published else None)
    actors, recipients = (_parties(side, stands_for) for side in (event.actors, event.recipients))
    return Told(
        event, (actors, recipients), content_stems(event.trigger.exact), _days(event.date), news[1] if news else None
    )


def alike(one: Told, other: Told) -> bool:
    """Whether two mentions can be, and something speaks for their being, one event."""
    if one.event.type != other.event.type or not _same_time(one, other) or not _same_amounts(one.event, other.event):
        return False
    parties = _agreement(one, other)
    if parties is None:
        return False
    same_words = bool(one.words & other.words) + (one.event.mode == other.event.mode is not None)
    same_day = one.days is not None and other.days is not None
    return parties + min(same_words, 1) * 0.5 + same_day * 0.5 >= ENOUGH


def _agreement(one: Told, other: Told) -> float | None:
    """How many sides agree; None where a side rules it out. What is reciprocal may be told from either side."""
    straight = _sides(one.sides, other.sides)
    both_ways = one.sides[0] & one.sides[1] or other.sides[0] & other.sides[1] or one.event.type in ("CONSULT", "AGREE")
    if both_ways:
        turned = _sides(one.sides, (other.sides[1], other.sides[0]))
        joined = _sides((_union(one), _union(other)), (_union(other), _union(one)))
        found = [score for score in (straight, turned, joined) if score is not None]
        return max(found, default=None)
    return straight


def _sides(ours: tuple[frozenset[str], frozenset[str]], theirs: tuple[frozenset[str], frozenset[str]]) -> float | None:
    score = 0.0
    for mine, other in zip(ours, theirs, strict=True):
        if mine and other:
            if not mine & other:
                return None
            score += 0.5 + 0.5 * len(mine & other) / len(mine | other)
    return score


def _union(told: Told) -> frozenset[str]:
    return told.sides[0] | told.sides[1]


def _same_time(one: Told, other: Told) -> bool:
    if one.days and other.days:
        return one.days[0] - SLACK <= other.days[1] and other.days[0] - SLACK <= one.days[1]
    if one.event.trigger.document == other.event.trigger.document:
        return True
    known = one.days or other.days
    if known:
        news = other.news if one.days else one.news
        return news is None or known[0] - SAME_NEWS <= news <= known[1] + SAME_NEWS
    return one.news is None or other.news is None or abs(one.news - other.news) <= SAME_NEWS


def _same_amounts(one: Event, other: Event) -> bool:
    """Whether amounts of one unit agree within a factor of two."""
    known = {quantity.unit: quantity.amount for quantity in one.quantities}
    pairs = [(known[q.unit], q.amount) for q in other.quantities if q.unit in known]
    return all(max(a, b) <= 2 * min(a, b) or a == b for a, b in pairs)


def _parties(side: Iterable[str], stands_for: Mapping[str, str]) -> frozenset[str]:
    return frozenset(stands_for.get(actor, actor) for actor in side)


def _days(interval: Interval | None) -> tuple[int, int] | None:
    """First and last day as numbers; None for an interval that is open or too long to date anything."""
    if interval is None:
        return None
    start, end = _day(interval.start), _day(interval.end)
    return None if start is None or end is None or not 0 <= end - start <= LONGEST else (start, end)


def _day(text: str | None) -> int | None:
    try:
        return date.fromisoformat(text[:10]).toordinal() if text else None
    except ValueError:
        return None
