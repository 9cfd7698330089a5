"""Finds the vocabulary's names in a text in one Aho–Corasick pass: longest match, at word borders, with the case that names have.

Matching ignores case at first; a match counts if it is written as in the vocabulary, or in capitals throughout as in headlines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

import ahocorasick

from .entries import Entry, surfaces

ARTICLE = "the "
SHORTEST_SHOUT = 4  # a shorter word in capitals is an acronym of its own, not a headline's spelling of a name


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that the vocabulary knows, with the entries that it may stand for.

    `inner` is the state at the front of the name of one of its bodies: "Russian" of "Russian Armed Forces".
    """

    start: int
    end: int
    surface: str
    entries: tuple[Entry, ...]
    inner: Found | None = None


class Gazetteer:
    """An automaton over the lower-cased surfaces; each leads to the entries under every spelling of it."""

    def __init__(self, known: Iterator[tuple[str, Entry]]) -> None:
        spellings: dict[str, dict[str, list[Entry]]] = {}
        for surface, entry in known:
            entries = spellings.setdefault(surface.lower(), {}).setdefault(surface, [])
            if entry not in entries:
                entries.append(entry)
        self._automaton = ahocorasick.Automaton()
        for key, by_case in spellings.items():
            self._automaton.add_word(key, (len(key), by_case))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Found]:
        """The longest matches in a text, in order, none overlapping another."""
        lowered = lower(text)
        matches = []
        for last, (length, by_case) in self._automaton.iter(lowered):
            start, end = last + 1 - length, last + 1
            if _is_whole(text, start, end) and (entries := _entries(text[start:end], by_case)):
                article = len(ARTICLE) if lowered.startswith(ARTICLE, start) else 0
                matches.append((start + article, -end, -article, entries))
        matches.sort(key=lambda match: match[:3])
        return list(_longest(text, matches))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the whole vocabulary, built once per process."""
    return Gazetteer(surfaces())


def lower(text: str) -> str:
    """The text in lower case with every offset kept."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _entries(exact: str, by_case: Mapping[str, list[Entry]]) -> tuple[Entry, ...]:
    """The entries of the spelling that fits: as written, with or without a capital article, or shouted."""
    if exact in by_case:
        return tuple(by_case[exact])
    if exact[:4] == "The " and (found := by_case.get(ARTICLE + exact[4:])):
        return tuple(found)
    if exact.isupper() and len(exact) >= SHORTEST_SHOUT:
        return tuple(dict.fromkeys(entry for entries in by_case.values() for entry in entries))
    capital = exact[0].lower() + exact[1:]
    return tuple(by_case.get(capital, ())) if exact[0].isupper() else ()


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


def _longest(text: str, matches: list[tuple[int, int, int, tuple[Entry, ...]]]) -> Iterator[Found]:
    """The matches that no earlier or longer one covers; the article counts for the sense, not for the place."""
    reached, last = -1, None
    for start, negative_end, negative_article, entries in matches:
        end = -negative_end
        found = Found(start, end, text[start + negative_article : end], entries)
        if start >= reached:
            if last is not None:
                yield last
            reached, last = end, found
        elif last is not None and last.inner is None and start == last.start and _owns(found, last):
            last = replace(last, inner=found)
    if last is not None:
        yield last


def _owns(inner: Found, outer: Found) -> bool:
    """Whether a shorter match at the front of a body's name is the body's state."""
    state = next((entry for entry in inner.entries if entry.kind == "state"), None)
    bodies = {entry.iso3 for entry in outer.entries if entry.kind == "organization"}
    return state is not None and state.iso3 in bodies
