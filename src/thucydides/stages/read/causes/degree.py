"""Degrees that have a result: "so dear that nobody buys it", "such a shortage that the mills stand still"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.vocab import CausalSignal

from .clauses import VERBAL, own_subject, verb_above
from .draft import Draft
from .sides import drafts, main_clause
from .standing import held

RESULT = frozenset(("ccomp", "advcl", "acl", "relcl"))
DEGREE = frozenset(("so", "such"))
SIGNAL = CausalSignal("so … that", "conjunction", "cause_first", "+", "mechanism", 0.9)


def degree_claims(sentence: list[Token]) -> Iterator[Draft]:
    """A claim for every clause with "that" behind a word of degree, whose clause is the cause."""
    for verb in sentence:
        that = next((child for child in verb.lefts if child.lower_ == "that"), None)
        if that is None or verb.pos_ not in VERBAL or verb.dep_ not in RESULT or own_subject(verb) is None:
            continue
        degree = _degree(verb, that)
        above = verb_above(verb.head)
        if degree is not None and above.pos_ in VERBAL and above != verb:
            first, second = main_clause(above, [verb]), main_clause(verb, [])
            signal = (degree.i, that.i)
            yield from drafts(signal, SIGNAL, [first], [second], held(above), above.i)


def _degree(verb: Token, that: Token) -> Token | None:
    """The "so" or "such" before a clause that hangs on what is measured by it."""
    head = verb.head
    near = [head, *head.lefts, *(low for child in head.children if child.i < that.i for low in child.lefts)]
    return next((token for token in near if token.lower_ in DEGREE and token.i < that.i - 1), None)
