"""Exchanges told by what is received: "sells timber, receiving rice in return".

What is received is the cause of what is given for it, as in "in return for rice it sells timber". Where "in return" stands at the
head of a sentence the trained reader finds it; here it stands in the clause of receiving.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .clauses import VERBAL, clause, subtree
from .draft import Draft
from .standing import held
from .tables import words

CERTAINTY = 0.88
CLAUSES = frozenset(("advcl", "conj", "xcomp"))


def exchange_claims(sentence: list[Token]) -> Iterator[Draft]:
    """All claims of a sentence that something is received in return for a deed named before."""
    for token in sentence:
        preposition = token.head
        if token.lower_ not in ("return", "exchange") or preposition.lower_ != "in" or token.n_rights:
            continue
        verb = preposition.head
        received = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        if verb.lemma_ in words("obtaining") and verb.dep_ in CLAUSES and received is not None:
            deed = verb.head
            effect = clause(deed, [verb]) - {t.i for t in deed.lefts if t.dep_ == "aux"}
            if deed.pos_ in VERBAL and deed.i < verb.i:
                cause = tuple(sorted(subtree(received)))
                given = tuple(sorted(i for i in effect if i < verb.i))
                signal = (preposition.i, token.i)
                yield Draft(signal, cause, given, 1, held(deed), "exchange", CERTAINTY, verb.i)
