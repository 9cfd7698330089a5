"""What a sentence puts in front or behind for weight: "what ties A to B is debt", "all that the ban achieved was smuggling".

A clause with "what" as its subject names an effect, and the other side of the copula its cause; with "what" or "all" as what the
subject brought about, the subject is the cause and the other side the effect. Source: R. Huddleston, G. Pullum, The Cambridge
Grammar of the English Language (2002), 16.9, clefts. "A owes its peace to B" is of the same kind: A is neither side.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .clauses import SUBJECTS, VERBAL, own_subject, subtree, taken
from .draft import Draft
from .sides import phrases
from .signals import verb_at
from .standing import standing
from .tables import words

CERTAINTY = 0.9
COMPLEMENTS = frozenset(("attr", "ccomp", "xcomp", "acomp", "nsubj"))
FRONTED = frozenset(("what", "all"))
PLACING = frozenset(("to", "into", "from", "towards", "together"))


def cleft_claims(sentence: list[Token]) -> Iterator[Draft]:
    """All claims that clefts of a sentence make, and what is owed to something."""
    for verb in sentence:
        if verb.lemma_ == "owe" and verb.pos_ in VERBAL:
            yield from _owed(verb)
        elif verb.lemma_ == "be":
            yield from _cleft(verb)


def _cleft(copula: Token) -> Iterator[Draft]:
    inner = next((child for child in copula.lefts if child.pos_ in VERBAL and child.dep_ in ("csubj", *SUBJECTS)), None)
    inner = inner or next(iter(_after_all(copula)), None)
    other = next((child for child in copula.rights if child.dep_ in COMPLEMENTS), None)
    if inner is None or other is None:
        return
    what = next((child for child in inner.lefts if child.lower_ == "what"), None)
    if what is not None and what.dep_ in SUBJECTS:
        match = verb_at(inner)
        if match is not None and match.entry.direction == "cause_first":
            sign = 1 if match.entry.polarity == "+" else -1
            yield from _drafts(copula, match.tokens, _side(other), tuple(sorted(taken(inner, match.tokens))), sign)
        elif match is None and _moves(inner):
            yield from _drafts(copula, (inner.i,), _side(other), tuple(sorted(taken(inner, ()))), 1)
    elif (what is None or what.dep_ == "dobj") and inner.lemma_ in words("attaining"):
        doer = own_subject(inner)
        if doer is not None:
            yield from _drafts(copula, (inner.i,), _side(doer), _side(other), 1)


def _moves(verb: Token) -> bool:
    """Whether a verb has an object and says whither or whence: "ties A to B"."""
    found = [child for child in verb.rights if child.dep_ == "dobj"]
    return bool(found) and any(low.lower_ in PLACING for low in _prepositions(verb))


def _prepositions(verb: Token) -> Iterator[Token]:
    """The prepositions behind a verb, those that the parse hangs on its object too."""
    below = (low for child in verb.rights for low in (child, *child.rights))
    return (low for low in below if low.dep_ in ("prep", "dative"))


def _after_all(copula: Token) -> Iterator[Token]:
    """The verb of "all that the ban achieved"."""
    for child in copula.lefts:
        if child.lower_ in FRONTED:
            yield from (low for low in child.rights if low.dep_ == "relcl")


def _side(head: Token) -> tuple[int, ...]:
    return tuple(sorted(phrases(head)[0][0])) if len(phrases(head)) == 1 else tuple(sorted(subtree(head)))


def _owed(verb: Token) -> Iterator[Draft]:
    """What somebody owes, as the effect of what he owes it to."""
    owed = next((child for child in verb.rights if child.dep_ in ("dobj", "npadvmod", "advmod")), None)
    to = next((low for low in _prepositions(verb) if low.lower_ == "to"), None)
    debt = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if owed is None or to is None or debt is None or owed.i > to.i:
        return
    holder = own_subject(verb)
    much = owed.pos_ not in ("NOUN", "PROPN")
    effect = _side(holder) if much and holder is not None else tuple(i for i in _side(owed) if i < to.i)
    yield from _drafts(verb, (verb.i, *((owed.i,) if much else ()), to.i), _side(debt), effect, 1)


def _drafts(
    verb: Token, signal: tuple[int, ...], cause: tuple[int, ...], effect: tuple[int, ...], sign: int
) -> Iterator[Draft]:
    if cause and effect:
        yield Draft(signal, cause, effect, sign, standing(verb), "mechanism", CERTAINTY, verb.i)
