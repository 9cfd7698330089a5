"""What bears on the target by what its words mean, where no report says so: "dependence of A on B" is on the side of their ties.

Reports say what moves Niger's dependence on Russia and take for granted that it is what their cooperation rests on. Each relation
is a named entry of `vocab/data/implications.tsv` with its source, counts as a few pretended claims, is shown as assumed, and can
be switched off. A concept that claims themselves connect to the target by any path needs none; nor does a part of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from thucydides import vocab
from thucydides.records import Appetite, Concept, Edge, Model
from thucydides.records.model import Counts
from thucydides.vocab import Implication

from .ground import Ground
from .reach import leads


def with_implications(
    model: Model, ground: Ground, rivals: Collection[str] = ()
) -> tuple[tuple[Edge, ...], tuple[Appetite, ...]]:
    """Returns the edges and appetites that implications add: from concepts of which the view's claims tell what moves them.

    `rivals` are those who would part the sides of the target.
    """
    edges: list[Edge] = []
    wishes: list[Appetite] = []
    moved = {edge.effect for edge in model.edges if edge.basis == "claims"} | {gate.effect for gate in model.gates}
    for node in model.nodes:
        loose = node in moved and not leads(model, node)
        implication = implication_of(node, model.target, ground, rivals) if loose else None
        if implication and model.parties:
            wishes += [Appetite(p, node, _votes(implication), "assumption", (implication.id,)) for p in model.parties]
        elif implication:
            edges.append(Edge(node, model.target, _votes(implication), "assumption", (implication.id,)))
    return tuple(edges), tuple(wishes)


def implication_of(concept: str, target: str, ground: Ground, rivals: Collection[str] = ()) -> Implication | None:
    """Returns the first implication of a concept on a target, if any: their dimensions fit, and they are about the same sides."""
    one, other = ground.concepts.get(concept), ground.concepts.get(target)
    if one is None or other is None or concept == target:
        return None
    return next(
        (found for found in _fitting(one, other, ground) if _is_between(one, other, found.sides, frozenset(rivals))),
        None,
    )


def _fitting(one: Concept, other: Concept, ground: Ground) -> Iterator[Implication]:
    """The implications of one dimension on another or on what is broader than that."""
    above = {known.dimension for name in ground.family(other.id) if (known := ground.concepts.get(name))}
    return (
        implication
        for implication in vocab.implications()
        if implication.cause == one.dimension and implication.effect in above
    )


def _is_between(one: Concept, other: Concept, sides: str, rivals: frozenset[str]) -> bool:
    about, named = set(other.actors), set(one.actors)
    if sides == "rival":
        return len(about & named) == 1 and bool(named - about) and named - about <= rivals
    if sides == "any" and not named:
        return bool(about)
    return bool(about & named) and named <= about and (sides != "both" or named == about)


def _votes(implication: Implication) -> Counts:
    return (implication.votes, 0.0, 0.0) if implication.sign < 0 else (0.0, 0.0, implication.votes)


def assumed_by(models: Collection[Model]) -> tuple[tuple[str, Implication], ...]:
    """Returns (concept, implication) of all that models take to bear on their target, each once, in their order."""
    named = {implication.id: implication for implication in vocab.implications()}
    edges = [(e.cause, e.sources) for model in models for e in model.edges if e.basis == "assumption"]
    wishes = [(a.concept, a.sources) for model in models for a in model.appetites if a.basis == "assumption"]
    found = [(node, source) for node, sources in (*edges, *wishes) for source in sources if source in named]
    return tuple((node, named[source]) for node, source in dict.fromkeys(found))
