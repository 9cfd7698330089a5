"""When a text can have been written, by those whom it names in office ("President X", "Foreign Minister Y").

Each office-holder named with the office allows the days of his terms. Kept are the days that most of them allow together, from
the first such days to the last, since a report also names those who held an office before. "Former President X" was written
after the first term had ended, "President-elect X" shortly before one. In a sentence that names a year, or after words such as
"under", an office tells of the past, so only the beginning of the term binds. The table of terms may err.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from thucydides.text.normalize import key

from .calendar import MONTHS, WEEKDAYS, dates_in
from .sentence import BORDER, sentence_around
from .spans import OPEN, Hint, Span, any_time, since
from .vocabulary import LAST_DAY, Terms, Vocabulary
from .words import any_of

WEIGHT = (
    1.0  # of one person in office who is told of as at work now: 94 of 100 such terms held the true day in dated news
)
TOLD = 0.7  # of one who is only named so
MOST = 2.2  # of all those in office together
FORMER = 0.8  # weight of one who has left office
ELECT = timedelta(days=210)  # before taking office in which one is elected
ENTRY = timedelta(days=31)  # after the month of a term's start in which one may still be called elect
SENTENCE = 200  # characters before and after an office in which its year may stand
_THEN = re.compile(rf"\b{any_of('under_office')}\s+(?:[\w'’.]+\s+){{0,2}}$", re.IGNORECASE)

_NOW = re.compile(rf"['’s]*,?\s*(?:[\w’'.-]+ )?{any_of('present')}\b")
_THESE_DAYS = re.compile(rf"\b{any_of('these_days')}\b", re.IGNORECASE)

How = Literal["now", "named", "once", "left", "elect"]


@dataclass(frozen=True, slots=True)
class _Holder:
    """The terms of somebody named with an office, and whether he is named as holding it."""

    terms: Terms
    how: How


def hints(text: str, vocabulary: Vocabulary) -> list[Hint]:
    """What the office-holders named in a text say about when it was written."""
    named = tuple(dict.fromkeys(_named(text, vocabulary)))
    found = [hint for one in named if (hint := _hint(one))]
    weights: dict[Terms, float] = {}
    for one in named:
        if one.how in ("now", "named"):
            weights[one.terms] = max(weights.get(one.terms, 0.0), WEIGHT if one.how == "now" else TOLD)
    together = _together(weights)
    if together:
        spans, weight = together
        found += [Hint(((spans[0][0], OPEN),), FORMER), Hint(spans, min(weight, MOST))]
    return found


def _hint(holder: _Holder) -> Hint | None:
    """What one who is not named as in office says."""
    if holder.how == "once":
        return since(date.fromisoformat(holder.terms[0][0]), FORMER)
    if holder.how == "left":
        ends = [end for _, end in holder.terms if end < LAST_DAY]
        return since(date.fromisoformat(ends[0][:7] + "-01"), FORMER) if ends else None
    if holder.how == "elect":
        days = [date.fromisoformat(start) for start, _ in holder.terms]
        return any_time([((day - ELECT).toordinal(), (day + ENTRY).toordinal()) for day in days], WEIGHT)
    return None


def _together(weights: Mapping[Terms, float]) -> tuple[tuple[Span, ...], float] | None:
    """The days on which most of those named held their office together, and the weight of those who did.

    In the month in which one hands over to the other, only he who takes over counts.
    """
    starts = {start for terms in weights for start, _ in terms}
    if not starts:
        return None
    most = max(_in_office(weights, day) for day in starts)
    spans = []
    for day in sorted(starts):
        if _in_office(weights, day) == most:
            end = min(end for terms in weights for start, end in terms if start <= day < end[:7])
            spans.append((date.fromisoformat(day).toordinal(), date.fromisoformat(end).toordinal()))
    return any_time(spans, most).spans, most


def _in_office(weights: Mapping[Terms, float], day: str) -> float:
    """The weight of those named who held their office on a day."""
    return sum(weight for terms, weight in weights.items() if any(start <= day < end[:7] for start, end in terms))


@cache
def _holders(titles: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds a title with the name after it, and whether words around it say that the office is not held now."""
    if not titles:
        return None
    title = "|".join(re.escape(one) for one in sorted(titles, key=lambda one: (-len(one), one)))
    return re.compile(
        rf"(?P<past>\b(?i:{any_of('out_of_office')})[\s-]+(?:[\w'’.]+\s+){{0,2}})?\b(?P<title>(?i:{title}))(?P<elect>-elect)?\s+"
        r"(?P<name>[A-ZÀ-ÖØ-Þ][\w.'’-]+(?: [A-ZÀ-ÖØ-Þ][\w.'’-]*){0,3})"
    )


def _named(text: str, vocabulary: Vocabulary) -> Iterator[_Holder]:
    """Those whom a text names with an office."""
    holders = _holders(vocabulary.titles)
    if not holders:
        return
    years = [one.start for one in dates_in(text) if one.year and not one.planned]
    for match in holders.finditer(text):
        how = _how(match, text, years)
        terms = _terms(match, vocabulary) if how else ()
        if how and terms:
            yield _Holder(terms, how)


def _how(match: re.Match[str], text: str, years: Sequence[int]) -> How | None:
    """Whether somebody is named as in office, or as one who was or will be; None where that tells nothing."""
    if match["past"]:
        word = re.split(r"[\s-]", match["past"].strip(), maxsplit=1)[0].lower()
        return "left" if re.fullmatch(any_of("left_office"), word) else "once" if word == "then" else None
    if match["elect"]:
        return "elect"
    if _is_of_a_year(match, text, years) or _THEN.search(text, max(0, match.start() - SENTENCE), match.start()):
        return "once"
    return "now" if _NOW.match(text, match.end()) or _has_news(match, text) else "named"


def _has_news(match: re.Match[str], text: str) -> bool:
    """Whether the sentence names a weekday or the like, as the news does."""
    low, high = sentence_around(text, *match.span(), SENTENCE)
    before, after = text[low : match.start()], text[match.end() : high]
    return _THESE_DAYS.search(before) is not None or _THESE_DAYS.search(after) is not None


def _is_of_a_year(match: re.Match[str], text: str, years: Sequence[int]) -> bool:
    """Whether the sentence names a year."""
    low, high = match.start() - SENTENCE, match.end() + SENTENCE
    near = years[bisect_left(years, low) : bisect_left(years, high)]
    return any(not BORDER.search(text, min(year, match.start()), max(year, match.start())) for year in near)


def _terms(match: re.Match[str], vocabulary: Vocabulary) -> Terms:
    """The terms of the person named, by the longest part of the name that is known with this title."""
    parts = key(match["name"].removesuffix("'s").removesuffix("’s")).split()
    for count in range(len(parts), 0, -1):
        held = vocabulary.terms.get(f"{key(match['title'])} {' '.join(parts[:count])}")
        if held and (count > 1 or count == len(parts) or parts[count] in (*WEEKDAYS, *MONTHS)):
            return held
    return ()
