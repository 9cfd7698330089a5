"""Events read off the dependency parse and the vocabulary of triggers, without any trained weights."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .arguments import arguments
from .draft import Draft
from .status import status
from .syntax import is_negated, phrase
from .tables import words
from .triggers import Trigger, find_triggers, is_antecedent

SWALLOWING = frozenset(("REQUEST", "THREATEN", "PROTEST"))  # what is asked for or threatened is no event of its own
LASTING = frozenset(
    ("COOPERATE", "SUPPORT", "SANCTION", "AID", "AGREE")
)  # their nouns name conditions as often as deeds
CLIMB = 8
CALIBRATED = ((0.85, 0.79), (0.7, 0.61), (0.0, 0.41))  # trigger weight from which → share right on the training split


def confidence(weight: float) -> float:
    """Returns how often an event by a trigger of this weight is one, of that type (`bench.direction --split train`)."""
    return next(share for least, share in CALIBRATED if weight >= least)


def read_parse(doc: Doc, keep_all: bool = False) -> list[Draft]:
    """Returns the events of a parsed text in the order of the text.

    With `keep_all` also those by words that seldom tell of one, and those without a participant.
    """
    triggers = find_triggers(doc, 0.0) if keep_all else find_triggers(doc)
    heads = {token.i: trigger for trigger in triggers for token in trigger.tokens}
    drafts = []
    for trigger in triggers:
        above = _governing(trigger, heads)
        if above is not None and above.row.type in SWALLOWING:
            continue
        if not keep_all and _is_state(trigger):
            continue
        draft = _draft(trigger, above)
        if keep_all or draft.actors or draft.recipients:
            drafts.append(draft)
    return drafts


def _is_state(trigger: Trigger) -> bool:
    """Whether a noun names a lasting relation ("the cooperation of Peru and Chile"), and no verb makes it a deed."""
    if trigger.row.pos != "noun" or trigger.carrier is not None:
        return False
    if trigger.row.type not in LASTING and trigger.head.lemma_.lower() not in words("lasting"):
        return False
    noun, above = trigger.head, trigger.head.head
    if any(child.ent_type_ == "DATE" for child in noun.subtree):
        return False
    begins = above.lemma_ in words("occur") | words("light") and above.tag_ in ("VBD", "VBN", "VBG", "VB")
    return not (noun.dep_ in ("nsubj", "nsubjpass", "ROOT") and (begins or noun.dep_ == "ROOT"))


def _draft(trigger: Trigger, above: Trigger | None) -> Draft:
    found = arguments(trigger)
    first, last = _edges(trigger)
    draft = Draft(
        trigger=(first.idx, last.idx + len(last)),
        head=trigger.head.i,
        type=trigger.row.type,
        mode=trigger.row.mode,
        contexts=trigger.row.contexts,
        confidence=confidence(trigger.row.weight),
        weight=trigger.row.weight,
        actors=[phrase(token) for token in found.actors],
        recipients=[phrase(token) for token in found.recipients],
        status=status(trigger),
        reciprocal=found.reciprocal,
    )
    if above is not None and above.row.type == "ACCUSE" and not is_negated(trigger.verb):
        draft.status = "alleged"
        draft.accuser = [phrase(token) for token in arguments(above).actors]
    return draft


def _edges(trigger: Trigger) -> tuple[Token, Token]:
    tokens = sorted((t for t in trigger.tokens if not is_antecedent(t, trigger.head)), key=lambda token: token.i)
    return tokens[0], tokens[-1]


def _governing(trigger: Trigger, heads: dict[int, Trigger]) -> Trigger | None:
    """The trigger whose complement this one stands in, by a chain of complements."""
    token = trigger.verb
    for _ in range(CLIMB):
        if token.dep_ not in ("xcomp", "ccomp", "pcomp", "prep", "pobj", "acl", "dobj", "conj") or token.head == token:
            return None
        if token.dep_ == "conj" and token.pos_ == "VERB" and token.head.dep_ == "ROOT":
            return None
        token = token.head
        other = heads.get(token.i)
        if other is not None and other is not trigger:
            return other
    return None
