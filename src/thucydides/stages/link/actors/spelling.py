"""Compares names across spellings: romanised, without case, hyphens and the habits of romanisation (Zelensky, Zelenskyy).

Short words are never compared loosely: Kim Jong Nam and Kim Yong Nam are two men.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

SHORTEST_LOOSE = 5  # letters; a shorter word must be equal
ALIKE = 0.92  # Jaro-Winkler similarity at which two long words are spellings of one
HABITS = (
    (r"(?<=[a-z])(?:iy|yy|ii|ij|yi|ey|ei|ie|y)$", "i"), (r"(?<=[a-z])y", "i"), (r"kh", "h"), (r"ts|tz", "c"), (r"w", "v"),
    (r"ph", "f"), (r"oo|ou", "u"), (r"ee", "i"), (r"dzh|dj", "j"), (r"ck|q", "k"), (r"x", "ks"), (r"sch|sh", "s"),
    (r"(.)\1", r"\1"), (r"ia$", "a"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: romanised, lower case, hyphens and points as spaces."""
    plain = anyascii(name).lower().replace("'", "").replace("’", "")
    return tuple(re.sub(r"[^a-z0-9]+", " ", plain).split())


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word without the habits of romanisation."""
    for pattern, replacement in HABITS:
        word = re.sub(pattern, replacement, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The first letter and the consonants of a word: what spellings of one name share."""
    simple = plain(word)
    return simple[:1] + re.sub(r"[aeiou]", "", simple[1:])


def is_spelling(one: str, other: str) -> bool:
    """Whether two words may be spellings of one family name."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_LOOSE or one[0] != other[0]:
        return False
    return plain(one) == plain(other) or JaroWinkler.similarity(plain(one), plain(other)) >= ALIKE


def is_given_variant(one: str, other: str) -> bool:
    """Whether two words may be one given name: a spelling, the initial, or the same name in another language."""
    if one == other or is_spelling(one, other):
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return is_same_given(one, other)


def is_same_given(one: str, other: str) -> bool:
    """Whether the table of given names holds two words as one name in two languages."""
    return bool(_variants().get(one, frozenset()) & _variants().get(other, frozenset()))


@cache
def _variants() -> dict[str, frozenset[int]]:
    text = (files(__package__) / "given_names.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")][1:]
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for name in line.split("|"):
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
