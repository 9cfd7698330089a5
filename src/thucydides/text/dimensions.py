"""The vocabulary's dimension words, found in parsed text: the longest phrase wins, so that "arms control" is not "arms".

Words are compared by their base forms, and a single word must be of its own part of speech: "will" the noun is not "will" the
auxiliary, and "important" is no import. Verbs are compared by lemma, other words without their plural ending.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from thucydides import vocab

PARTS = {"noun": {"NOUN", "PROPN"}, "verb": {"VERB"}, "adjective": {"ADJ", "VERB", "ADV"}}


@dataclass(frozen=True, slots=True)
class Entry:
    """A dimension as some words name it; `sign` is −1 where they name its opposite."""

    dimension: str
    kind: str
    sign: int
    part: str


@cache
def base(word: str) -> str:
    """A word in lower case without its plural ending."""
    word = word.casefold()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


@cache
def lexicon() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """First word → the phrases that begin with it, longest first."""
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for dimension in vocab.dimensions():
        for part, sign, phrases in _parts(dimension):
            for phrase in phrases:
                words = tuple(base(word) for word in phrase.replace("-", " - ").split())
                entry = Entry(dimension.id, dimension.kind, sign, part)
                found.setdefault(words[0], {}).setdefault(words, entry)
    return {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in found.items()}


def _parts(dimension: vocab.Dimension) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    yield "noun", 1, dimension.nouns
    yield "verb", 1, dimension.verbs
    yield "adjective", 1, dimension.adjectives
    yield "noun", -1, dimension.opposite_nouns
    yield "verb", -1, dimension.opposite_verbs
    yield "adjective", -1, dimension.opposite_adjectives


@cache
def turners() -> dict[str, int]:
    """Base form → sign of each single word of change ("deepen" +1, "lift" −1)."""
    found: dict[str, int] = {}
    for change in vocab.change_words():
        if " " not in change.words:
            found.setdefault(base(change.words), 1 if change.sign in (1, "+") else -1)
    return found


def turn(token: Token) -> int:
    """The sign of a word of change, 0 for any other word."""
    signs = turners()
    return signs.get(token.lemma_.casefold(), 0) or signs.get(base(token.lower_), 0)


def matches(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Entry]]:
    """(start, end, entry) of every longest match, from left to right, without overlaps."""
    forms = [frozenset((base(token.lower_), token.lemma_.casefold())) for token in tokens]
    position = 0
    while position < len(tokens):
        found = _longest(tokens, forms, position)
        if found:
            yield position, position + found[0], found[1]
        position += found[0] if found else 1


def _longest(tokens: Sequence[Token], forms: Sequence[frozenset[str]], at: int) -> tuple[int, Entry] | None:
    fitting = [
        (len(phrase), entry)
        for first in sorted(forms[at])
        for phrase, entry in lexicon().get(first, ())
        if len(phrase) <= len(forms) - at and all(word in forms[at + i] for i, word in enumerate(phrase))
        if len(phrase) > 1 or tokens[at].pos_ in PARTS[entry.part]
    ]
    return max(fitting, key=lambda pair: pair[0], default=None)
