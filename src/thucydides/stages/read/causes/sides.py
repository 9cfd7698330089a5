"""The two sides of a link: coordinated things apart, negation out of the span and into the sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind, Relation
from thucydides.vocab import CausalSignal

from .clauses import VERBAL, clause, is_passive, own_subject, subtree
from .draft import Draft, sides
from .standing import is_negated, is_negative
from .tables import words

Side = tuple[frozenset[int], int]
MOST = 4  # coordinated things that are told apart on one side


def phrases(head: Token, without: Iterable[Token] = ()) -> list[Side]:
    """The things that a noun phrase names, each with its sign: −1 where it names none of it ("no deal")."""
    gone = list(without)
    parts = [head, *head.conjuncts] if head.dep_ != "conj" else [head]
    if len(parts) > MOST or any(part.pos_ in VERBAL or part.i < head.i for part in parts) or _shares(head, parts):
        parts = [head]
    return [_phrase(part, [*gone, *(p for p in parts if p != part and not p.is_ancestor(part))]) for part in parts]


def _shares(head: Token, parts: list[Token]) -> bool:
    """Whether what hangs on the first of several things stands behind the last: "A, B and C into the arms of D"."""
    return any(child.dep_ == "prep" and child.i > parts[-1].i for child in head.children) and len(parts) > 1


def _phrase(head: Token, without: Iterable[Token]) -> Side:
    kept = subtree(head, without)
    if head.pos_ in VERBAL:
        return frozenset(kept), -1 if is_negated(head) else 1
    dropped = {c.i for c in head.children if c.dep_ in ("det", "neg", "preconj") and c.lower_ in words("negative")}
    return frozenset(kept - dropped), -1 if dropped else 1


def main_clause(verb: Token, without: Iterable[Token]) -> Side:
    """A clause as a side. Where it is negated, an active one leaves its verb phrase, a passive one its subject and verb."""
    gone = list(without)
    kept = clause(verb, gone)
    if not is_negated(verb):
        return frozenset(kept), 1
    subject = own_subject(verb)
    if subject is not None and is_negative(subject):
        dropped = {c.i for c in subject.children if c.lower_ in words("negative")}
        return frozenset(kept - dropped), -1
    before = subtree(subject) if subject is not None and is_passive(verb) else set()
    return frozenset({i for i in kept if i >= verb.i} | before), -1


def drafts(
    signal: Iterable[int],
    entry: CausalSignal,
    first: list[Side],
    second: list[Side],
    claim: ClaimKind,
    at: int,
    relation: Relation | None = None,
    sign: int | None = None,
) -> Iterator[Draft]:
    """One draft for each pair of things on the two sides; `first` is the subject or main clause."""
    base = (1 if entry.polarity == "+" else -1) if sign is None else sign
    words_of = tuple(sorted(signal))
    for (one, one_sign), (two, two_sign) in product(first, second):
        cause, effect = sides(one - set(words_of), two - set(words_of), entry.direction == "cause_first")
        if cause and effect:
            turned = base * one_sign * two_sign
            yield Draft(words_of, cause, effect, turned, claim, relation or entry.relation, entry.certainty, at)
