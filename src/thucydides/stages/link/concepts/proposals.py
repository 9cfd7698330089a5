"""Concepts that are probably one, but not surely: proposals that a person accepts or refuses; nothing is merged by itself.

Compared are the concepts of claims with each other and with the named dimensions; never a case with what it is a case of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from thucydides.records import Actor, CausalClaim, Concept, Proposal, Span, Theme, identify

from .likeness import Sense, likeness, related, sense

ENOUGH = 0.4
MOST = 60
CROWD = 80  # concepts that share a trait; a trait of more tells nothing apart


def propose(
    concepts: Sequence[Concept], claims: Sequence[CausalClaim], themes: Sequence[Theme], actors: Sequence[Actor]
) -> tuple[Proposal, ...]:
    """The likeliest merges, likeliest first."""
    spoken = _sentences(claims, themes)
    used = {side for claim in claims for side in (claim.cause, claim.effect)}
    by_id = {concept.id: concept for concept in concepts}
    known = {actor.id: (actor.name, *actor.aliases) for actor in actors}
    phrases: dict[str, list[str]] = defaultdict(list)
    for theme in themes:
        phrases[theme.concept or ""].append(theme.span.exact)
    named = [concept for concept in concepts if concept.id in spoken]
    senses = {one.id: sense(one, phrases[one.id], _names(one, known)) for one in named}
    found = []
    for pair in _pairs(senses):
        one, other = sorted((senses[name] for name in pair), key=_standing)
        score = likeness(one, other) if used & set(pair) else 0.0
        if score >= ENOUGH and not related(one.concept, other.concept, by_id):
            found.append(_proposal(one, other, score, spoken))
    return tuple(sorted(found, key=lambda proposal: (-proposal.score, proposal.id))[:MOST])


def _names(concept: Concept, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Names of the actors of a concept, and capitalised words within its phrases: they are no words of its own."""
    for actor in concept.actors:
        yield from known.get(actor, ())
    for span in concept.mentions:
        yield from (word.strip(".,;:'’\"”") for word in span.exact.split()[1:] if word[:1].isupper())


def _sentences(claims: Sequence[CausalClaim], themes: Sequence[Theme]) -> dict[str, Span]:
    """Concept → a sentence that speaks of it: that of its first claim, else of its first theme."""
    found: dict[str, Span] = {}
    for claim in claims:
        for side in (claim.cause, claim.effect):
            if side:
                found.setdefault(side, claim.sentence)
    for theme in themes:
        if theme.concept:
            found.setdefault(theme.concept, theme.sentence)
    return found


def _pairs(senses: Mapping[str, Sense]) -> Iterator[tuple[str, str]]:
    """Pairs that share a word, a meaning or a dimension, each once, in the order of the concepts."""
    by_trait: dict[str, list[str]] = defaultdict(list)
    for name, one in senses.items():
        for trait in sorted(one.traits):
            by_trait[trait].append(name)
    seen: set[tuple[str, str]] = set()
    for names in by_trait.values():
        for pair in combinations(sorted(names), 2) if len(names) <= CROWD else ():
            if pair not in seen:
                seen.add(pair)
                yield pair


def _standing(one: Sense) -> tuple[bool, int, str]:
    """What a concept is sorted by: the one that stays is of the vocabulary, then mentioned most."""
    return one.concept.dimension is None, -len(one.concept.mentions), one.concept.id


def _proposal(one: Sense, other: Sense, score: float, spoken: Mapping[str, Span]) -> Proposal:
    shared = sorted(one.words & other.words)
    words = f"the words {', '.join(shared)}" if shared else "words of one meaning"
    actors = "the same actors" if one.actors == other.actors else "actors that fit"
    ids = sorted((one.concept.id, other.concept.id))
    return Proposal(
        id=identify("proposal", *ids),
        one=one.concept.id,
        other=other.concept.id,
        score=round(score, 3),
        labels=(one.concept.label, other.concept.label),
        evidence=(spoken[one.concept.id], spoken[other.concept.id]),
        why=f"{words}, {actors}",
    )
