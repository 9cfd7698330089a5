"""Worlds × levers → the change of the target against no lever, at each horizon.

Worlds are run in blocks of fixed size, levers side by side as lanes of the same worlds, so that memory is bounded by the block
and every difference is a difference within one world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from thucydides.errors import BadPrior, EmptyModel, ModelError
from thucydides.records import Model, Scenario
from thucydides.vocab.priors import Countermove, priors

from .draws import BLOCK, Array, Draws
from .engine import Circuit, Pressure, Tie, Wire, advance, linear, saturating, two_equilibria
from .plan import CLASSES, Plan, Push, plan_of, reach
from .reversal import Uptake
from .worlds import Consent, Worlds, draw_worlds

LANES = 8192  # lanes run at once: few enough for the cache, many enough to hide the interpreter
LARGE, SMALL_BLOCK = 4000, 512  # links from which on fewer worlds are drawn at once, and how many
KEPT = 16_384  # worlds of which the drawn factors are kept, for what the answer hangs on

Pulled = tuple[str, ...]


@dataclass(slots=True)
class Ensemble:
    """The change of the target in every world, under every lever (or pair), at every horizon, and what was drawn.

    `levers` are tuples of lever ids pulled together; `silent` are those from which nothing that is said leads to the target (a
    denial that the opposite works says nothing of them),
    `trivial` those that move the target, its parts or its whole by definition.
    `factors` are the drawn sizes, signed, by name, of the first worlds (at most KEPT). `two_equilibria` is a share per
    lever, None without parties or unasked.
    """

    view: str
    levers: tuple[Pulled, ...]
    horizons: tuple[int, ...]
    change: Array  # lever, horizon, world
    silent: tuple[bool, ...]
    trivial: tuple[bool, ...] = ()
    factors: dict[str, Array] = field(default_factory=dict)
    two_equilibria: tuple[float, ...] | None = None

    def under(self, lever: Pulled) -> Array:
        """Returns the change under a lever by horizon and world; under a lever that the model lacks, none."""
        if lever not in self.levers:
            return np.zeros(self.change.shape[1:], self.change.dtype)
        found: Array = self.change[self.levers.index(lever)]
        return found

    def at(self, lever: Pulled, horizon: int) -> Array:
        """Returns the change under a lever at a horizon, in every world."""
        found: Array = self.under(lever)[self.horizons.index(horizon)]
        return found

    def spoken(self) -> tuple[Pulled, ...]:
        """Returns the levers of whose effect this view says something that is no matter of definition."""
        known = zip(self.levers, self.silent, self.trivial, strict=True)
        return tuple(lever for lever, silent, trivial in known if not silent and not trivial)

    def speaks_of(self, lever: Pulled) -> bool:
        """Whether in this view any path leads from the lever to the target."""
        return lever in self.levers and not self.silent[self.levers.index(lever)]


def simulate(
    model: Model,
    scenario: Scenario,
    *,
    levers: Sequence[Pulled] | None = None,
    dtype: Any = np.float32,
    equilibria: bool = False,
) -> Ensemble:
    """Returns the ensemble of a model under a scenario, for the levers given (all of the model's, and the scenario's pairs).

    `equilibria` looks, besides, for worlds in which the parties could settle at two levels.

    Raises EmptyModel where the model has no links, BadPrior where a prior, vote or push is no number, ModelError where the
    scenario has no worlds, steps or horizons.
    """
    _check(model, scenario)
    plan = plan_of(model, scenario)
    pulled = tuple(levers) if levers is not None else _levers(plan, scenario)
    uptake = Uptake(model)
    silent = tuple(not _is_spoken_of(plan, lever) or all(map(uptake.is_unsaid, lever)) for lever in pulled)
    family = _family(model)
    trivial = tuple(any(act.node in family and act.lever in lever for act in model.interventions) for lever in pulled)
    change = np.zeros((len(pulled), len(scenario.horizons), scenario.worlds), dtype)
    factors: dict[str, list[Array]] = {}
    double = np.zeros(len(pulled))
    moving = [place for place, lever in enumerate(pulled) if any(p.node in plan.index for p in _pushes(plan, lever))]
    for block, offset, count in blocks(scenario.worlds, len(plan.links)):
        draws = Draws(scenario.seed, block, count, dtype)
        worlds = draw_worlds(plan, scenario, draws)
        for name, values in _factors(plan, worlds).items() if offset < KEPT else ():
            factors.setdefault(name, []).append(values)
        runs = Block(plan, scenario, worlds, draws, equilibria)
        for places, part in _tiles(moving, count, LANES):
            values, apart = runs.run([pulled[place] for place in places], part)
            change[places, :, offset + part.start : offset + part.stop] = values
            double[places] += apart
    shares = tuple(float(n) / scenario.worlds for n in double) if plan.consent and equilibria else None
    joined = {name: np.concatenate(parts) for name, parts in factors.items()}
    return Ensemble(model.view, pulled, scenario.horizons, change, silent, trivial, joined, shares)


def _check(model: Model, scenario: Scenario) -> None:
    if not model.edges and not model.appetites:
        raise EmptyModel("has no links", f"model of {model.view}", "add reports that say what causes what")
    if scenario.worlds < 1 or scenario.steps < 1 or not scenario.horizons:
        raise ModelError("needs worlds, steps and horizons", "scenario", "give at least one of each")
    if min(scenario.horizons) < 0 or max(scenario.horizons) > scenario.steps:
        raise ModelError(f"horizons {scenario.horizons} outside 0 to {scenario.steps}", "scenario", "raise the steps")
    pushes = {"strength": scenario.strength, **{f"push on {name}": size for name, size in scenario.exogenous}}
    pushes |= {
        f"{what} of {act.lever}": getattr(act, what) for act in model.interventions for what in ("size", "feasible")
    }
    for what, size in pushes.items():
        if not np.isfinite(size):
            raise BadPrior(f"{what} is {size}", f"model of {model.view}", "give a finite number")


def _levers(plan: Plan, scenario: Scenario) -> tuple[Pulled, ...]:
    return (*((lever,) for lever in plan.pushes), *scenario.pairs)


def _pushes(plan: Plan, lever: Pulled) -> list[Push]:
    return [push for one in lever for push in plan.pushes.get(one, ())]


def _is_spoken_of(plan: Plan, lever: Pulled) -> bool:
    """Whether any link that somebody claims (or the record gives) lies on a way from the lever to the target."""
    reached = reach([push.node for push in _pushes(plan, lever) if push.node in plan.index], plan.arrows())
    said = [link.cause for link in plan.links if link.kind in ("claim", "wish")]
    said += [wish.concept for wish in plan.wishes] + [hold.cause for hold in plan.holds]
    return any(cause in reached for cause in said)


def _family(model: Model) -> set[str]:
    """The target, what it is made of, and what it is a part of."""
    parts = [(edge.effect, edge.cause) for edge in model.edges if edge.basis == "definition"]
    wholes = [(cause, effect) for effect, cause in parts]
    return {*reach([model.target], parts), *reach([model.target], wholes)}


def blocks(worlds: int, links: int) -> Iterator[tuple[int, int, int]]:
    """Yields (block number, first world, count): full blocks and a last one that may be shorter."""
    size = BLOCK if links < LARGE else SMALL_BLOCK
    for block in range(-(-worlds // size)):
        yield block, block * size, min(size, worlds - block * size)


def block_of(model: Model, scenario: Scenario, world: int, dtype: Any = np.float64) -> tuple[Block, int]:
    """Returns the block in which a world was drawn, ready to be run, and the world's place in it."""
    plan = plan_of(model, scenario)
    block, offset, count = next(b for b in blocks(scenario.worlds, len(plan.links)) if world < b[1] + b[2])
    draws = Draws(scenario.seed, block, count, dtype)
    return Block(plan, scenario, draw_worlds(plan, scenario, draws), draws), world - offset


