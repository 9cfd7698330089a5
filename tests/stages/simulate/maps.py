"""Made models for the engine's tests: random signed maps, and single links of known sign."""

from __future__ import annotations

import numpy as np

from thucydides.records import Appetite, Edge, Intervention, Model, Vote


def link(cause: str, effect: str, sign: int, weight: float = 1.0, **more: object) -> Edge:
    """An edge on which one claim votes."""
    counts = [0.0, 0.0, 0.0]
    counts[sign + 1] = weight
    name = f"{cause}>{effect}"
    vote = Vote(name, f"doc {name}", f"doc {name}", 1 if sign > 0 else -1 if sign < 0 else 0, weight)
    made = Edge(cause, effect, (counts[0], counts[1], counts[2]), "claims", (name,), evidence=(vote,))
    return made if not more else _with(made, more)


def _with(edge: Edge, more: dict[str, object]) -> Edge:
    from dataclasses import replace

    return replace(edge, **more)  # type: ignore[arg-type]


def chain(*signs: int) -> Model:
    """n0 → n1 → … with the given signs, a lever on n0, the last node the target."""
    nodes = tuple(f"n{k}" for k in range(len(signs) + 1))
    edges = tuple(link(a, b, s) for a, b, s in zip(nodes, nodes[1:], signs, strict=False))
    return Model("v", nodes, edges, nodes[-1], interventions=(Intervention("lever", nodes[0], 1.0),))


def random_map(nodes: int, edges: int, seed: int, *, levers: int = 1, tie: bool = False) -> Model:
    """A random signed map with loops; node 0 is the target, levers stand on the last nodes."""
    draw = np.random.default_rng(seed)
    names = [f"n{k:05}" for k in range(nodes)]
    pairs: dict[tuple[int, int], int] = {}
    while len(pairs) < edges:
        cause, effect = (int(k) for k in draw.integers(nodes, size=2))
        if cause != effect:
            pairs[cause, effect] = int(draw.choice([-1, 1]))
    made = tuple(link(names[a], names[b], sign) for (a, b), sign in sorted(pairs.items()))
    pulled = tuple(Intervention(f"lever {k}", names[-1 - k], 1.0) for k in range(levers))
    if not tie:
        return Model("v", tuple(names), made, names[0], interventions=pulled)
    wishes = tuple(
        Appetite(actor, names[k], (0.0, 0.0, 1.0), "claims", ("w",)) for k, actor in ((1, "A"), (2, "B"), (3, "A"))
    )
    return Model("v", tuple(names), made, names[0], ("A", "B"), wishes, pulled)
