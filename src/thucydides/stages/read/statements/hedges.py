"""Words of probability in a text: hedges without a number, and intervals on the scale of ICD 203 (`vocab.estimative`).

A stated number ("60 percent") counts where it measures a chance, and gets three points either side. Longer phrases win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from thucydides import vocab

from .bounds import bounded
from .passage import Range

MARGIN = 0.03  # either side of a stated number
NUMBER = re.compile(
    r"(?P<percent>\d{1,3}(?:\.\d+)?)(?:\s?(?:-|–|to)\s?(?P<to>\d{1,3}))?\s?(?:%|per\s?cent\b)"
    r"|(?P<part>\d{1,3}|one|two|three|four|five|six|seven|eight|nine)(?:\s(?:chances?\s)?(?:in|out of)\s)"
    r"(?P<whole>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b",
    re.IGNORECASE,
)
CHANCE = re.compile(
    r"\b(?:chances?|probabilit\w+|likelihood|odds|risk|likely|sure|certain\w*|confiden\w+|bet|give[sn]?|gave|put[s]?)\b",
    re.IGNORECASE,
)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twenty": 20, "hundred": 100,
}  # fmt: skip
NEAR = 60  # characters around a number in which a word of chance must stand
GAP = r"[\s,]+"


@dataclass(frozen=True, slots=True)
class Chance:
    """A phrase of probability: where it stands, its interval, None where it only hedges, and whether it states a number."""

    span: Range
    interval: tuple[float, float] | None
    stated: bool = False


@cache
def scale() -> dict[str, tuple[float, float] | None]:
    """The interval of each phrase, by its words in lower case; ICD 203 before other scales, hedges without one."""
    found: dict[str, tuple[float, float] | None] = {}
    ordered = sorted(vocab.estimative(), key=lambda row: row.scale != vocab.DEFAULT_SCALE)
    for row in ordered:
        interval = None if row.low is None or row.high is None else (row.low, row.high)
        found.setdefault(" ".join(row.phrase.lower().split()), interval)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(scale(), key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(GAP.join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def chances(text: str, span: Range) -> list[Chance]:
    """The phrases of probability in a range, in the order of the text."""
    found = [*_numbers(text, span)]
    taken = [chance.span for chance in found]
    for match in _pattern().finditer(text, *span):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            told = scale().get(" ".join(re.split(GAP, match[0].lower())))
            found.append(Chance(match.span(), told and bounded(text, match.start(), told)))
    return sorted(found, key=lambda chance: chance.span)


def _numbers(text: str, span: Range) -> Iterator[Chance]:
    for match in NUMBER.finditer(text, *span):
        around = text[max(span[0], match.start() - NEAR) : min(span[1], match.end() + NEAR)]
        interval = _interval(match)
        if interval and CHANCE.search(around):
            yield Chance(match.span(), bounded(text, match.start(), interval, MARGIN), stated=True)


def _interval(match: re.Match[str]) -> tuple[float, float] | None:
    if match["percent"]:
        low, high = float(match["percent"]) / 100, float(match["to"] or match["percent"]) / 100
    else:
        whole = _value(match["whole"])
        if not whole:
            return None
        low = high = _value(match["part"]) / whole
    if not 0 <= low <= high <= 1:
        return None
    return round(max(0.0, low - MARGIN), 4), round(min(1.0, high + MARGIN), 4)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def strongest(found: Iterable[Chance]) -> Chance | None:
    """The first stated number, else the first phrase with an interval, else the first that hedges."""
    ordered = sorted(found, key=lambda chance: not chance.stated)
    return next((chance for chance in ordered if chance.interval), ordered[0] if ordered else None)
