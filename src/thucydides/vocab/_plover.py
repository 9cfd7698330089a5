"""PLOVER: the 16 event types with their modes, the contexts, the actor sectors, and the words that tell of an event.

Source: the PLOVER manual (Open Event Data Alliance, draft 2.0, CC BY-SA 4.0). The trigger list is our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_entries, load_table

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
ArgumentPlace = Literal[
    "subject", "object", "to", "with", "against", "from", "on", "of", "for", "by", "between", "at", "in", "none"
]


@dataclass(frozen=True, slots=True)
class PloverMode:
    """A mode: how an event of a type is done. `score` runs from -10 (conflict) to +10 (cooperation)."""

    name: str
    gloss: str
    score: float


@dataclass(frozen=True, slots=True)
class PloverType:
    """One of the 16 event types. `score` runs from -10 (conflict) to +10 (cooperation): the default intensity."""

    type: EventType
    gloss: str
    quad: Quad
    score: float
    needs_recipient: bool
    modes: tuple[PloverMode, ...]


@dataclass(frozen=True, slots=True)
class PloverContext:
    """A general context; `words` in the sentence or paragraph suggest it."""

    name: str
    gloss: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorSector:
    """A sector of society, or a kind of international non-state actor."""

    code: str
    gloss: str
    use: Literal["common", "rare", "international"]


@dataclass(frozen=True, slots=True)
class EventTrigger:
    """A verb, particle verb or noun that tells of an event. `object` lists heads of which one must be the object, if any.

    `weight` in [0, 1]: how often the trigger, seen in foreign news, tells of this type. `actor` and `recipient` name the place
    of the argument in the active clause; with `reciprocal` both sides are actors.
    """

    lemma: str
    pos: Literal["verb", "noun"]
    object: tuple[str, ...]
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    weight: float
    actor: ArgumentPlace
    recipient: ArgumentPlace
    reciprocal: bool


@cache
def plover_types() -> tuple[PloverType, ...]:
    """Returns the 16 event types in the manual's order, from AGREE to ASSAULT."""
    return load_entries("plover_types.yaml", PloverType)


@cache
def plover_contexts() -> tuple[PloverContext, ...]:
    """Returns the 37 general contexts."""
    return load_table("plover_contexts.tsv", PloverContext)


@cache
def actor_sectors() -> tuple[ActorSector, ...]:
    """Returns the sector codes and the codes of international non-state actors."""
    return load_table("actor_sectors.tsv", ActorSector)


@cache
def event_triggers() -> tuple[EventTrigger, ...]:
    """Returns all triggers; several rows of one lemma are its readings, told apart by object and weight."""
    return load_table("event_triggers.tsv", EventTrigger)
