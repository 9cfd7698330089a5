"""Who did it to whom: the places that a trigger's row names, looked up in the parse.

A row gives the place of the argument in the active clause. In the passive the subject is the object and "by" names the doer;
a noun has its doer before it or after "by" or "of", or in the subject of the light verb that carries it.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from thucydides.stages.read.mentions.tables import column

from .syntax import agents, children, is_passive, prepositional, subjects, with_conjuncts
from .tables import words
from .triggers import Trigger, index

TOWARDS = frozenset(("against", "on", "at", "to", "toward", "towards", "with", "from", "upon", "for"))
BETWEEN = frozenset(("between", "among", "amongst"))
WITH = frozenset(("with", "alongside"))
MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
NAMES = frozenset(("NORP", "GPE", "ORG", "PERSON", "FAC", "LOC"))
ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ship", "ity", "ness", "ism", "ing", "cy", "al")
SPOKEN = frozenset(
    ("THREATEN", "REQUEST", "AGREE", "REJECT")
)  # whom the deed spoken of would touch is whom it is said to
GIVING = frozenset(("AID", "COOPERATE", "AGREE"))  # their object is what is given, not to whom
PREPOSITIONS = {
    "AID": frozenset(("to", "for")),
    "AGREE": frozenset(("to", "with", "for")),
    "COOPERATE": frozenset(("to", "with", "from")),
    "COERCE": frozenset(("from", "on", "against", "of")),
    "REQUEST": frozenset(("from", "of", "to")),
    "CONCEDE": frozenset(("on", "to", "against", "from", "for")),
    "SANCTION": frozenset(("on", "to", "against", "from", "with")),
    "ACCUSE": frozenset(("against", "into", "over", "with", "at", "of", "to")),
    "ASSAULT": frozenset(("at", "on", "against", "into")),
    "PROTEST": frozenset(("against", "at")),
}


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
    if trigger.row.reciprocal or _is_mutual(trigger, actors, recipients):
        return _mutual(trigger, actors, recipients)
    return Arguments(actors, [token for token in recipients if token not in actors], False)


def _is_mutual(trigger: Trigger, actors: list[Token], recipients: list[Token]) -> bool:
    """Whether several agree with one another: "Peru and Chile agreed to meet", "fired at each other"."""
    if any(token.lower_ in ("other", "another") and token.nbor(-1).lower_ in ("each", "one") for token in recipients):
        return True
    return trigger.row.type in MUTUAL and trigger.row.pos == "verb" and len(actors) > 1 and not recipients


def _mutual(trigger: Trigger, actors: list[Token], recipients: list[Token]) -> Arguments:
    """Both sides together; who is met or phoned may also be the plain object."""
    if trigger.row.pos == "verb" and not recipients:
        objects = [token for token in children(trigger.head, "dobj") if token not in trigger.tokens]
        recipients = with_conjuncts([token for token in objects if not is_abstract(token)])
        recipients = recipients or [t for t in _pointed_at(trigger, WITH) if not is_abstract(t)]
    both = {
        token.i: token for token in (*actors, *recipients) if token.lower_ not in ("other", "another", "video", "phone")
    }
    ordered = [both[place] for place in sorted(both)]
    return Arguments(ordered, ordered, len(ordered) > 0)


def _of_verb(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    verb, row = trigger.head, trigger.row
    if is_passive(verb):
        doers = agents(verb) or _late_agents(verb)
        return (doers, _patients(trigger)) if row.actor == "subject" else (_patients(trigger), doers)
    actors = _at(row.actor, trigger)
    recipients = _at(row.recipient, trigger)
    if not recipients and not row.reciprocal and (row.recipient != "none" or row.type in SPOKEN):
        recipients = _towards(trigger) or (_below(trigger) if row.type in SPOKEN else [])
    return actors, recipients


def _late_agents(verb: Token) -> list[Token]:
    """A "by" that the parse has hung on a complement: "was accused of harbouring the captain by Togo"."""
    below = [token for token in verb.subtree if token.i > verb.i and token.lower_ == "by"]
    found = [t for by in below for t in children(by, "pobj") if t.ent_type_ in NAMES or not is_abstract(t)]
    return found[-1:]


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
    """Whose the thing is that the trigger names as its object ("seized the assets of the bank", "refused Peru's offer")."""
    things = [token for token in trigger.tokens if token.pos_ in ("NOUN", "PROPN") and token != trigger.head]
    things += children(trigger.head, "dobj", "nsubjpass")
    owners: list[Token] = []
    for thing in things:
        mine = [token for token in children(thing, "poss") if token.pos_ != "PRON"]
        owners += mine or prepositional(thing, frozenset(("of", "by", "from"))) or _adjectives(thing)
    return list(dict.fromkeys(owners))


def _adjectives(thing: Token) -> list[Token]:
    return [token for token in children(thing, "amod", "compound", "nmod") if token.ent_type_ in ("NORP", "GPE")]


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
        found += _receivers(verb) if not found else []
    return [token for token in found if token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")]


def _objects(trigger: Trigger) -> list[Token]:
    """The object, or, where that is a thing given, asked or refused, the one it is given to, asked of or refused."""
    verb = next((token for token in reversed(trigger.tokens[1:]) if token.pos_ == "VERB"), trigger.head)
    if trigger.preposition is not None:
        return [token for token in children(trigger.preposition, "pobj") if token.ent_type_ != "DATE"]
    receivers = _receivers(verb)
    things = children(verb, "dobj")
    if receivers or not things:
        return receivers or _of_complement(verb)
    free = [token for token in things if token not in trigger.tokens]
    if free and not any(is_abstract(token) for token in free) and trigger.row.type not in GIVING:
        return free
    pointed = _pointed_at(trigger, PREPOSITIONS.get(trigger.row.type, TOWARDS)) or _owners(trigger)
    return pointed or free or [token for token in things if not is_abstract(token)]


def _receivers(verb: Token) -> list[Token]:
    """The first of two objects, also where the parse took it for a part of the second ("offered | the airline | new terms")."""
    found = [token for token in children(verb, "dative") if token.pos_ != "ADP"]
    if found:
        return found
    given = [child for child in children(verb, "prep") if child.lower_ == "with"]  # "supplied the army with rice"
    if given and verb.lemma_ in words("supplying"):
        return children(verb, "dobj")
    for thing in children(verb, "dobj"):
        inner = [
            t
            for t in children(thing, "nmod", "compound")
            if t.i > verb.i and any(t.i < c.i < thing.i for c in thing.lefts)
        ]
        if inner and any(c.dep_ == "det" for c in thing.lefts):
            return inner[:1]
    return []


def _of_complement(verb: Token) -> list[Token]:
    """The subject of a complement ("urged that Chad leave"), unless it is the verb's own subject as a pronoun."""
    found = [token for child in children(verb, "ccomp", "xcomp") for token in children(child, "nsubj", "nsubjpass")]
    return [token for token in found if token.pos_ != "PRON"]


