"""Finds the words of the vocabulary that tell of an event, with the row that fits best.

A row with an object outranks one without, a longer phrase a shorter one. Words that a trigger has used up ("imposed sanctions")
name no second event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.attrs import LEMMA
from spacy.tokens import Doc, Token

from thucydides import vocab

from .syntax import children, is_passive, is_relative
from .tables import words

REACH = 6  # words within which the parts of a phrase stand
LEAST = 0.4  # rows of less weight need an object of their list
JOINT = 0.75  # weight of what is done together
TOGETHER = frozenset(("AID", "COOPERATE", "MOBILIZE"))  # what is a cooperation where it is done together


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of the vocabulary met in the text: the token that carries the arguments, and all tokens of the phrase.

    `carrier` is the light verb above an event noun ("carried out a strike"), `preposition` the last word of the phrase if that
    is one.
    """

    head: Token
    tokens: tuple[Token, ...]
    row: vocab.EventTrigger
    carrier: Token | None = None
    preposition: Token | None = None

    @property
    def verb(self) -> Token:
        """The token that carries tense, negation and subject."""
        return self.carrier or self.head


@cache
def index() -> dict[tuple[str, str], tuple[vocab.EventTrigger, ...]]:
    """Returns part of speech and key lemma → rows. The key is the first word of a verb phrase, the last of a noun phrase."""
    found: dict[tuple[str, str], list[vocab.EventTrigger]] = {}
    for row in vocab.event_triggers():
        parts = row.lemma.split()
        keys = {parts[0]} if row.pos == "verb" else {parts[0], parts[-1]}
        for key in sorted(keys):
            found.setdefault((row.pos, key), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def find_triggers(doc: Doc, least: float = LEAST) -> list[Trigger]:
    """Returns the triggers of a document in the order of the text, none using a word of another.

    Rows without an object count from the weight `least`.
    """
    candidates = [trigger for place in _telling(doc) if (trigger := _best(doc[place], least)) is not None]
    candidates = [*candidates, *_jointly(doc, candidates)]
    candidates.sort(key=lambda t: (-len(t.tokens), -t.row.weight, t.head.i))
    taken: set[int] = set()
    kept = []
    for trigger in candidates:
        own = {token.i for token in trigger.tokens if not is_antecedent(token, trigger.head)}
        if not own & taken:
            taken |= own
            kept.append(trigger)
    return sorted(kept, key=lambda trigger: trigger.head.i)


def _jointly(doc: Doc, others: list[Trigger]) -> Iterator[Trigger]:
    """Deeds that only an adverb makes one of both sides ("sailed together"), of verbs that no other row claims."""
    claimed = {trigger.head.i for trigger in others if trigger.row.type not in TOGETHER}
    for token in doc:
        if token.lower_ in words("jointly") and token.dep_ == "advmod":
            verb = token.head
            if verb.pos_ == "VERB" and verb.i not in claimed:
                yield Trigger(verb, (verb, token), _joint_row(verb.lemma_.lower()))


def _joint_row(lemma: str) -> vocab.EventTrigger:
    return vocab.EventTrigger(lemma, "verb", (), "COOPERATE", None, (), JOINT, "subject", "with", True)


def is_antecedent(token: Token, verb: Token) -> bool:
    """Whether a token is the noun on which a verb's relative clause hangs ("sanctions that it imposed")."""
    return verb.dep_ == "relcl" and token == verb.head


def _telling(doc: Doc) -> list[int]:
    """The places of the words whose base form begins or ends a phrase of the vocabulary."""
    lemmas, strings = doc.to_array(LEMMA).tolist(), doc.vocab.strings
    known = {lemma for lemma in set(lemmas) if strings[lemma].lower() in _keys()}
    return [place for place, lemma in enumerate(lemmas) if lemma in known]


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for _, key in index())


def _best(token: Token, least: float) -> Trigger | None:
    """The best row for which a token is the main word."""
    if token.pos_ in ("VERB", "AUX") or (
        token.pos_ == "ADJ" and token.tag_ in ("VBN", "VBG", "JJ") and token.dep_ == "acl"
    ):
        found = [match for row in index().get(("verb", token.lemma_.lower()), ()) for match in _verb(token, row, least)]
    elif token.pos_ in ("NOUN", "PROPN"):
        found = [match for row in index().get(("noun", token.lemma_.lower()), ()) for match in _noun(token, row, least)]
    else:
        return None
    return max(found, key=lambda t: (len(t.tokens), t.row.weight), default=None)


