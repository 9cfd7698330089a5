"""The state for which an official speaks where no report says it: that of the report's place, which its first words name.

"KIGALI, 13 June. There is not one soldier abroad, government spokeswoman C. U. said" is a denial by Rwanda.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from thucydides import vocab
from thucydides.records import Actor, Situation

OUTLET = "outlet"  # speaks for no state
SECTORS = ("GOV", "MIL", "SPY", "LEG")


class Homes:
    """Tells the state of an actor, in a document."""

    def __init__(self, situation: Situation) -> None:
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in situation.actors}
        first: dict[str, tuple[int, str]] = {}
        for actor in situation.actors:
            code = actor.iso3 if actor.kind == "state" else None
            for span in actor.mentions if code else ():
                place = (span.start, code or "")
                first[span.document] = min(first.get(span.document, place), place)
        self.first = {document: state for document, (_, state) in first.items()}

    def state(self, actor: str, document: str) -> str:
        """The state of an actor, its id where it has none."""
        known = self.actors.get(actor)
        if known is None:
            return actor
        if known.iso3:
            return actor if _outlet(known) else known.iso3
        return self.first.get(document, actor) if _official(known) else actor

    def speaks_for_state(self, actor: str) -> bool:
        """Whether what an actor says of a state's deeds is said for a state: as one, or as the holder of an office."""
        known = self.actors.get(actor)
        if known is None or _outlet(known):
            return False
        body = bool(set(known.name.casefold().split()) & _bodies())
        return known.kind == "state" or body or _official(known) or (known.kind == "person" and not known.role)


def _outlet(actor: Actor) -> bool:
    return actor.role == OUTLET or actor.name.casefold() in _outlets()


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.casefold() for outlet in vocab.outlets() for name in (outlet.name, *outlet.other_names))


def _official(actor: Actor) -> bool:
    """Whether an actor holds an office of a state, or is a part of one that has no name."""
    if actor.role:
        return actor.role.casefold() in _offices() or actor.role.casefold().split()[-1] in _offices()
    words = actor.name.casefold().split()
    return actor.name.islower() and bool(words) and words[-1] in _bodies()


@cache
def _offices() -> frozenset[str]:
    return frozenset(
        role.noun for role in vocab.roles() if role.kind in ("office", "rank", "profession") and role.sector in SECTORS
    )


@cache
def _bodies() -> frozenset[str]:
    named = (role.noun for role in vocab.roles() if role.kind == "group" and role.sector in SECTORS)
    return frozenset((*named, "office", "presidency", "spokesperson"))