def _pointed_at(trigger: Trigger, prepositions: frozenset[str]) -> list[Token]:
    """What the prepositions of the verb and of its objects point at; dates and places of time left out."""
    found: list[Token] = []
    for token in (*children(trigger.head, "dobj", "nsubjpass"), *trigger.tokens[1:], trigger.head):
        found += [one for one in prepositional(token, prepositions) if one.ent_type_ not in ("DATE", "TIME")]
    return list(dict.fromkeys(found))[:1]


def is_abstract(token: Token) -> bool:
    """Whether a noun names a deed, a right or goods, and so no participant."""
    lemma = token.lemma_.lower()
    if token.ent_type_ in NAMES or lemma in column("nouns.tsv", "lemma"):
        return False
    return lemma in words("abstract") or ("noun", lemma) in index() or lemma.endswith(ABSTRACT)


def _towards(trigger: Trigger) -> list[Token]:
    """Where the row's own place is empty: what the object's, the verb's or its complement's prepositions point at, if a name."""
    found: list[Token] = []
    below = [token for child in children(trigger.head, "xcomp", "ccomp") for token in (child, *children(child, "dobj"))]
    for token in (trigger.head, *trigger.tokens[1:], *children(trigger.head, "dobj"), *below):
        found += [one for one in prepositional(token, TOWARDS) if one.ent_type_ in NAMES]
        found += [one for one in children(token, "dobj") if one.ent_type_ in NAMES and token in below]
    return list(dict.fromkeys(found))[:1]


def _below(trigger: Trigger) -> list[Token]:
    """Whom the deed in the complement would touch: its object, what its prepositions point at, or whose its object is."""
    for verb in children(trigger.head, "xcomp", "ccomp") + [
        t for p in children(trigger.head, "prep") for t in children(p, "pcomp")
    ]:
        for thing in children(verb, "dobj", "dative"):
            if thing.pos_ != "ADP" and not is_abstract(thing):
                return [thing]
        pointed = [one for t in (*children(verb, "dobj"), verb) for one in prepositional(t, TOWARDS)]
        found = [one for one in pointed if not is_abstract(one) and one.ent_type_ not in ("DATE", "TIME")]
        owners = [owner for thing in children(verb, "dobj") for owner in prepositional(thing, frozenset(("of",)))]
        if found or owners:
            return (found or owners)[:1]
    return []


def _of_noun(trigger: Trigger) -> tuple[list[Token], list[Token]]:
    noun, row, carrier = trigger.head, trigger.row, trigger.carrier
    between = prepositional(noun, BETWEEN)
    if between:
        return between, []
    actors = children(noun, "poss") or prepositional(noun, frozenset(("by",)))
    if not actors and row.recipient != "of":
        actors = prepositional(noun, frozenset(("of",)))
    recipients = prepositional(noun, frozenset((row.recipient,))) or prepositional(noun, TOWARDS)
    if not actors and recipients:
        actors = [token for one in recipients for token in prepositional(one, frozenset(("by",)))]
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
