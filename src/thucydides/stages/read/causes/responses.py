"""Deeds that answer deeds: "Iran answers every exercise with a test", "each test was met with drills", "retaliated by closing".

What is answered is the cause and what it is answered with the effect: conflict spirals are made of actions and reactions.
Source of the frames: FrameNet, Response; R. Jervis, Perception and Misperception in International Politics (1976), ch. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .clauses import VERBAL, is_passive, subtree
from .draft import Draft
from .sides import phrases
from .standing import standing
from .tables import words

CERTAINTY = 0.9
ANSWERED = frozenset(("to", "for"))
ANSWERING = frozenset(("with", "by"))
OBJECTS = frozenset(("pobj", "pcomp"))


def response_claims(sentence: list[Token], names: frozenset[int]) -> Iterator[Draft]:
    """All claims that verbs of answering make where both what is answered and the answer are told."""
    for verb in sentence:
        if verb.pos_ in VERBAL and verb.lemma_ in words("responding"):
            yield from _claims(verb, names)


def _claims(verb: Token, names: frozenset[int]) -> Iterator[Draft]:
    provoked, link = _provoked(verb)
    reaction = next((prep for prep in _prepositions(verb) if prep.lower_ in ANSWERING and prep.i > verb.i), None)
    answer = _object(reaction) if reaction is not None else None
    if provoked is None or reaction is None or answer is None or _is_somebody(provoked, names):
        return
    cause, effect = _side(provoked, reaction), _side(answer, None)
    signal = (verb.i, *([link.i] if link is not None else []), reaction.i)
    if cause and effect and not {*cause} & {*effect}:
        yield Draft(tuple(sorted(signal)), cause, effect, 1, standing(verb), "mechanism", CERTAINTY, verb.i)


def _is_somebody(noun: Token, names: frozenset[int]) -> bool:
    """Whether a noun names a person or another actor, who may be met with a smile."""
    return noun.i in names or noun.lemma_.lower() in words("person")


def _provoked(verb: Token) -> tuple[Token | None, Token | None]:
    """What is answered, and the preposition before it: the object, what stands behind "to", the subject of the passive."""
    if is_passive(verb):
        return next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None), None
    if found := next((child for child in verb.rights if child.dep_ == "dobj"), None):
        return found, None
    for prep in _prepositions(verb):
        if prep.lower_ in ANSWERED and (told := _object(prep)) is not None:
            return told, prep
    return None, None


def _prepositions(verb: Token) -> Iterator[Token]:
    """The prepositions behind a verb, those that the parse hangs on its object or on another of them too."""
    for child in verb.rights:
        for low in child.subtree:
            if low.dep_ in ("prep", "agent") and (low.head == verb or low.lower_ in ANSWERING):
                yield low


def _object(prep: Token) -> Token | None:
    return next((child for child in prep.children if child.dep_ in OBJECTS), None)


def _side(head: Token, without: Token | None) -> tuple[int, ...]:
    gone = {token.i for token in without.subtree} if without is not None else set()
    inside = phrases(head)[0][0] if head.pos_ not in VERBAL and len(phrases(head)) == 1 else subtree(head)
    return tuple(sorted(i for i in inside if i not in gone))
