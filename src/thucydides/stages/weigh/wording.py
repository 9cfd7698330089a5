"""What the words of a content say about its polarity, its time and its opposites. The words stand in `words.tsv`.

A content is negated where a part of its main clause holds an odd number of negations; what follows "if", "which" or "because" is
left out. A past that has come about and a future that may not are told apart, so that a forecast is not set against its outcome.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from thucydides import vocab
from thucydides.text.stems import stem
from thucydides.text.tables import table

Tense = Literal["future", "past", "open"]
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
FUTURE = re.compile(r"\b(?:will|shall|won['’]t|going to|plans? to|about to|['’]ll)\b", re.I)
PRESENT = re.compile(r"\b(?:is|are|am|does|do|can|cannot|['’]re)\b|\bhas(?=\s+\w+ing)", re.I)
PAST = re.compile(r"\b(?:has|have|had|was|were|did|\w+ed|sent|sold|gave|met|held|built|took|made|went|fought)\b", re.I)
PART = re.compile(r"[,;]|\b(?:and|or|yet)\b", re.I)
CHANGE = "change"


@cache
def words(kind: str) -> tuple[str, ...]:
    """Returns the words of a kind, longest first."""
    rows = table("thucydides.stages.weigh", "words.tsv")
    return tuple(sorted((row["words"] for row in rows if row["kind"] == kind), key=lambda word: (-len(word), word)))


@cache
def pattern(*kinds: str) -> re.Pattern[str]:
    """The pattern that finds any word of some kinds, the longest first."""
    every = sorted((word for kind in kinds for word in words(kind)), key=lambda word: (-len(word), word))
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in every)
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.I)


@cache
def _negators() -> re.Pattern[str]:
    loose = "|".join(re.escape(word) for word in words("negation") if "'" in word or "’" in word)
    return re.compile(rf"{pattern('negation', 'failing').pattern}|{loose}", re.I)


def main_clause(text: str) -> str:
    """The text up to its first subordinate clause, which must not be its beginning."""
    for found in pattern("aside").finditer(text):
        if TOKEN.search(text[: found.start()]) and len(TOKEN.findall(text[: found.start()])) > 2:
            return text[: found.start()]
    return text


def negated(text: str) -> bool:
    """Whether the main clause of a text denies what it is about, or one of the parts that "and" joins in it does."""
    left = main_clause(pattern("not_negation").sub(" ", text))
    return any(len(_negators().findall(part)) % 2 == 1 for part in PART.split(left))


def dismisses(text: str) -> bool:
    """Whether a text says of something that it is not so."""
    return bool(pattern("dismissal").search(text))


def accuses(text: str) -> bool:
    """Whether a text makes a charge of what it tells: "condemned the alleged trade", "in violation of the treaty"."""
    return bool(pattern("accusing").search(text))


def idle(text: str) -> bool:
    """Whether a text says of what it is about that it does not work."""
    return bool(pattern("idle").search(main_clause(text)))


def shut(text: str) -> bool:
    """Whether a text says of what it is about that it is not an option."""
    return bool(pattern("shut").search(text))


def aims(text: str) -> bool:
    """Whether a text tells what somebody wants or feels about a matter, and not that it is so: "intends to prevent"."""
    return pattern("aim").search(text) is not None


def in_vain(text: str) -> bool:
    """Whether a text says that something cannot be stopped: two turns, of which a theme's direction holds only the stopping."""
    stopping = r"(?:\s+for\s+\S+(?:\s+\S+)?)?\s+to\s+(?:prevent|stop|halt|hinder|contain|curb|undo|reverse|block)\b"
    return bool(re.search(pattern("vain").pattern + stopping, text, re.I))


def tells(text: str) -> bool:
    """Whether a text has a verb that tells something, and does not only name a thing."""
    return any(pattern.search(text) for pattern in (FUTURE, PRESENT, PAST))


def names_means(text: str) -> bool:
    """Whether the head of a noun phrase is a word for what an actor can do: "a proposal on grain transit"."""
    head = re.split(r"\s(?:of|on|by|against|between|with|to|for|from|in|over|that|which)\s", f" {text} ")[0].split()
    return bool(head) and stem(head[-1]) in _means()


@cache
def _means() -> frozenset[str]:
    return frozenset(stem(word) for word in words("means"))


def tense(text: str) -> Tense:
    """Whether a text speaks of what will be, of what has come about, or of neither for certain."""
    if FUTURE.search(text):
        return "future"
    return "past" if PAST.search(text) and not PRESENT.search(text) else "open"


@cache
def _axes() -> dict[str, tuple[str, int]]:
    """Stem → the axis on which it lies, and its sign on it; a pair of opposites outranks plain more and less."""
    pairs: dict[str, tuple[str, int]] = {}
    for pair in words("opposite"):
        one, other = (stem(word) for word in pair.split(" / "))
        axis, sign = pairs.get(one) or _turned(pairs.get(other)) or (one, 1)
        pairs.setdefault(one, (axis, sign))
        pairs.setdefault(other, (axis, -sign))
    changes = {stem(change.words): (CHANGE, change.sign) for change in vocab.change_words() if " " not in change.words}
    return {**changes, **pairs}


def _turned(place: tuple[str, int] | None) -> tuple[str, int] | None:
    return (place[0], -place[1]) if place else None


def axes(stems: frozenset[str]) -> dict[str, int]:
    """Axis → sign, of the stems that lie on one; an axis named with both signs has none."""
    found: dict[str, set[int]] = {}
    for one in stems:
        if one in _axes():
            axis, sign = _axes()[one]
            found.setdefault(axis, set()).add(sign)
    return {axis: next(iter(signs)) for axis, signs in sorted(found.items()) if len(signs) == 1}


@cache
def _idle_stems() -> frozenset[str]:
    kinds = ("saying", "part", "charge", "dismissal", "negation", "failing", "pronoun")
    return frozenset(stem(token) for kind in kinds for word in words(kind) for token in word.split())


def matter_stems(stems: frozenset[str]) -> frozenset[str]:
    """The stems that tell what a content is about: without words of saying, of denial and of direction."""
    return stems - _idle_stems() - _axes().keys()
