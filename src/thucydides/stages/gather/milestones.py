"""What the events that a report tells of say about when it was written.

A reader dates a report from the world he knows: who tells of an event wrote after it, who tells of a vote or summit as ahead
wrote before it, and a month named beside it without a year lies within the year ("in July, at the summit in …"). The events are
those of `vocab.milestones`; all their phrases are looked for in one pass.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import ahocorasick

from thucydides.vocab import Milestone

from .calendar import MONTHS, month_end
from .season import tells_ahead
from .sentence import sentence_around
from .spans import FIRST, OPEN, Hint, Span, any_time, between, since, until
from .words import any_of

WEIGHT = 1.5  # of an event told as past, or one that lies ahead
PRESENT = 1.0  # of a name that was in use for a time
BY = 15  # characters between an event that could not be known ahead and the month that it came in
CLOSE = 25  # characters between an event and "next year"
NEAR = 90  # characters between an event and a word on when it was or will be
BESIDE = 60  # characters before a phrase in which a word can turn its meaning
WITHIN = timedelta(days=335)  # in which a month named without a year lies
AROUND = 45  # days that "next month" and "last week" reach at most
_ONLY_THOUGHT = re.compile(rf"\b{any_of('only_thought')}(?:[\s-]+[\w'-]+){{0,2}}[\s-]*$", re.IGNORECASE)
_INDEFINITE = re.compile(
    rf"\b(?:an?|any|another|no)(?:\s+(?!{any_of('relations')}\b)[a-z-]+){{0,2}}\s+$", re.IGNORECASE
)
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(month.title() for month in MONTHS)})\b(?!,? (?:of )?(?:19|20)\d\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THIS = re.compile(
    r"\b(?P<which>this|next|last|later this|earlier this)\s+(?P<unit>year|month|week)(?:'s)?\b", re.IGNORECASE
)
_SHIFT = {"this": 0, "later this": 0, "earlier this": 0, "next": -1, "last": 1}


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of a milestone at [start, end) of a text."""

    milestone: Milestone
    start: int
    end: int


