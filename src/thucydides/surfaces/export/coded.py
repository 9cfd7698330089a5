"""What the formats of event data need of an event: its type as PLOVER codes it, its parties, its score.

PLOVER has no status. A planned AID, CONSULT, SUPPORT or COOPERATE is an AGREE there (PLOVER manual, draft 2.0); other plans, and
what is denied, hypothetical or merely alleged, did not happen by PLOVER's rules and is kept apart by the formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thucydides import vocab
from thucydides.records import Actor, Document, Event, Situation

FOLDED = frozenset(("AID", "CONSULT", "SUPPORT", "COOPERATE"))


@dataclass(frozen=True, slots=True)
class Coded:
    """An event with what it refers to. `type` is the type as coded; `counts` says whether PLOVER counts it as an event."""

    event: Event
    type: str
    mode: str | None
    counts: bool
    document: Document
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]

    @property
    def intensity(self) -> float:
        """The manual's score of the mode, else of the type, from -10 to +10."""
        entry = _types()[self.type]
        return next((mode.score for mode in entry.modes if mode.name == self.mode), entry.score)

    @property
    def quad(self) -> str:
        """The quad class."""
        return _types()[self.type].quad


def coded(situation: Situation) -> Iterator[Coded]:
    """Yields the events of a situation, each mention once, in order."""
    actors = {actor.id: actor for actor in situation.actors}
    documents = {document.id: document for document in situation.documents}
    for event in situation.events:
        fold = event.status == "planned" and event.type in FOLDED
        yield Coded(
            event,
            "AGREE" if fold else event.type,
            None if fold else event.mode,
            event.status == "happened" or fold,
            documents[event.trigger.document],
            tuple(actors[name] for name in event.actors if name in actors),
            tuple(actors[name] for name in event.recipients if name in actors),
        )


def _types() -> dict[str, vocab.PloverType]:
    return {entry.type: entry for entry in vocab.plover_types()}
