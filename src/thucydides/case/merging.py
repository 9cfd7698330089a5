"""Merged concepts and proposals decided: what accepting or refusing a merge does to a situation.

An accepted proposal is a `merge` of two concepts in the log, a refused one a `refuse` of its id; both outlast a rebuild, because
ids come from content.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from thucydides.records import Concept, Proposal, Situation

Rename = Callable[[Any, Mapping[str, str]], Any]


def merge_concepts(situation: Situation, into: Mapping[str, str], rename: Rename) -> Situation:
    """The situation in which each concept of `into` is the one it is merged into, wherever it stands."""
    if not into:
        return situation
    kept = {concept.id: concept for concept in situation.concepts if concept.id not in into}
    for concept in situation.concepts:
        if concept.id in into:
            target = kept[into[concept.id]]
            mentions = tuple(sorted({*target.mentions, *concept.mentions}))
            kept[target.id] = dataclasses.replace(target, mentions=mentions)
    fields = {
        field.name: rename(getattr(situation, field.name), into)
        for field in dataclasses.fields(situation)
        if field.name not in ("documents", "actors", "concepts", "proposals")
    }
    return dataclasses.replace(situation, concepts=_concepts(kept, into), **fields)


def _concepts(kept: Mapping[str, Concept], into: Mapping[str, str]) -> tuple[Concept, ...]:
    """The concepts that are left, with what is broader renamed; nothing becomes broader than itself."""
    above: dict[str, tuple[str, ...]] = {}
    for concept in kept.values():
        steps = (into.get(step, step) for step in (concept.broader, *concept.also_broader) if step)
        above[concept.id] = tuple(
            step for step in dict.fromkeys(steps) if step in kept and concept.id not in (step, *_up(step, above))
        )
    return tuple(
        dataclasses.replace(concept, broader=next(iter(above[concept.id]), None), also_broader=above[concept.id][1:])
        for concept in kept.values()
    )


def _up(concept: str, above: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for step in above.get(concept, ()):
        yield step
        yield from _up(step, above)


def open_proposals(
    proposals: Collection[Proposal], refused: Collection[str], into: Mapping[str, str]
) -> tuple[Proposal, ...]:
    """The proposals still to be decided: not refused, of two concepts that are still two, each pair once.

    What was refused of two concepts is refused of what they are merged into.
    """
    closed = {_pair(proposal, into) for proposal in proposals if proposal.id in refused}
    found: dict[frozenset[str], Proposal] = {}
    for proposal in proposals:
        pair = _pair(proposal, into)
        if len(pair) == 2 and pair not in closed:
            one, other = into.get(proposal.one, proposal.one), into.get(proposal.other, proposal.other)
            found.setdefault(pair, dataclasses.replace(proposal, one=one, other=other))
    return tuple(found.values())


def _pair(proposal: Proposal, into: Mapping[str, str]) -> frozenset[str]:
    return frozenset(into.get(one, one) for one in (proposal.one, proposal.other))