class Finder:
    """Finds the milestones that a text names."""

    def __init__(self, milestones: Sequence[Milestone]) -> None:
        self.milestones = tuple(milestones)

    @cached_property
    def _automaton(self) -> Any:
        phrases: dict[str, list[tuple[str, Milestone]]] = defaultdict(list)
        for milestone in self.milestones:
            for phrase in milestone.phrases:
                phrases[phrase.lower()].append((phrase, milestone))
        automaton = ahocorasick.Automaton()
        for plain, meant in phrases.items():
            automaton.add_word(plain, (len(plain), meant))
        automaton.make_automaton()
        return automaton

    def find(self, text: str) -> list[Told]:
        """The milestones named in a text, in order; of phrases inside one another the longest."""
        if not self.milestones:
            return []
        text = text.replace("’", "'")
        plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        found: dict[tuple[int, int], list[Milestone]] = defaultdict(list)
        for last, (length, meant) in self._automaton.iter(plain):
            start, end = last + 1 - length, last + 1
            if _stands_alone(plain, start, end):
                found[start, end] += [one for phrase, one in meant if _same_case(phrase, text[start:end])]
        widest = _widest(span for span, meant in found.items() if meant)
        return [
            Told(one, *span)
            for span in widest
            for one in dict.fromkeys(found[span])
            if not _means_another(one, text, span)
        ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a match is no part of a longer word, nor of a date in figures."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum() or (text[start].isdigit() and (before == "/" or after == "/")))


def _same_case(phrase: str, found: str) -> bool:
    """Whether the capitals of a phrase stand as capitals in the text."""
    return all(letter.isupper() <= there.isupper() for letter, there in zip(phrase, found, strict=True))


def _widest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            kept.append((start, end))
            reached = end
    return kept


def _means_another(milestone: Milestone, text: str, span: tuple[int, int]) -> bool:
    """Whether a word of the text says that a like-named event is meant, or one that is only thought of."""
    start, end = span
    low, high = sentence_around(text, start, end, BESIDE)
    before, around = text[low:start], text[low:high].lower()
    for word in milestone.unless:
        if word in text if word[0].isupper() or word[0].isdigit() else re.search(rf"\b{re.escape(word)}", around):
            return True
    if milestone.kind != "event":
        return False
    return _ONLY_THOUGHT.search(before) is not None or _INDEFINITE.search(before) is not None


def hints(text: str, told: Sequence[Told]) -> list[Hint]:
    """What the milestones named in a text say about when it was written."""
    return [hint for one in told if (hint := _hint(one, text))]


def first_day(milestone: Milestone) -> date:
    """The first day of the earliest date of a milestone."""
    return _days(milestone.dates[0])[0]


def _days(written: str) -> tuple[date, date]:
    """The first and last day that a date of the table can mean."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    return date(year, month or 1, 1), month_end(year, month or 12)


def _hint(told: Told, text: str) -> Hint | None:
    milestone = told.milestone
    sentence = _Sentence(told, text)
    if milestone.kind == "lasting":
        return None if sentence.year else between(first_day(milestone), _days(milestone.until or "")[1], PRESENT)
    ahead = tells_ahead(told.start, told.end, text) if milestone.kind == "scheduled" else False
    days = sentence.of_year(_days(one) for one in milestone.dates)
    bound = sentence.bound(days, ahead) if days else ()
    if bound:
        recurs = len(milestone.dates) > 1 and not sentence.year
        return any_time([*bound, *([(days[-1][1].toordinal() + 1, OPEN)] if recurs else [])], WEIGHT)
    if not days or ahead is None:
        return None
    if not ahead:
        return since(days[0][0], WEIGHT)
    return until(days[-1][1], WEIGHT) if len(days) == 1 else None


class _Sentence:
    """The words near a mention, within its sentence, that say when it was or will be."""

    def __init__(self, told: Told, text: str) -> None:
        low, high = sentence_around(text, told.start, told.end, NEAR)
        before, after = text[low : told.start], text[told.end : high]
        self.words = f"{before} {text[told.start : told.end]} {after}"
        self.at, self.end = len(before), len(before) + 2 + told.end - told.start
        self.is_scheduled = told.milestone.kind == "scheduled"
        named = _YEAR.search(self.words)
        self.year = int(named[0]) if named else None

    def of_year(self, dates: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
        """The dates of a milestone, of the year that is named beside it if any is of that year."""
        every = list(dates)
        return [days for days in every if days[0].year == self.year] or every

    def bound(self, dates: Sequence[tuple[date, date]], ahead: bool | None) -> tuple[Span, ...]:
        """The spans in which an event of these dates can be said to be in this month, last year, next week; none if not said."""
        this = self._near(_THIS, CLOSE) if self.is_scheduled and not self.year else None
        if this:
            return tuple(_span(this["which"].lower(), this["unit"].lower(), *days) for days in dates)
        month = self._near(_MONTH, NEAR if self.is_scheduled else BY)
        is_exact = all(first == last for first, last in dates)
        if not month or not is_exact or ahead is None or self.year:
            return ()
        number = MONTHS.index(month["month"].lower()) + 1
        fitting = [days for days in dates if days[0].month == number]
        if ahead:
            return tuple(((first - WITHIN).toordinal(), last.toordinal()) for first, last in fitting)
        return tuple((first.toordinal(), (last + WITHIN).toordinal()) for first, last in fitting)

    def _near(self, pattern: re.Pattern[str], distance: int) -> re.Match[str] | None:
        """The match of a pattern nearest to the mention, within a distance."""
        apart = [(max(self.at - one.end(), one.start() - self.end, 0), one) for one in pattern.finditer(self.words)]
        near = [one for one in apart if one[0] <= distance]
        return min(near, key=lambda one: one[0])[1] if near else None


def _span(which: str, unit: str, first: date, last: date) -> Span:
    """When it is said that something is this, next or last year, month or week."""
    if unit == "year":
        year = first.year + _SHIFT[which]
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    back = which in ("next", "this", "later this")
    on = which in ("last", "this", "earlier this")
    return max(FIRST, first.toordinal() - AROUND * back), last.toordinal() + AROUND * on
