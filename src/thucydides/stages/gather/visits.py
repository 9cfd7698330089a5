"""Visits that two reports tell of alike: who went to which state.

A visit said to be the first in years is one event, so whoever tells of it as news tells of the same days. Other visits repeat and
tell nothing. "As news" is near the beginning of the report and without a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thucydides.text.normalize import key, plain
from thucydides.vocab import states

from .words import any_of

LEAD = 1_200  # characters at the beginning within which a visit is the news
AFTER = 160  # characters after a visit in which its being the first may be told
FEWEST = 3  # years without one that make a visit stand out
_VISIT = re.compile(
    rf"\b(?P<who>[A-ZÀ-ÖØ-Þ][\w-]+)'s? (?:(?!and\b|in\b|to\b)[\w-]+ ){{0,4}}?{any_of('visits')} to (?:the )?"
    r"(?P<where>[A-ZÀ-ÖØ-Þ][\w.]*(?: [A-ZÀ-ÖØ-Þ][\w.]*){0,2})"
)
_FIRST = re.compile(
    r"\bfirst\b[^.;]{0,60}?\b(?:in|for) (?:\w+ ){0,2}?(?P<years>\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:years|decades)\b"
    r"|\bfirst[ -]ever\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit told as news: the visitor's last name and the state's code; `is_first` if it is said to be the first in years."""

    who: str
    where: str
    is_first: bool


def visits(text: str) -> frozenset[Visit]:
    """The visits that a text tells as news."""
    return frozenset(_visits(plain(text)))


def _visits(text: str) -> Iterator[Visit]:
    firsts = [match.start() for match in _FIRST.finditer(text) if _is_long(match["years"])]
    for match in _VISIT.finditer(text):
        where = _state(match["where"])
        is_first = any(match.start() - AFTER <= first <= match.end() + AFTER for first in firsts)
        if (
            where
            and (is_first or match.start() < LEAD)
            and not _YEAR.search(text, match.start() - 40, match.end() + 20)
        ):
            yield Visit(key(match["who"]), where, is_first)
    yield from _first_visits(text, firsts)


def _first_visits(text: str, firsts: list[int]) -> Iterator[Visit]:
    """The visits said to be the first ("his first visit to Y in 24 years") of one whose visit to Y is named elsewhere."""
    for first in firsts:
        where = re.search(rf"{any_of('visits')} to (?:the )?((?:[A-ZÀ-ÖØ-Þ][\w.]* ?){{1,3}})", text[first : first + 80])
        code = _state(where[1].strip()) if where else None
        named = {visit["who"] for visit in _VISIT.finditer(text) if _state(visit["where"]) == code}
        if code and len(named) == 1:
            yield Visit(key(named.pop()), code, True)


def _is_long(years: str | None) -> bool:
    return years is None or not years.isdigit() or int(years) >= FEWEST


def _state(name: str) -> str | None:
    """The code of the state named at the beginning of a phrase, by name, other name or capital."""
    words = key(name.rstrip(".")).split()
    for count in range(len(words), 0, -1):
        found = _places().get(" ".join(words[:count]))
        if found:
            return found
    return None


@cache
def _places() -> dict[str, str]:
    places: dict[str, str] = {}
    for state in states():
        for name in (state.name, *state.other_names, *state.capitals):
            if name not in state.ambiguous:
                places.setdefault(key(name), state.iso3)
    return places
