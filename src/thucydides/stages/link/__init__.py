"""Joins readings: the same actor, the same event, the same concept, wire copies, and the ties they add up to.

actors/     who is who across documents          references  mention ids → actor ids, relays
concepts/   what claims are about, as variables  events      mentions of one event
ties        standing relations between actors    origins     which documents are one source
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from thucydides.records import Document, Reading, Situation

from .actors import resolve_actors
from .concepts import ground, propose
from .events import join_events
from .origins import find_origins
from .outlets import with_outlets
from .references import References, relabel
from .ties import find_ties


def link(documents: Sequence[Document], readings: Sequence[Reading]) -> Situation:
    """What the documents say together, not yet weighed."""
    actors, who = resolve_actors(readings, documents)
    actors, outlets = with_outlets(actors, documents)
    by_id = {document.id: document for document in documents}
    told = [relabel(reading, References(by_id[reading.document], who, outlets)) for reading in readings]
    concepts, claims, themes = ground(told, actors, who, by_id)
    events = join_events([event for reading in told for event in reading.events], by_id, actors)
    statements = tuple(statement for reading in told for statement in reading.statements)
    situation = Situation(
        documents=tuple(documents),
        actors=actors,
        concepts=concepts,
        statements=statements,
        events=events,
        claims=claims,
        themes=themes,
        forecasts=tuple(forecast for reading in told for forecast in reading.forecasts),
        stands=tuple(stand for reading in told for stand in reading.stands),
        origins=find_origins(documents),
    )
    proposals = propose(concepts, claims, themes, actors)
    return dataclasses.replace(situation, ties=find_ties(situation), proposals=proposals)


__all__ = ["link"]
