"""The parse asked in the terms of this layer: the token at an offset, the subject of a verb, the word before a phrase."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from spacy.tokens import Doc, Token

from .tables import column

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
INSIDE = frozenset(("compound", "amod", "nmod", "poss", "nummod", "det", "punct", "quantmod"))


class Syntax:
    """A parsed document with look-up by character offset."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.starts = [token.idx for token in doc]
        self.ends = [token.idx + len(token) for token in doc]

    def first(self, start: int) -> int:
        """The index of the token at or after a start offset, or the one that contains it."""
        return min(max(bisect_right(self.starts, start) - 1, 0), max(len(self.starts) - 1, 0))

    def last(self, end: int) -> int:
        """The index of the token that holds the character before an end offset."""
        return max(bisect_left(self.starts, end) - 1, 0)

    def head(self, start: int, end: int) -> int:
        """The index of the token of a stretch on which its others hang."""
        first, last = self.first(start), self.last(end)
        return int(self.doc[first : last + 1].root.i) if first < last else first

    def word_before(self, start: int, steps: int = 1) -> str:
        """The lower-case word so many tokens before an offset, or the empty string."""
        index = self.first(start) - steps
        return self.doc[index].lower_ if index >= 0 else ""

    def word_after(self, end: int, steps: int = 1) -> str:
        """The lower-case word so many tokens after an offset, or the empty string."""
        index = self.last(end) + steps
        return self.doc[index].lower_ if index < len(self.doc) else ""

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the number of its sentence."""
        numbers, number = [], -1
        for token in self.doc:
            number += bool(token.is_sent_start) or number < 0
            numbers.append(number)
        return numbers


def top(token: Token) -> Token:
    """The head of the noun phrase that a token is a part of: of "the North Korean leader" the leader."""
    while token.dep_ in INSIDE and token.head != token:
        token = token.head
    return token


def governor(token: Token) -> Token | None:
    """The verb whose subject the token is (also by coordination or apposition), or None."""
    for _ in range(8):
        if token.dep_ in SUBJECTS:
            return token.head
        if token.dep_ not in ("conj", "appos") or token.head == token:
            return None
        token = token.head
    return None


def is_agent(token: Token) -> bool:
    """Whether a token is the one "by" whom something in the passive is done."""
    return token.dep_ == "pobj" and token.head.lower_ == "by" and token.head.dep_ == "agent"


def speaks(verb: Token | None) -> bool:
    """Whether a verb is one of saying, thinking or writing."""
    return verb is not None and verb.lemma_ in column("verbs.tsv", "lemma", "class", "speech")


def acts(verb: Token | None) -> bool:
    """Whether a verb needs somebody who can will: one of saying, deciding, giving, fighting."""
    return verb is not None and (speaks(verb) or verb.lemma_ in column("verbs.tsv", "lemma", "class", "action"))
