"""Joins mentions of one event across sentences and documents.

Complete linkage in the order of the documents: a mention joins the first group with all of whose members it can be one event,
so that no chain of likenesses ties two events that differ.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from thucydides.records import Actor, Document, Event, identify

from .likeness import Told, alike, told


def join_events(
    events: Sequence[Event], documents: Mapping[str, Document], actors: Sequence[Actor] = ()
) -> tuple[Event, ...]:
    """The events in their order with `same_event` set: one id for all mentions of one event.

    With `actors` a person counts as the state that he acts for.
    """
    stands_for = _stand_ins(actors)
    groups: dict[tuple[str, str], list[list[Told]]] = {}
    names: dict[str, str] = {}
    for event in events:
        mention = told(event, documents, stands_for)
        group = _group(mention, groups)
        group.append(mention)
        names[event.id] = identify("same_event", group[0].event.id)
    return tuple(dataclasses.replace(event, same_event=names[event.id]) for event in events)


def _group(mention: Told, groups: dict[tuple[str, str], list[list[Told]]]) -> list[Told]:
    """The first group that the mention fits; groups are kept under their type and each of their parties."""
    kind = mention.event.type
    keys = [(kind, party) for party in sorted(mention.sides[0] | mention.sides[1])]
    for key in keys:
        for group in groups.get(key, ()):
            if all(alike(mention, member) for member in group):
                _file(group, keys, groups)
                return group
    fresh: list[Told] = []
    _file(fresh, keys, groups)
    return fresh


def _file(group: list[Told], keys: list[tuple[str, str]], groups: dict[tuple[str, str], list[list[Told]]]) -> None:
    for key in keys:
        kept = groups.setdefault(key, [])
        if not any(group is other for other in kept):
            kept.append(group)


def _stand_ins(actors: Sequence[Actor]) -> dict[str, str]:
    """Actor id → its state, for persons and bodies of a state that is itself an actor."""
    states = {actor.iso3: actor.id for actor in reversed(actors) if actor.kind == "state" and actor.iso3}
    return {actor.id: states.get(actor.iso3, actor.id) if actor.iso3 else actor.id for actor in actors}
