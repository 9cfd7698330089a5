"""When a text can have been written, by those whom it names in office ("President X", "Foreign Minister Y").

Each office-holder named with the office allows the days of his terms. Kept are the days that most of them allow together, from
the first such days to the last, since a report also names those who held an office before. The table of terms may err.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thucydides.text.normalize import key

from .vocabulary import Terms, Vocabulary
from .words import any_of


def window(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The first and last day (ISO dates) on which those named in office held it together; None if nobody known is named so."""
    holders = _holders(vocabulary.titles)
    named = (_terms(match, vocabulary) for match in holders.finditer(text) if not match["past"]) if holders else ()
    distinct = list(dict.fromkeys(terms for terms in named if terms))
    starts = {start for terms in distinct for start, _ in terms}
    if not starts:
        return None
    most = max(_in_office(distinct, day) for day in starts)
    best = sorted(day for day in starts if _in_office(distinct, day) == most)
    ends = [end for terms in distinct for start, end in terms if start <= best[-1] < end[:7]]
    return best[0], min(ends)


def _in_office(terms: Sequence[Terms], day: str) -> int:
    """How many of those named held their office on a day; in the month in which one hands over, only the one who takes over."""
    return sum(any(start <= day < end[:7] for start, end in one) for one in terms)


@cache
def _holders(titles: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds a title with the name after it, and whether words before it say that the office is not held now."""
    if not titles:
        return None
    title = "|".join(re.escape(one) for one in sorted(titles, key=lambda one: (-len(one), one)))
    return re.compile(
        rf"(?P<past>\b(?i:{any_of('out_of_office')})[\s-]+(?:[\w'’.]+\s+){{0,2}})?\b(?P<title>(?i:{title}))\s+"
        r"(?P<name>[A-ZÀ-ÖØ-Þ][\w.'’-]+(?: [A-ZÀ-ÖØ-Þ][\w.'’-]*){0,3})"
    )


def _terms(match: re.Match[str], vocabulary: Vocabulary) -> Terms:
    """The terms of the person named, by the longest part of the name that is known with this title."""
    parts = key(match["name"].removesuffix("'s").removesuffix("’s")).split()
    for count in range(len(parts), 0, -1):
        held = vocabulary.terms.get(f"{key(match['title'])} {' '.join(parts[:count])}")
        if held:
            return held
    return ()
