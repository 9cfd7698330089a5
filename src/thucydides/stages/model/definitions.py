"""What a concept is made of: "sanctions on X" are sanctions, a treaty is a part of cooperation.

A narrower concept moves the nearest broader one that the model holds, by definition and always upwards. Where it is disputed
that the narrower thing exists at all (an alleged arms trade), the view's own members say in how many worlds it does.
"""

from __future__ import annotations

from collections.abc import Collection

from thucydides.records import Concept, Edge, Situation, Tie, View

from .ground import Ground


def definition_edges(
    used: Collection[str], ground: Ground, situation: Situation, view: View, target: str
) -> tuple[Edge, ...]:
    """Returns an edge from each concept to the nearest broader one in use, first of all one on the way to the target."""
    edges, among = [], set(used)
    upwards = {node for node in among if target in ground.family(node)}
    for node in used:
        broader = ground.nearest(node, upwards) or ground.nearest(node, among)
        if broader is not None:
            votes = existence(ground.concepts[node], situation, view)
            edges.append(Edge(node, broader, votes, "definition", (node,), "fast"))
    return tuple(edges)


def existence(concept: Concept, situation: Situation, view: View) -> tuple[float, float, float]:
    """Returns the weights that what a concept names is there: by the view's members, else by all who speak of it."""
    ties = [tie for tie in situation.ties if _is_about(tie, concept)]
    asserting = [actor for tie in ties for actor in dict.fromkeys(tie.asserted_by)]
    denying = [actor for tie in ties for actor in dict.fromkeys(tie.denied_by)]
    if not denying:
        return 0.0, 0.0, 1.0
    own = [actor for actor in asserting if actor in view.members], [actor for actor in denying if actor in view.members]
    yes, no = own if own[0] or own[1] else (asserting, denying)
    return 0.0, float(len(no)), float(len(yes))


def _is_about(tie: Tie, concept: Concept) -> bool:
    words = f"{concept.dimension or ''} {concept.label}".lower()
    return set(concept.actors) == {tie.a, tie.b} and tie.kind in words
