"""Levers as interventions, and what a view says a lever does where no causal claim says it.

A lever moves its concept and the cases of that concept. A lever that is blocked or ruled out can be pulled in few worlds; what
its targets do about it comes from the named list of countermoves in the priors, which can be switched off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from thucydides.records import Edge, Intervention, Lever, LeverView, View, Vote, tally
from thucydides.vocab.priors import Countermove, priors

from .ground import Ground


def interventions_of(levers: Iterable[Lever]) -> tuple[Intervention, ...]:
    """Returns each lever as the push that it gives to the concept it moves."""
    known = priors()
    return tuple(
        Intervention(
            lever.id,
            lever.moves,
            known.lever_push if lever.direction == "+" else -known.lever_push,
            feasible=known.feasible.get(lever.status, 1.0),
            countermove=move.id if (move := countermove_of(lever)) else None,
        )
        for lever in levers
    )


def countermove_of(lever: Lever) -> Countermove | None:
    """Returns the entry of the named list that is assumed to wear a lever down, if any does."""
    pulled = f"{lever.direction} {lever.instrument}"
    return next((move for move in priors().countermoves if pulled in move.levers), None)


def spoken_edges(
    levers: Iterable[Lever], view: View, origins: Mapping[str, str], ground: Ground, counted: frozenset[str]
) -> tuple[Edge, ...]:
    """Returns the edges that the view's members state of a lever outright ("sanctions have not worked").

    An opinion whose causal claims are `counted` already adds nothing.
    """
    edges = []
    for lever in levers:
        for opinion in lever.views:
            if _is_own(opinion, view, lever) and not counted.intersection(opinion.claims):
                votes = tuple(_votes(lever, opinion, origins))
                documents = tuple(dict.fromkeys(span.document for span in opinion.evidence))
                apart = (lever.moves, lever.acts_on)
                gate, sign = ground.condition_in(opinion.condition or "", documents, apart)
                edges.append(
                    Edge(
                        lever.moves,
                        lever.acts_on,
                        tally(votes),
                        "claims",
                        (lever.id,),
                        gate=gate,
                        gate_sign=sign,
                        evidence=votes,
                    )
                )
    return tuple(edges)


def _is_own(opinion: LeverView, view: View, lever: Lever) -> bool:
    return opinion.actor in view.members and opinion.effect != "?" and lever.moves != lever.acts_on


def _votes(lever: Lever, opinion: LeverView, origins: Mapping[str, str]) -> Iterator[Vote]:
    sign = {"+": 1, "-": -1, "0": 0}[opinion.effect] * (1 if lever.direction == "+" else -1)
    for span in opinion.evidence:
        origin = origins.get(span.document, span.document)
        turned: Literal[-1, 0, 1] = 1 if sign > 0 else -1 if sign < 0 else 0
        yield Vote(lever.id, span.document, origin, turned, 1.0, 1 if lever.direction == "+" else -1)
