"""What makes two phrases one concept.

A tie is its two sides in any order; an action is what is done at whom, or by whom where nobody is its object;
an attribute is somebody's. A person who acts for a state stands for it: what two presidents agree is between their states.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from thucydides import vocab
from thucydides.records import Actor

FORMER = frozenset(("former", "ex", "retired", "late", "then"))


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A dimension, or the stems of a phrase outside the vocabulary, with the actors it is about."""

    dimension: str
    holders: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """All actors it is about, each once."""
        return tuple(dict.fromkeys((*self.holders, *self.objects)))


def make_key(dimension: str, kind: str, holders: Iterable[str], objects: Iterable[str]) -> Key:
    """The key of a phrase, by the kind of its dimension."""
    held, at = _unique(holders), _unique(objects)
    if kind == "tie":
        return Key(dimension, _unique((*held, *at)))
    if kind == "action":
        return Key(dimension, () if at else held, at)
    return Key(dimension, held, tuple(actor for actor in at if actor not in held))


def _unique(actors: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(actors)))


def stand_ins(actors: Sequence[Actor]) -> Mapping[str, str]:
    """Actor id → the state it stands for, for persons, armed forces and ministries of a state; everybody else stands for himself.

    Scholars, journalists and other professions stand for nobody: what an analyst of a country speaks of is not its own. Of
    several states with one code (one that is and one that was) it is the one that is named most.
    """
    named = sorted(actors, key=lambda actor: (len(actor.mentions), actor.id))
    states = {actor.iso3: actor.id for actor in named if actor.kind == "state" and actor.iso3}
    return {
        actor.id: states.get(actor.iso3, actor.id)
        if actor.iso3 and (_acts_for(actor) if actor.kind == "person" else _is_an_arm(actor))
        else actor.id
        for actor in actors
    }


def _acts_for(actor: Actor) -> bool:
    """Whether a person of a state may act for it: not who is told to have a profession, to be of the past, or to do research."""
    told = (actor.role or "").casefold().split()
    return not told or not (told[0] in FORMER or told[-1] in _professions())


def _is_an_arm(actor: Actor) -> bool:
    """Whether a body is the armed forces or a ministry of its state."""
    return actor.kind == "organization" and (actor.name in _arms() or actor.name.casefold().endswith(" ministry"))


@cache
def _arms() -> frozenset[str]:
    return frozenset(body.name for body in vocab.organizations() if body.kind in ("military", "ministry") and body.iso3)


@cache
def _professions() -> frozenset[str]:
    """The last words of nouns for professions."""
    return frozenset(role.noun.casefold().split()[-1] for role in vocab.roles() if role.kind == "profession") - {
        role.noun.casefold().split()[-1] for role in vocab.roles() if role.kind in ("office", "rank")
    }
