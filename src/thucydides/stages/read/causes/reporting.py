"""Reporting clauses: the words that say who says it, which belong to no side of a link.

"…, officials in Cairo say", "…, said the minister, …", "The envoy told the paper that …", "according to brokers",
"in her opinion". Parsers often take a speaker after a comma for one more thing in a list, so clauses that follow or interrupt are
found by their marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from .clauses import SUBJECTS
from .tables import words

FINITE = frozenset(("VBD", "VBZ", "VBP"))
NAMING = frozenset(("NOUN", "PROPN", "PRON"))
MARKS = frozenset((",", ";", "—", "–", "--", '"', "“", "”", "''", "``"))
LONGEST = 18  # tokens between a comma and the verb of saying


def reporting(sentence: Sequence[Token]) -> frozenset[int]:
    """The indices of all tokens of a sentence that only say who says it."""
    found: set[int] = set()
    for place, token in enumerate(sentence):
        if token.lower_ == "according" and place + 1 < len(sentence) and sentence[place + 1].lower_ == "to":
            found.update(_until_mark(sentence, place))
        elif token.lemma_.lower() in words("reporting") and token.tag_ in FINITE and token.dep_ != "relcl":
            found.update(_added(sentence, place) or _leading(token))
        elif token.lemma_.lower() in words("inserted") and token.tag_ in FINITE and token.dep_ != "relcl":
            found.update(_added(sentence, place))
        elif token.lower_ == "in" and any(child.lemma_.lower() in words("opinion") for child in token.children):
            found.update(below.i for below in token.subtree)
    return frozenset(found)


def _added(sentence: Sequence[Token], place: int) -> list[int]:
    """A clause that follows or interrupts what is said: from the mark before its speaker to the mark after its verb."""
    after = list(_until_mark(sentence, place))
    if any(_finite(token) for token in sentence[place + 1 : place + len(after)]):
        return []
    start = place
    while start and place - start < LONGEST and sentence[start - 1].text not in MARKS:
        if _finite(sentence[start - 1]):
            return []
        start -= 1
    speaker = sentence[start:place] or sentence[place + 1 : place + len(after)]
    if start < 2 or sentence[start - 1].text not in MARKS or not any(token.pos_ in NAMING for token in speaker):
        return []
    return [token.i for token in sentence[start:place]] + after


def _until_mark(sentence: Sequence[Token], place: int) -> Iterator[int]:
    for token in sentence[place:]:
        if token.text in MARKS:
            return
        yield token.i


def _finite(token: Token) -> bool:
    return token.tag_ in FINITE or token.tag_ == "MD"


def _leading(verb: Token) -> set[int]:
    """A clause that stands before what is said: subject, verb, whoever is told, and "that"."""
    said = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if said is None or any(child.dep_ == "neg" for child in verb.children):
        return set()
    inside = {t.i for t in said.subtree}
    found = {verb.i, *(t.i for t in said.lefts if t.dep_ == "mark")}
    for child in verb.children:
        if child.dep_ in (*SUBJECTS, "aux", "dobj", "dative", "advmod", "prep", "npadvmod") and child.i < said.i:
            found |= {t.i for t in child.subtree} - inside
    return found
