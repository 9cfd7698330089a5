"""The relation of a time expression to what it dates: at, before, after, since, until, by or within.

The relation is that of the word before it ("since 2006"), or of a preposition above the noun that it describes ("before the
elections in November"), in which case the moment lies somewhere within the period and not at its border.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from spacy.tokens import Token

from thucydides.records import Interval

from .calendar import Period

Relation = Literal["at", "before", "after", "since", "until", "by", "within"]
WORDS: dict[str, Relation] = {
    "before": "before", "ahead of": "before", "prior to": "before", "pre": "before",
    "after": "after", "following": "after",
    "since": "since", "from": "since", "starting": "since", "beginning": "since", "as of": "since",
    "until": "until", "till": "until", "up to": "until", "through": "until",
    "by": "by", "no later than": "by", "within": "within", "inside": "within",
}  # fmt: skip
FROM_NOUNS = frozenset(("before", "after", "since", "until", "ahead", "prior", "following"))
ONE = timedelta(days=1)
LONGEST_PHRASE = 9  # words of "after the US midterm elections in the"
NEUTRAL = frozenset(("in", "on", "of", "at"))


def relation_before(text: str, start: int) -> Relation:
    """The relation that the words just before an offset name; `at` where they name none."""
    before = text[max(0, start - 24) : start].casefold().split()
    if before and before[-1] in ("the", "a", "an", "about", "around", "early", "late", "mid"):
        before = before[:-1]
    for length in (3, 2, 1):
        if len(before) >= length and (found := WORDS.get(" ".join(before[-length:]))):
            return found
    return "at"


def relation_above(token: Token) -> Relation:
    """The relation of a preposition that governs the noun which a dated phrase describes; `at` where there is none."""
    preposition = token.head if token.head.dep_ == "prep" else token
    noun = preposition.head
    if preposition.dep_ not in ("prep", "compound", "nmod", "npadvmod", "nummod") or noun.pos_ not in ("NOUN", "PROPN"):
        return "at"
    above = noun.head
    word = above.lower_ if above.dep_ in ("prep", "mark", "pcomp") or above.pos_ in ("ADP", "SCONJ") else ""
    if word in ("of", "to") and above.head.lower_ in ("ahead", "prior"):
        word = above.head.lower_
    return _direct(word) if word in FROM_NOUNS else "at"


def relation_left(first: Token) -> Relation:
    """The relation of a preposition left of "the NOUN in (the)", where the parse does not show that it governs the date."""
    doc, nouns = first.doc, 0
    for index in range(first.i - 1, max(-1, first.i - LONGEST_PHRASE), -1):
        token = doc[index]
        if doc[index + 1].is_sent_start:
            return "at"
        word = (
            "ahead"
            if token.lower_ in ("of", "to") and index and doc[index - 1].lower_ in ("ahead", "prior")
            else token.lower_
        )
        if nouns and word in FROM_NOUNS:
            return _direct(word)
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON") and word not in NEUTRAL:
            return "at"
        nouns += token.pos_ in ("NOUN", "PROPN")
    return "at"


def _direct(word: str) -> Relation:
    return "before" if word in ("ahead", "prior") else WORDS.get(word, "at")


def bounded(period: Period, relation: Relation, through_noun: bool) -> Interval:
    """The interval that a period and a relation leave open to what is dated, with open ends as None."""
    start, end = period
    if relation in ("before", "until", "by"):
        strictly = relation == "before" and not through_noun
        return Interval(None, iso(start - ONE) if strictly else iso(end))
    if relation == "since":
        return Interval(iso(start), None)
    if relation == "after":
        return Interval(iso(start) if through_noun or start == end else iso(end + ONE), None)
    return Interval(iso(start), iso(end))


def iso(day: date) -> str:
    """The day as an ISO date."""
    return day.isoformat()
