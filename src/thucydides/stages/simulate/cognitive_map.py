"""A fuzzy cognitive map run by the same engine: fixed weights, no lag, levels instead of changes, nodes held where told.

Kosko, Fuzzy cognitive maps, International Journal of Man-Machine Studies 24 (1986). Checked against the published state table
of Osoba and Kosko's map of the Thucydides trap (Journal of Defense Modeling and Simulation, 2019).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from thucydides.errors import BadPrior

from .draws import Array
from .engine import Activation, Circuit, Wire, advance


def threshold(level: float) -> Activation:
    """Returns the activation that is 1 above a level and 0 up to it."""

    def activate(total: Array, out: Array) -> None:
        np.greater(total, level, out=out, casting="unsafe")

    return activate


def logistic_curve(steepness: float, middle: float) -> Activation:
    """Returns the logistic activation with a given steepness and middle."""

    def activate(total: Array, out: Array) -> None:
        np.tanh(0.5 * steepness * (total - middle), out=out)
        out *= 0.5
        out += 0.5

    return activate


def unit_interval(total: Array, out: Array) -> None:
    """Writes the total, cut off at 0 and 1."""
    np.clip(total, 0, 1, out=out)


def run_map(
    weights: Array, start: Array, steps: int, activation: Activation, held: Mapping[int, float] | None = None
) -> Array:
    """Returns the states of a map at 0 … steps, by step and node (and lane, where the weights have a third axis).

    `weights[effect, cause]` may hold many variants of the map as a third axis. Raises BadPrior where a weight is no number.
    """
    if not np.isfinite(weights).all():
        raise BadPrior("a weight is not a finite number", "cognitive map", "correct the table of weights")
    many = weights.ndim == 3
    table = weights if many else weights[:, :, None]
    nodes, lanes = len(table), table.shape[2]
    signals: list[tuple[int, Array | None]] = [(node, None) for node in range(nodes)]
    wires = [
        Wire(cause, effect, np.ascontiguousarray(table[effect, cause]))
        for effect in range(nodes)
        for cause in range(nodes)
        if table[effect, cause].any()
    ]
    first = np.repeat(np.asarray(start, float)[:, None], lanes, axis=1)
    circuit = Circuit(
        nodes, lanes, signals, wires, held=dict(held or {}), activation=activation, dtype=np.float64
    )  # fmt: skip
    later = advance(circuit, range(steps), range(nodes), first).values
    states = np.concatenate([first[None], later])
    return states if many else states[:, :, 0]
