"""The same map run by Mesa (agents) and PySD (system dynamics), each as its users would: one world at a time.

Both are checked to give our trajectory before their speed is taken, so that the same thing is compared.
"""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from thucydides.records import Model, Scenario
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.engine import Circuit
from thucydides.stages.simulate.ensemble import block_of
from thucydides.stages.simulate.xmile import node_name, write_xmile


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer's speed in runs per CPU-second and how far its trajectory is from ours, or why it was not run."""

    name: str
    version: str = ""
    runs_per_cpu_second: float = 0.0
    apart: float = 0.0
    skipped: str = ""


def peers(model: Model, scenario: Scenario, *, seconds: float = 2.0) -> list[Peer]:
    """Returns what Mesa and PySD make of the first world of a model under its first lever, timed for so long."""
    lever = (model.interventions[0].lever,)
    ours = simulate(model, scenario, levers=[lever], dtype=np.float64).change[0, -1, 0]
    return [
        _measure("mesa", _mesa, model, scenario, ours, seconds), _measure("pysd", _pysd, model, scenario, ours, seconds)
    ]  # fmt: skip


def _measure(
    name: str,
    make: Callable[[Any, Model, Scenario], Callable[[], float]],
    model: Model,
    scenario: Scenario,
    ours: float,
    seconds: float,
) -> Peer:
    try:
        library = __import__(name)
    except ImportError:
        return Peer(name, skipped=f"{name} is not installed: pip install {name}")
    run = make(library, model, scenario)
    apart = abs(run() - ours)
    began, count = time.process_time(), 0
    while time.process_time() - began < seconds:
        run()
        count += 1
    return Peer(name, library.__version__, count / (time.process_time() - began), apart)


def _circuit(model: Model, scenario: Scenario) -> tuple[Circuit, int]:
    block, _ = block_of(model, scenario, 0)
    return block.circuit([(model.interventions[0].lever,)]), block.plan.index[model.target]


def _mesa(mesa: Any, model: Model, scenario: Scenario) -> Callable[[], float]:
    circuit, target = _circuit(model, scenario)
    wires = [(w.node, *circuit.signals[w.signal], float(w.weight[0])) for w in circuit.wires]
    inputs = {n: [(cause, float(pace[0]), weight) for node, cause, pace, weight in wires if node == n and pace is not None]
              for n in range(circuit.nodes)}  # fmt: skip
    pushes = {push.node: float(push.size[0]) for push in circuit.pressures}
    bounded = math.tanh if scenario.form == "saturating" else lambda total: max(-1.0, min(1.0, total))

    class Node(mesa.Agent):  # type: ignore[misc]
        """A concept that reads its causes with a lag."""

        def __init__(self, world: Any, number: int) -> None:
            super().__init__(world)
            self.push = pushes.get(number, 0.0)
            self.causes, self.state = inputs[number], 0.0
            self.lags = [0.0] * len(self.causes)

        def look(self) -> None:
            """Take the lagged causes and the push together."""
            total = self.push
            for lag, (_, _, weight) in zip(self.lags, self.causes, strict=True):
                total += weight * lag
            self.state = bounded(total)

        def learn(self) -> None:
            """Move the lags towards the causes."""
            nodes = self.model.nodes
            for place, (cause, pace, _) in enumerate(self.causes):
                self.lags[place] += pace * (nodes[cause].state - self.lags[place])

    class World(mesa.Model):  # type: ignore[misc]
        """All concepts, moved in two phases."""

        def __init__(self) -> None:
            super().__init__(seed=1)
            self.nodes = [Node(self, number) for number in range(circuit.nodes)]

        def step(self) -> None:
            """One month."""
            self.agents.do("learn")
            self.agents.do("look")

    def run() -> float:
        world = World()
        world.agents.do("look")
        for _ in range(scenario.steps):
            world.step()
        return float(world.nodes[target].state)

    return run


def _pysd(pysd: Any, model: Model, scenario: Scenario) -> Callable[[], float]:
    name = node_name(model.target)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.xmile"
        path.write_text(write_xmile(model, scenario, (model.interventions[0].lever,)), encoding="utf-8")
        loaded = pysd.read_xmile(str(path))

    def run() -> float:
        return float(loaded.run(return_columns=[name], return_timestamps=[scenario.steps])[name].iloc[-1])

    return run
