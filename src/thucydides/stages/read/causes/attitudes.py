"""Feelings about a development, as claims that the development causes them.

"Noted with great concern the growing trade", "is unhappy with the pact", "their concerns over the build-up": what somebody
feels is a variable of politics (unease, anger, relief) that the development moves. A feeling about a person or state alone
tells of no development and makes no claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .clauses import VERBAL, clause, own_subject, subtree, verb_above
from .draft import Draft
from .standing import held, standing
from .tables import words

CERTAINTY = 0.86
ABOUT = frozenset(("over", "about", "at", "with", "by", "regarding", "concerning", "on", "of", "towards", "toward"))
LINKING = frozenset(("acomp", "oprd", "conj"))
NOTING = frozenset(("dobj", "ccomp"))


def attitude_claims(sentence: list[Token]) -> Iterator[Draft]:
    """All claims of a sentence that something is felt about a development."""
    for token in sentence:
        lemma = token.lemma_.lower()
        if lemma in words("feeling") and token.pos_ in ("NOUN", "PROPN"):
            yield from _felt(token)
            yield from _noted(token)
        elif token.lower_ in words("felt"):
            yield from _is_felt(token)


def _felt(feeling: Token) -> Iterator[Draft]:
    """ "Its concern over the build-up"."""
    for preposition, matter in _matters(feeling):
        effect = subtree(feeling, [preposition])
        yield _draft((preposition.i,), subtree(matter), effect, feeling)


def _noted(feeling: Token) -> Iterator[Draft]:
    """ "Viewed with alarm the growing debt": what a verb takes is what is felt about."""
    preposition = feeling.head
    if feeling.dep_ != "pobj" or preposition.lower_ != "with" or preposition.head.pos_ not in VERBAL:
        return
    verb = preposition.head
    for thing in verb.children:
        if thing.dep_ in NOTING and thing.pos_ in ("NOUN", *VERBAL) and verb.lemma_.lower() in words("noting"):
            yield _draft((preposition.i,), subtree(thing, [preposition]), subtree(feeling), verb)


def _is_felt(adjective: Token) -> Iterator[Draft]:
    """ "Delhi is wary of the deal and alarmed at the loans"."""
    verb = verb_above(adjective.head) if adjective.pos_ not in VERBAL else adjective
    for preposition, matter in _matters(adjective):
        if adjective.dep_ in LINKING or adjective.pos_ in VERBAL or adjective.dep_ in ("amod", "acl", "ROOT"):
            subject = own_subject(verb)
            kept = subtree(subject) if subject is not None else set()
            felt = {adjective.i, *(child.i for child in adjective.lefts if child.dep_ in ("advmod", "aux", "auxpass"))}
            between = {i for i in clause(verb, [preposition]) if verb.i <= i <= adjective.i}
            yield _draft((preposition.i,), subtree(matter), {*kept, *felt, *between}, verb)


def _matters(feeling: Token) -> Iterator[tuple[Token, Token]]:
    """What a feeling is about, with the preposition that says so."""
    for preposition in feeling.rights:
        if preposition.dep_ in ("prep", "agent") and preposition.lower_ in ABOUT:
            matter = next((child for child in preposition.rights if child.dep_ in ("pobj", "pcomp")), None)
            busy = feeling.lower_ == "concerned" and preposition.lower_ == "with"
            if (
                matter is not None
                and not busy
                and matter.pos_ != "PROPN"
                and matter.ent_type_ not in ("DATE", "TIME", "PERSON")
            ):
                yield preposition, matter


def _draft(signal: tuple[int, ...], cause: set[int], effect: set[int], at: Token) -> Draft:
    told = standing(at) if at.pos_ in VERBAL else held(verb_above(at))
    kept = tuple(sorted(cause - set(signal)))
    left = tuple(sorted(effect - cause - set(signal)))
    return Draft(signal, kept, left, 1, told, "mechanism", CERTAINTY, at.i)
