"""What events say of relations: an arms shipment is an arms tie, an alleged one an alleged tie, a denied one a denial.

Events between the people and bodies of two states speak of the states.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thucydides.records import Event, Situation

from .endings import NEAR, Ending, ending
from .found import Found, Word, with_ending
from .kinds import Kind, kind_of, named

WORDS: dict[str, Word] = {
    "happened": "in force", "alleged": "alleged", "planned": "proposed", "hypothetical": "proposed", "denied": "denied",
}  # fmt: skip

ENDING = frozenset(
    ("AGREE", "SUPPORT", "COOPERATE", "SANCTION", "REJECT", "RETREAT", "CONCEDE")
)  # of standing relations
STANDING = frozenset(("alliance", "trade", "diplomacy", "sanction"))


def from_events(situation: Situation, stands_for: Mapping[str, str]) -> Iterator[Found]:
    """Yields what each event says of each pair of an actor and a recipient."""
    for event in situation.events:
        over = _ending(event)
        kind = kind_of(event.type, _words(event)) or (_ended_kind(event) if over else None)
        if kind is None or (event.type == "SANCTION" and event.mode == "convict"):
            continue
        for a, b in _pairs(event, stands_for):
            date = event.date
            denied = event.asserted_by if event.status == "denied" else event.denied_by
            asserted = () if event.status == "denied" else event.asserted_by
            found = Found(
                a, b, kind, WORDS[event.status], date.start if date else None, None, asserted, denied, event.sentence
            )
            yield from with_ending(found, over)


def _ending(event: Event) -> Ending | None:
    """The end of a standing relation that an event tells; a single deed that stopped ends nothing."""
    if event.status != "happened" or event.type not in ENDING:
        return None
    start = event.trigger.start - event.sentence.start
    return ending(event.sentence.exact, start, start + event.trigger.end - event.trigger.start)


def _ended_kind(event: Event) -> Kind | None:
    """The kind of relation that ended: named by what stands around the trigger."""
    start = event.trigger.start - event.sentence.start
    around = event.sentence.exact[max(0, start - NEAR) : start + event.trigger.end - event.trigger.start + NEAR]
    return next((kind for kind in named(around) if kind.name in STANDING), None)


def _words(event: Event) -> str:
    units = " ".join(quantity.unit for quantity in event.quantities)
    return f"{event.trigger.exact} {units}"


def _pairs(event: Event, stands_for: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for actor in event.actors:
        for recipient in event.recipients:
            pair = stands_for.get(actor, actor), stands_for.get(recipient, recipient)
            turned = (pair[1], pair[0])
            if pair[0] != pair[1] and pair not in seen and turned not in seen:
                seen.add(pair)
                yield pair
