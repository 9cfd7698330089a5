"""What events say of relations: an arms shipment is an arms tie, an alleged one an alleged tie, a denied one a denial.

Events between the people and bodies of two states speak of the states.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thucydides.records import Event, Situation

from .found import Found, Word
from .kinds import kind_of

WORDS: dict[str, Word] = {
    "happened": "in force", "alleged": "alleged", "planned": "proposed", "hypothetical": "proposed", "denied": "denied",
}  # fmt: skip


def from_events(situation: Situation, stands_for: Mapping[str, str]) -> Iterator[Found]:
    """Yields what each event says of each pair of an actor and a recipient."""
    for event in situation.events:
        kind = kind_of(event.type, _words(event))
        if kind is None or (event.type == "SANCTION" and event.mode == "convict"):
            continue
        for a, b in _pairs(event, stands_for):
            date = event.date
            denied = event.asserted_by if event.status == "denied" else event.denied_by
            asserted = () if event.status == "denied" else event.asserted_by
            yield Found(
                a, b, kind, WORDS[event.status], date.start if date else None, None, asserted, denied, event.sentence
            )


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
