"""Penalties and the deeds they answer, and the vetoes that keep them away.

"Sanctions on Pyongyang for its tests": the deed brings the penalty about. "Vetoed a draft that imposed sanctions": the veto
keeps it from coming. Both stand in the phrase of the penalty itself, where no causal word links two clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.records.reading import Relation

from .clauses import VERBAL, subtree, verb_above
from .draft import Draft
from .standing import held, standing
from .tables import words

CERTAINTY = 0.9
ANSWERING = frozenset(("for", "over"))
CLAUSES = frozenset(("relcl", "acl"))


def penalty_claims(sentence: list[Token]) -> Iterator[Draft]:
    """All claims of a sentence that a penalty answers a deed, or that a veto keeps a measure from coming."""
    for token in sentence:
        if token.lemma_.lower() in words("penalty") and token.pos_ in ("NOUN", "PROPN"):
            yield from _answers(token)
        if token.lemma_.lower() in words("veto") and token.pos_ in VERBAL:
            yield from _vetoes(token)


def _answers(penalty: Token) -> Iterator[Draft]:
    imposed = [child for child in penalty.rights if child.dep_ in CLAUSES]
    governors = [penalty, *imposed]
    if penalty.dep_ == "dobj" and penalty.head.lemma_.lower() in words("imposing"):
        governors.append(penalty.head)
    for governor in governors:
        for preposition in governor.rights:
            if preposition.dep_ != "prep" or preposition.lower_ not in ANSWERING or preposition.i < penalty.i:
                continue
            deed = next((child for child in preposition.rights if child.dep_ in ("pobj", "pcomp")), None)
            if deed is not None and not _is_time(deed):
                effect = subtree(penalty, [preposition, *imposed])
                yield _draft((preposition.i,), subtree(deed), effect, 1, verb_above(penalty), denied=False)


def _vetoes(verb: Token) -> Iterator[Draft]:
    """ "Vetoed a draft that imposed sanctions": the veto is the cause, what the draft would have imposed the effect."""
    draft = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if draft is None:
        return
    clause = next((child for child in draft.rights if child.dep_ in CLAUSES and child.pos_ in VERBAL), None)
    measure = next((child for child in clause.rights if child.dep_ == "dobj"), None) if clause is not None else None
    if clause is not None and measure is not None and clause.lemma_.lower() in words("imposing"):
        yield _draft((clause.i,), {verb.i, *subtree(draft, [clause])}, subtree(measure), -1, verb, denied=True)


def _is_time(deed: Token) -> bool:
    return deed.ent_type_ in ("DATE", "TIME") or deed.lower_ in words("time") or deed.pos_ == "NUM"


def _draft(signal: tuple[int, ...], cause: set[int], effect: set[int], sign: int, at: Token, *, denied: bool) -> Draft:
    told = standing(at) if denied else held(at)
    kept = tuple(sorted(cause - set(signal)))
    relation: Relation = "mechanism" if sign > 0 else "preventing"
    return Draft(signal, kept, tuple(sorted(effect)), sign, told, relation, CERTAINTY, at.i)