def _tiles(levers: Sequence[int], worlds: int, lanes: int) -> Iterator[tuple[list[int], slice]]:
    """Yields (levers, worlds) to be run together: several levers on all worlds, or one lever on some of the worlds."""
    together = max(1, lanes // worlds)
    for start in range(0, len(levers), together):
        for first in range(0, worlds, lanes):
            yield list(levers[start : start + together]), slice(first, min(first + lanes, worlds))


def _factors(plan: Plan, worlds: Worlds) -> dict[str, Array]:
    """The drawn sizes by name; where one thing bears on another both openly and behind a gate, their sum."""
    found: dict[str, Array] = {}
    links = [
        (link.name, w) for link, w in zip(plan.links, worlds.weights, strict=True) if link.kind in ("claim", "wish")
    ]
    wishes = [(wish.name, w) for wish, w in zip(plan.wishes, worlds.wishes, strict=True)]
    for name, size in (*links, *wishes):
        found[name] = found[name] + size if name in found else size.copy()
    return found


class Block:
    """One block of worlds, ready to be run under any levers."""

    def __init__(self, plan: Plan, scenario: Scenario, worlds: Worlds, draws: Draws, equilibria: bool = False) -> None:
        self.plan, self.scenario, self.worlds, self.draws = plan, scenario, worlds, draws
        self.equilibria = equilibria
        used = {(link.cause, link.delay) for link in plan.links} | {(w.concept, "fast") for w in plan.wishes}
        used |= {(link.gate, "instant") for link in plan.links if link.gate}
        used |= {(hold.cause, "instant") for hold in plan.holds}
        names = sorted(used, key=lambda pair: (CLASSES.index(pair[1]), plan.index[str(pair[0])]))
        self.signals = {pair: place for place, pair in enumerate(names)}
        self.form = linear if scenario.form == "linear" else saturating
        self._resting: dict[int, Array] = {}
        self._pulls: dict[str, tuple[Array, Array | None]] = {}

    def run(self, levers: Sequence[Pulled], part: slice) -> tuple[Array, Array]:
        """Returns (change by lever, horizon, world; number of worlds with two equilibria by lever) for part of the worlds."""
        circuit = self.circuit(levers, part)
        trace = advance(circuit, self.scenario.horizons, [self.plan.index[self.plan.target]])
        count = part.stop - part.start
        values = trace.values[:, 0].reshape(len(self.scenario.horizons), len(levers), count).transpose(1, 0, 2)
        if self.plan.exogenous:
            values = values - self._baseline(part)[None]
        apart = np.zeros(len(levers))
        if circuit.tie is not None and self.equilibria:
            lanes = two_equilibria(circuit.tie.consent, trace.utilities, circuit.activation)
            apart = lanes.reshape(len(levers), count).sum(axis=1).astype(float)
        return values, apart

    def _baseline(self, part: slice) -> Array:
        """The target under the scenario's own pushes and no lever; without such pushes it is today, exactly."""
        if part.start not in self._resting:
            trace = advance(self.circuit([()], part), self.scenario.horizons, [self.plan.index[self.plan.target]])
            self._resting[part.start] = trace.values[:, 0]
        return self._resting[part.start]

    def circuit(self, levers: Sequence[Pulled], part: slice | None = None) -> Circuit:
        """Returns what runs these levers side by side, each on the same part of the block's worlds (all, if not given)."""
        plan, worlds, copies = self.plan, self.worlds, len(levers)
        part = part or slice(0, worlds.count)

        def spread(values: Array) -> Array:
            return values[part] if copies == 1 else np.tile(values[part], copies)

        wires = [
            Wire(
                self.signals[link.cause, link.delay], plan.index[link.effect], spread(worlds.weights[n]),
                self._gate(n, spread(worlds.gates[n])) if link.gate else None,
            )
            for n, link in enumerate(plan.links)
        ]  # fmt: skip
        pace = {name: spread(values) for name, values in worlds.pace.items()}
        signals = [(plan.index[str(node)], pace.get(name)) for node, name in self.signals]
        holds = [
            (plan.index[hold.effect], self.signals[hold.cause, "instant"], spread(today), spread(direction))
            for hold, (today, direction) in zip(plan.holds, worlds.holds, strict=True)
        ]
        return Circuit(
            len(plan.nodes), (part.stop - part.start) * copies, signals, wires, list(self._pressures(levers, part)),
            holds, self._tie(spread), {}, self.form, self.draws.dtype,
        )  # fmt: skip

    def _gate(self, number: int, today: Array) -> tuple[int, Array, float]:
        link = self.plan.links[number]
        return self.signals[link.gate or "", "instant"], today, -1.0 if link.gate_sign == "-" else 1.0

    def _tie(self, spread: Callable[[Array], Array]) -> Tie | None:
        known = self.worlds.consent
        if known is None or self.plan.consent is None:
            return None

        def both(pair: tuple[Array, Array]) -> tuple[Array, Array]:
            return spread(pair[0]), spread(pair[1])

        consent = Consent(
            both(known.today), both(known.logit), both(known.precision), both(known.pull), spread(known.pace)
        )  # fmt: skip
        wishes = [
            (wish.party, self.signals[wish.concept, "fast"], spread(weight))
            for wish, weight in zip(self.plan.wishes, self.worlds.wishes, strict=True)
        ]
        return Tie(self.plan.index[self.plan.consent], consent, wishes)

    def _pressures(self, levers: Sequence[Pulled], part: slice) -> Iterator[Pressure]:
        count = part.stop - part.start
        for place, lever in enumerate(levers):
            for push in (push for one in lever for push in self.plan.pushes.get(one, ())):
                if push.node in self.plan.index:
                    yield self._pressure(push, part, slice(place * count, (place + 1) * count))
        for push in self.plan.exogenous:
            if push.node in self.plan.index:
                size = np.full(count * len(levers), push.size, self.draws.dtype)
                yield Pressure(self.plan.index[push.node], size, start=push.start)

    def _pressure(self, push: Push, part: slice, lanes: slice) -> Pressure:
        if push.lever not in self._pulls:
            can = self.draws.uniform("feasible", push.lever) < push.feasible
            move = _countermove(push.countermove)
            self._pulls[push.lever] = can, self.draws.beta("wear", push.lever, shape=move.wears) if move else None
        can, wear = self._pulls[push.lever]
        size, move = (push.size * can[part]).astype(self.draws.dtype, copy=False), _countermove(push.countermove)
        if move is None or wear is None:
            return Pressure(self.plan.index[push.node], size, lanes, push.start)
        return Pressure(self.plan.index[push.node], size, lanes, push.start, wear[part], move.months)


def _countermove(name: str | None) -> Countermove | None:
    return next((move for move in priors().countermoves if move.id == name), None)
