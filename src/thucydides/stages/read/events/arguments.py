"""Who did it to whom: the places that a trigger's row names, looked up in the parse.

A row gives the place of the argument in the active clause. In the passive the subject is the object and "by" names the doer;
a noun has its doer before it or after "by" or "of", or in the subject of the light verb that carries it.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from .syntax import agents, children, is_passive, prepositional, subjects, with_conjuncts
from .tables import words
from .triggers import Trigger

TOWARDS = frozenset(("against", "on", "at", "to", "toward", "towards", "with", "from", "upon", "for"))
BETWEEN = frozenset(("between", "among", "amongst"))
WITH = frozenset(("with", "alongside"))
NAMES = frozenset(("NORP", "GPE", "ORG", "PERSON", "FAC", "LOC"))


@dataclass(frozen=True, slots=True)
class Arguments:
    """The tokens that head the noun phrases of doers and of those it is done to."""

    actors: list[Token]
    recipients: list[Token]
    reciprocal: bool


def arguments(trigger: Trigger) -> Arguments:
    """Returns the arguments of a trigger."""
    actors, recipients = _of_noun(trigger) if trigger.row.pos == "noun" else _of_verb(trigger)
    used = {token.i for token in trigger.tokens}
    actors, recipients = ([t for t in with_conjuncts(side) if t.i not in used] for side in (actors, recipients))
    if trigger.row.reciprocal:
        both = list({token.i: token for token in (*actors, *recipients)}.values())
        if len(both) > 1 or (both and not recipients):
            return Arguments(both, both, True)
        return Arguments(both, [], False)
    return Arguments(actors, [token for token in recipients if token not in actors], False)


def _of_verb(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    verb, row = trigger.head, trigger.row
    if is_passive(verb):
        return (agents(verb), _patients(trigger)) if row.actor == "subject" else (_patients(trigger), agents(verb))
    actors = _at(row.actor, trigger)
    recipients = _at(row.recipient, trigger)
    if not recipients and row.recipient != "none":
        recipients = _towards(trigger)
    return actors, recipients


def _patients(trigger: Trigger) -> list[Token]:
    """To whom something in the passive is done: the subject, unless the row's recipient stands elsewhere."""
    verb, row = trigger.head, trigger.row
    if row.recipient in ("subject", "object") and trigger.preposition is None:
        found = [token for token in subjects(verb) if token not in trigger.tokens]
        return found or _owners(trigger) or _towards(trigger)
    if trigger.preposition is not None:
        return children(trigger.preposition, "pobj") or subjects(verb)
    return _at(row.recipient, trigger) or _towards(trigger) or _owners(trigger)


def _owners(trigger: Trigger) -> list[Token]:
    """Whose the thing is that the trigger names as its object ("seized the assets of the bank")."""
    things = [token for token in trigger.tokens if token.pos_ in ("NOUN", "PROPN") and token is not trigger.head]
    return [
        owner for thing in things for owner in (*children(thing, "poss"), *prepositional(thing, frozenset(("of",))))
    ]


def _at(place: str, trigger: Trigger) -> list[Token]:
    verb = trigger.head
    if place == "none":
        return []
    if place == "subject":
        return subjects(verb)
    if place == "object":
        return _objects(trigger)
    if place == "between":
        return prepositional(verb, BETWEEN)
    found = prepositional(verb, frozenset((place,)))
    for thing in trigger.tokens[1:]:
        found += prepositional(thing, frozenset((place,)))
    if place == "to":
        found += children(verb, "dative") if not found else []
    return [token for token in found if token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")]


def _objects(trigger: Trigger) -> list[Token]:
    verb = trigger.head
    if trigger.preposition is not None:
        return children(trigger.preposition, "pobj")
    things = [token for token in children(verb, "dobj", "dative") if token.dep_ == "dobj" or token.pos_ != "ADP"]
    free = [token for token in things if token not in trigger.tokens]
    if len(free) > 1:
        free = [token for token in free if token.dep_ == "dative"] or free
    if free:
        return free
    owners = _owners(trigger)
    if owners:
        return owners
    return [token for child in children(verb, "ccomp", "xcomp") for token in children(child, "nsubj", "nsubjpass")]


def _towards(trigger: Trigger) -> list[Token]:
    """Where the row's own place is empty: what the object's or the verb's prepositions point at, if that is a name."""
    found = []
    for token in (trigger.head, *trigger.tokens[1:], *children(trigger.head, "dobj")):
        found += [one for one in prepositional(token, TOWARDS) if one.ent_type_ in NAMES]
    return found[:1]


def _of_noun(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    noun, row, carrier = trigger.head, trigger.row, trigger.carrier
    between = prepositional(noun, BETWEEN)
    if between:
        return between, []
    actors = children(noun, "poss") or prepositional(noun, frozenset(("by",)))
    if not actors and row.recipient != "of":
        actors = prepositional(noun, frozenset(("of",)))
    recipients = prepositional(noun, frozenset((row.recipient,))) or prepositional(noun, TOWARDS)
    if not actors:
        actors = [child for child in children(noun, "amod", "compound", "nmod") if child.ent_type_ in NAMES]
    if carrier is not None:
        actors, recipients = _carried(carrier, actors, recipients, row.recipient)
    elif not actors:
        actors = _governing(noun)
    return actors, recipients


def _carried(
    carrier: Token, actors: list[Token], recipients: list[Token], place: str
) -> tuple[list[Token], list[Token]]:
    """The light verb's own subject and prepositions; who undergoes something is its recipient."""
    if is_passive(carrier):
        doers = agents(carrier)
        return actors or doers, recipients or prepositional(carrier, TOWARDS)
    if carrier.lemma_ in words("undergo"):
        return actors or prepositional(carrier, frozenset(("from", "by"))), recipients or subjects(carrier)
    told = prepositional(carrier, frozenset((place,))) or prepositional(carrier, TOWARDS) or children(carrier, "dative")
    return (subjects(carrier) or actors), recipients or [token for token in told if token.pos_ != "ADP"]


def _governing(noun: Token) -> list[Token]:
    """The subject of "responded with a strike", "agreed on talks"."""
    above = noun.head
    if noun.dep_ == "pobj" and above.dep_ == "prep" and above.head.pos_ == "VERB" and not is_passive(above.head):
        return subjects(above.head)
    return []
