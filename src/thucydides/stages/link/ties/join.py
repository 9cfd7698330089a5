"""Adds what is told of each relation up: one tie a pair and kind, with its time, status, who says so and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeVar

from thucydides.records import Situation, Tie, identify

from .found import Found, summed
from .from_events import from_events
from .from_themes import from_themes

T = TypeVar("T")


def find_ties(situation: Situation) -> tuple[Tie, ...]:
    """The ties of a situation, in the order in which the documents first tell of them."""
    stands_for = _stand_ins(situation)
    groups: dict[tuple[str, str, str], list[Found]] = {}
    for item in chain(from_events(situation, stands_for), from_themes(situation, stands_for)):
        groups.setdefault(item.key, []).append(item)
    ties = (_tie(key, found) for key, found in groups.items())
    return tuple(tie for tie in ties if tie is not None)


def _tie(key: tuple[str, str, str], found: list[Found]) -> Tie | None:
    ordered = sorted(found, key=lambda item: (item.until or item.since or "", item.evidence))
    status = summed(ordered)
    if status is None:
        return None
    a, b, _ = key
    kind = found[0].kind
    held = [item for item in found if item.word != "denied"]
    since = min((item.since for item in held if item.since), default=None)
    until = max((item.until for item in held if item.until), default=None) if status == "ended" else None
    denying = _each(name for item in found for name in item.denied_by)
    return Tie(
        id=identify("tie", a, b, kind.name),
        a=a,
        b=b,
        directed=kind.directed,
        kind=kind.name,
        sign=kind.sign,
        since=since,
        until=until,
        status=status,
        asserted_by=tuple(name for name in _each(n for item in found for n in item.asserted_by) if name not in denying),
        denied_by=denying,
        evidence=_each(item.evidence for item in found),
    )


def _each(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _stand_ins(situation: Situation) -> Mapping[str, str]:
    """Actor id → its state, for persons and bodies of a state that is itself an actor."""
    states = {actor.iso3: actor.id for actor in reversed(situation.actors) if actor.kind == "state" and actor.iso3}
    return {
        actor.id: states.get(actor.iso3, actor.id)
        for actor in situation.actors
        if actor.iso3 and actor.kind in ("person", "organization") and actor.role != "outlet"
    }
