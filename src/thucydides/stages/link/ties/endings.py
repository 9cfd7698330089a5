"""When a relation began and ended, as a sentence tells: "the 1961 treaty lapsed in 1991", "allied from 1961 to 1991".

Only what is told as a fact ends a relation: no plan, condition or negation. Dates need their year; the first and last days that
they can mean are kept, so that a year alone begins on 1 January and ends on 31 December.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from .kinds import rows

NEAR = 45  # characters between what names a relation and the word that ends it
UNREAL = re.compile(
    r"\b(?:will|would|may|might|could|should|shall|can|cannot|to|not|never|if|unless|whether|before|until|nearly|almost)\b|n[’']t\b"
)
BACK = 25  # characters before an ending in which it may be denied or planned
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<{0}year>(?:1[89]|20)\d\d)"
_MONTH = (
    r"(?:(?P<{0}day>[0-3]?\d)\s+)?(?:(?P<{0}month>(?:"
    + "|".join(MONTHS)
    + r")[a-z]*)\.?\s+(?:(?P<{0}after>[0-3]?\d),\s+)?)?"
)
_DAY = _MONTH + _YEAR
DATED = re.compile(r"\b(?:in|on|since|of|by|as of)\s+(?:early\s+|late\s+|mid-)?" + _DAY.format(""), re.IGNORECASE)
FROM_TO = re.compile(
    r"\b(?:from|between)\s+" + _DAY.format("first_") + r"\s+(?:to|until|till|and|through)\s+" + _DAY.format("last_"),
    re.IGNORECASE,
)
RANGE = re.compile(_YEAR.format("first_") + r"\s?[–-]\s?" + _YEAR.format("last_"))
BEGUN = re.compile(
    r"\b(?P<year>(?:1[89]|20)\d\d)\s+(?=\w*\s?(?:treaty|pact|alliance|accord|agreement|deal|embargo|sanctions)\b)",
    re.IGNORECASE,
)
MADE = re.compile(
    r"\b(?:signed|concluded|founded|imposed|made|dating|agreed)\s+(?:in|on|from)\s+" + _DAY.format(""), re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ending:
    """The end that a sentence tells: since and until when, if dated, and whether another takes its place."""

    since: str | None
    until: str | None
    replaced: bool


def ending(sentence: str, start: int, end: int) -> Ending | None:
    """The end told of what stands at [start, end) in a sentence, or None where the sentence tells none."""
    span = FROM_TO.search(sentence) or RANGE.search(sentence)
    if span is not None and _is_near(span, start, end):
        return Ending(_day(span, "first_")[0], _day(span, "last_")[1], False)
    found = [m for m in _pattern().finditer(sentence) if _is_near(m, start, end) and _is_real(m, sentence)]
    if not found:
        return None
    match = min(found, key=lambda m: (_apart(m, start, end), m.start()))
    begun = BEGUN.search(sentence) or MADE.search(sentence)
    return Ending(
        _day(begun, "")[0] if begun else None, _until(match, begun, sentence), _replaces()[match[0].casefold()]
    )


def _until(match: re.Match[str], begun: re.Match[str] | None, sentence: str) -> str | None:
    """The last day of the date that is nearest to a word of ending, the date of the beginning left out."""
    dates = [
        d for d in DATED.finditer(sentence) if begun is None or d.end() <= begun.start() or d.start() >= begun.end()
    ]
    nearest = min(dates, key=lambda d: (_apart(d, match.start(), match.end()), d.start()), default=None)
    return _day(nearest, "")[1] if nearest else None


def _is_near(match: re.Match[str], start: int, end: int) -> bool:
    return _apart(match, start, end) <= NEAR


def _apart(match: re.Match[str], start: int, end: int) -> int:
    return max(match.start() - end, start - match.end(), 0)


def _is_real(match: re.Match[str], sentence: str) -> bool:
    """Whether an ending is told as a fact."""
    return match[0].casefold().startswith(("was not", "were not", "no ")) or not UNREAL.search(
        sentence[max(0, match.start() - BACK) : match.start()]
    )


def _day(match: re.Match[str], prefix: str) -> tuple[str, str]:
    """The first and last day that a date can mean, as ISO dates."""
    told = match.groupdict()
    year, word = int(told[f"{prefix}year"]), told.get(f"{prefix}month")
    if not word:
        return f"{year}-01-01", f"{year}-12-31"
    month = MONTHS.index(word[:3].casefold()) + 1
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    day = int(told.get(f"{prefix}day") or told.get(f"{prefix}after") or 0)
    if 0 < day <= last.day:
        return (last.replace(day=day).isoformat(),) * 2
    return last.replace(day=1).isoformat(), last.isoformat()


@cache
def _replaces() -> dict[str, bool]:
    return {row["words"]: row["new"] == "yes" for row in rows("endings.tsv")}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_replaces(), key=lambda one: (-len(one), one))
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.IGNORECASE)
