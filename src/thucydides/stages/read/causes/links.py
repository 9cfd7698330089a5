"""Claims that a preposition or conjunction makes: "because of", "unless", "in return for", "despite", "in order to"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind, Relation
from thucydides.vocab import CausalSignal

from .clauses import SUBJECTS, VERBAL, own_subject, verb_above
from .draft import Draft
from .sides import Side, drafts, main_clause, phrases
from .signals import Match
from .standing import is_negated, link_standing
from .tables import words

LEAST = 0.55
CLAUSAL = frozenset(("mark", "aux", "advmod"))
OPENED = frozenset(("pobj", "pcomp", "advcl", "ccomp", "acl"))
NEEDS_NEGATION = frozenset(("until",))


def link_claims(sentence: list[Token], match: Match) -> Iterator[Draft]:
    """The claims of one preposition or conjunction."""
    entry, doc = match.entry, sentence[0].doc
    first, last = doc[match.tokens[0]], doc[match.tokens[-1]]
    second = _after(last, match)
    top = _top(first, second, match)
    if second is None or top.head == top:
        return
    governor = top.head
    negated = is_negated(verb_above(governor))
    if entry.certainty < LEAST and not (entry.signal in NEEDS_NEGATION and negated):
        return
    verb = verb_above(governor)
    if entry.signal in words("lacking") and not (negated or _is_conditioned(verb)):
        return
    claim: ClaimKind = "denied" if entry.signal in words("concessive") else link_standing(first, verb)
    relation = _relation(entry, verb)
    if claim == "alleged" and relation in ("condition", "enabling"):
        claim = "asserted"
    sign = -1 if entry.signal in NEEDS_NEGATION else None
    others = [main_clause(told, ()) for told in _coordinated(second)] if second.pos_ in VERBAL else phrases(second)
    before = _before(governor, top)
    yield from drafts(match.tokens, entry, before, others, claim, verb.i, relation, sign)


def _coordinated(clause: Token) -> list[Token]:
    """The verb of a clause and those of the clauses joined to it that have subjects of their own ("because A and because B")."""
    return [
        clause,
        *(c for c in clause.children if c.dep_ == "conj" and c.pos_ in VERBAL and own_subject(c) is not None),
    ]


def _is_conditioned(verb: Token) -> bool:
    """Whether a verb says what can or will be, so that what is missing ("without credit") is its condition."""
    return any(child.tag_ == "MD" for child in verb.children) or verb.tag_ in ("VBZ", "VBP")


def _relation(entry: CausalSignal, governor: Token) -> Relation:
    """What is missing is a condition, or the means where the clause says what can be done."""
    if entry.kind == "preposition" and entry.polarity == "-" and entry.signal not in words("concessive"):
        able = any(child.lower_ in ("could", "can") for child in governor.children)
        return "enabling" if able else "condition"
    return entry.relation


def _after(last: Token, match: Match) -> Token | None:
    """The head of what stands after a signal: the clause that it opens, or its object."""
    if last.dep_ in CLAUSAL and last.head.i > last.i:
        return last.head
    signal = [last.doc[i] for i in reversed(match.tokens)]
    hanging = (child for token in signal for child in token.rights if child.i > last.i)
    return next((child for child in hanging if child.dep_ in OPENED), None)


def _top(first: Token, second: Token | None, match: Match) -> Token:
    """The token by which signal and second side together hang on the first side."""
    top = first
    inside = {*match.tokens, *([second.i] if second is not None else [])}
    while top.head.i in inside and top.head != top:
        top = top.head
    return top


def _before(governor: Token, top: Token) -> list[Side]:
    """The first side: the noun on which the link hangs if that is a subject, else the clause of the verb above."""
    if governor.pos_ not in VERBAL and governor.dep_ in SUBJECTS:
        return phrases(governor, [top])
    return [main_clause(verb_above(governor), [top])]