def _verb(verb: Token, row: vocab.EventTrigger, least: float) -> Iterator[Trigger]:
    parts = row.lemma.split()[1:]
    tokens = _rest(verb, parts)
    if tokens is None or (not row.object and verb.lemma_ in words("saying") and _says(verb)):
        return
    last = tokens[-1] if tokens and tokens[-1].pos_ in ("ADP", "SCONJ", "PART") and tokens[-1].dep_ != "prt" else None
    if row.object:
        thing = _object(verb, last, row)
        if thing is None:
            return
        tokens = [*tokens, thing]
    elif row.weight < least:
        return
    yield Trigger(verb, (verb, *tokens), row, None, last)


def _says(verb: Token) -> bool:
    """Whether a verb of refusing only says that something is not so ("denies this", "denied that it had struck")."""
    things = children(verb, "dobj", "ccomp", "xcomp", "nsubjpass")
    return not things or any(t.pos_ not in ("NOUN", "PROPN") or t.lemma_ in words("allegation") for t in things)


def _rest(verb: Token, parts: list[str]) -> list[Token] | None:
    """The further words of a phrase, in their order after the verb; None where one is missing."""
    found: list[Token] = []
    position = verb.i
    for part in parts:
        window = verb.doc[position + 1 : min(verb.i + 1 + REACH + len(parts), verb.sent.end)]
        match = next((t for t in window if part in (t.lower_, t.lemma_.lower()) and _hangs(t, verb, found)), None)
        if match is None:
            return None
        found.append(match)
        position = match.i
    return found


def _hangs(token: Token, verb: Token, found: list[Token]) -> bool:
    previous = found[-1] if found else verb
    if token.i == previous.i + 1 or token.head == verb or token.head in found:
        return True
    return token.head.head == verb and token.head.pos_ not in ("VERB", "AUX")


def _object(verb: Token, preposition: Token | None, row: vocab.EventTrigger) -> Token | None:
    """The object of the verb, or of the preposition that ends the phrase, if the row lists it."""
    if preposition is not None:
        things = children(preposition, "pobj", "pcomp")
    else:
        things = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj", "attr", "oprd")
        if is_passive(verb) and verb.dep_ == "acl":
            things.append(verb.head)
    things = [verb.head if is_relative(thing) and verb.dep_ == "relcl" else thing for thing in things]
    for thing in things:
        if thing.lemma_.lower() in row.object or thing.lower_ in row.object:
            return thing
        for below in _within(thing):
            if below.lemma_.lower() in row.object:
                return below
    return None


def _within(thing: Token) -> Iterator[Token]:
    """Other words that name the object: its modifiers, its coordinates, and what it measures ("tonnes of rice")."""
    for child in thing.children:
        if child.dep_ in ("compound", "amod", "conj"):
            yield child
        elif child.lower_ == "of" and any(number.dep_ == "nummod" for number in thing.children):
            yield from children(child, "pobj")


def _noun(noun: Token, row: vocab.EventTrigger, least: float) -> Iterator[Trigger]:
    if row.weight < least or noun.dep_ in ("compound", "nmod") or noun.ent_type_ == "DATE":
        return
    parts = row.lemma.split()
    tokens: list[Token] = []
    if len(parts) > 1:
        start = noun.i - (len(parts) - 1)
        before = [noun.doc[i] for i in range(max(start, 0), noun.i + 1)]
        after = list(noun.doc[noun.i : noun.i + len(parts)])
        piece = next((p for p in (before, after) if _reads(p, parts)), None)
        if piece is None:
            return
        tokens = [token for token in piece if token != noun]
    carrier = _carrier(noun)
    extra = (carrier,) if carrier is not None else ()
    yield Trigger(noun, (noun, *tokens, *extra), row, carrier)


def _reads(tokens: list[Token], parts: list[str]) -> bool:
    if any(token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") for token in tokens):
        return False
    return len(tokens) == len(parts) and all(
        p in (t.lower_, t.lemma_.lower()) for t, p in zip(tokens, parts, strict=True)
    )


def _carrier(noun: Token) -> Token | None:
    """The light verb whose object an event noun is."""
    above = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and above.lemma_ in words("light") | words("undergo"):
        return above
    return None
