"""Replaces the mention ids of readings by actor ids, and adds to every statement the outlets through which it reached us.

A report republished by others was written by the last outlet of its chain: that outlet is the narrator, and what anybody says
in it came through that outlet first, then through each one that passed it on, nearest to the speaker first.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from thucydides.records import NARRATOR, Document, Reading

FIELDS = ("speakers", "via", "actors", "recipients", "asserted_by", "denied_by")
Who = Mapping[tuple[str, str], str]


class References:
    """Looks references of one document up."""

    def __init__(self, document: Document, who: Who, outlets: Mapping[str, str]) -> None:
        self.document = document.id
        self.who = who
        self.chain = tuple(outlets[name] for name in writers(document))
        self.narrator = self.chain[0] if self.chain else who[document.id, NARRATOR]

    def actor(self, reference: str) -> str | None:
        """The actor of a reference, None where linking found nobody."""
        return self.narrator if reference == NARRATOR else self.who.get((self.document, reference))

    def actors(self, references: Iterable[str]) -> tuple[str, ...]:
        """The actors of references, each once, in order."""
        found = (self.actor(reference) for reference in references)
        return tuple(dict.fromkeys(actor for actor in found if actor))

    def relays(self, speakers: Sequence[str], told: Iterable[str]) -> tuple[str, ...]:
        """The outlets from the inside out: whom the speaker told, then the report's chain; nobody relays himself."""
        return tuple(dict.fromkeys(actor for actor in (*self.actors(told), *self.chain) if actor not in speakers))


def writers(document: Document) -> tuple[str, ...]:
    """The names of the outlets of a document from the author to the one that we hold."""
    names = [*reversed(document.via), document.outlet]
    return tuple(dict.fromkeys(name for name in names if name))


def relabel(reading: Reading, references: References) -> Reading:
    """The reading with actors in the place of mentions; what has nobody to say it is the narrator's."""
    changed: dict[str, Any] = {}
    for name in ("statements", "events", "claims"):
        changed[name] = tuple(_relabelled(record, references) for record in getattr(reading, name))
    changed["forecasts"] = tuple(
        dataclasses.replace(forecast, forecaster=references.actor(forecast.forecaster) or references.narrator)
        for forecast in reading.forecasts
    )
    return dataclasses.replace(reading, **changed)


def _relabelled(record: Any, references: References) -> Any:
    present = [field.name for field in dataclasses.fields(record) if field.name in FIELDS]
    values = {name: references.actors(getattr(record, name)) for name in present}
    for told_by in ("speakers", "asserted_by"):
        if told_by in values:
            values[told_by] = values[told_by] or (references.narrator,)
            if "via" in values:
                values["via"] = references.relays(values[told_by], record.via)
    return dataclasses.replace(record, **values)
