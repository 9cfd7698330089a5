"""The maps on which speed is measured: signed, with loops, every node on a path from the lever to the target."""

from __future__ import annotations

import numpy as np

from thucydides.records import Edge, Intervention, Model, Scenario


def looped_map(nodes: int, edges: int, levers: int = 1, seed: int = 7) -> Model:
    """Returns a map of a ring and random further edges, so that nothing of it can be left out of a run."""
    draw = np.random.default_rng(seed)
    names = [f"n{k:05}" for k in range(nodes)]
    pairs = {(k, (k + 1) % nodes) for k in range(nodes)}
    while len(pairs) < edges:
        cause, effect = (int(k) for k in draw.integers(nodes, size=2))
        if cause != effect:
            pairs.add((cause, effect))
    links = tuple(
        Edge(names[a], names[b], ((1.0, 0.0, 0.0) if draw.random() < 0.5 else (0.0, 0.0, 1.0)), "claims", (f"{a}-{b}",))
        for a, b in sorted(pairs)
    )
    pulled = tuple(Intervention(f"lever {k}", names[-1 - k % (nodes - 1)], 0.5 + k / levers) for k in range(levers))
    return Model("bench", tuple(names), links, names[0], interventions=pulled)


def scenario(worlds: int, steps: int) -> Scenario:
    """Returns the scenario of a measurement, reported at its half and its end."""
    return Scenario(worlds=worlds, steps=steps, horizons=(steps // 2, steps))
