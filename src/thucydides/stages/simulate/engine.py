"""The engine: one loop over time, vectorised over lanes (worlds under levers).

State is the deviation from today, so a world in which nothing is pushed stays at exactly nothing. Each link reads a first-order
lag of its cause; a node is a bounded function of the sum of its links and pushes; gates scale what passes; a tie is what two
parties' willingness, answering each other, makes of it. With other activations, no lag and nodes held, the same loop is a fuzzy
cognitive map; with the linear form, a linear system. Euler steps of one month: exactly a system-dynamics model with dt = 1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from .draws import Array
from .worlds import Consent, logistic

Activation = Callable[[Array, Array], None]


def saturating(total: Array, out: Array) -> None:
    """Writes tanh of the total: gains are felt fully near today and die out towards the bounds."""
    np.tanh(total, out=out)


def linear(total: Array, out: Array) -> None:
    """Writes the total, cut off at the bounds −1 and 1."""
    np.clip(total, -1, 1, out=out)


@dataclass(slots=True)
class Wire:
    """A link as the engine sees it: the lagged signal it reads, the node it adds to, its weight in every lane.

    `gate` is the signal that gates it, with its openness today and direction.
    """

    signal: int
    node: int
    weight: Array
    gate: tuple[int, Array, float] | None = None


@dataclass(slots=True)
class Pressure:
    """A push on a node: its size in each of some lanes, from when on, how far and how fast it is worn down."""

    node: int
    size: Array
    lanes: slice = field(default_factory=lambda: slice(None))
    start: int = 0
    wear: Array | None = None
    months: float = 1.0

    def at(self, step: int) -> Array | None:
        """Returns the push at a step, or None before it starts."""
        if step < self.start:
            return None
        if self.wear is None:
            return self.size
        return self.size * (1 - self.wear * float(-np.expm1(-(step - self.start) / self.months)))


@dataclass(slots=True)
class Tie:
    """The node that needs consent, and what each party makes of which signal: (party, signal, weight)."""

    node: int
    consent: Consent
    wishes: Sequence[tuple[int, int, Array]] = ()


@dataclass(slots=True)
class Circuit:
    """All that runs. `signals` are (node, pace) with pace None for no lag, those of one pace standing together."""

    nodes: int
    lanes: int
    signals: Sequence[tuple[int, Array | None]]
    wires: Sequence[Wire]
    pressures: Sequence[Pressure] = ()
    holds: Sequence[tuple[int, int, Array, Array]] = ()  # node, signal, openness today, direction
    tie: Tie | None = None
    held: Mapping[int, float | Array] = field(default_factory=dict)
    activation: Activation = saturating
    dtype: type = np.float32


@dataclass(slots=True)
class Trace:
    """What was recorded: the watched nodes at each horizon, and the utilities at the end (for the search of equilibria)."""

    values: Array  # horizon, node, lane
    utilities: list[Array]


def advance(circuit: Circuit, horizons: Sequence[int], watch: Sequence[int], start: Array | None = None) -> Trace:
    """Returns the watched nodes at the horizons, in steps; 0 is the moment of the pushes.

    `start` are the states that signals without a lag see first; all others start from nothing.
    """
    state: Array = np.zeros((circuit.nodes, circuit.lanes), circuit.dtype)
    lagged: Array = np.zeros((len(circuit.signals), circuit.lanes), circuit.dtype)
    for row, (node, pace) in enumerate(circuit.signals if start is not None else ()):
        if start is not None and pace is None:
            lagged[row] = start[node]
    parties = Parties(circuit, circuit.tie, circuit.dtype, circuit.lanes) if circuit.tie else None
    total = Totals(circuit, lagged)
    slower = Lags(circuit, lagged)
    values: Array = np.empty((len(horizons), len(watch), circuit.lanes), circuit.dtype)
    last = max(horizons, default=0)
    for step in range(last + 1):
        sums = total(step)
        circuit.activation(sums, state)
        if parties is not None and circuit.tie is not None:
            state[circuit.tie.node] = parties.level()
        for node, value in circuit.held.items():
            state[node] = value
        for place, horizon in enumerate(horizons):
            if horizon == step:
                values[place] = state[list(watch)]
        if step < last:
            if parties is not None and circuit.tie is not None:
                parties.answer(lagged, sums[circuit.tie.node], circuit.activation)
            slower(state)
    return Trace(values, parties.utilities if parties else [])


class Totals:
    """The sum of links, gates and pushes for every node, row by row, in buffers that are made once.

    Element by element and in a fixed order: no lane's last digit depends on which other lanes are run beside it.
    """

    def __init__(self, circuit: Circuit, lagged: Array) -> None:
        self.sums: Array = np.zeros((circuit.nodes, circuit.lanes), circuit.dtype)
        self.spare: Array = np.empty(circuit.lanes, circuit.dtype)
        self.lagged, self.circuit = lagged, circuit
        rows, signals = list(self.sums), list(lagged)
        by_node: dict[int, list[Wire]] = {}
        for wire in circuit.wires:
            by_node.setdefault(wire.node, []).append(wire)
        ranked = [
            (first, wire)
            for own in by_node.values()
            for first, wire in zip((True, *[False] * len(own)), own, strict=False)
        ]
        self.terms = [(first, paced(circuit, w), signals[w.signal], rows[w.node], w.gate) for first, w in ranked]
        self.bare = sorted({pressure.node for pressure in circuit.pressures} - by_node.keys())

    def __call__(self, step: int) -> Array:
        """Returns the sums at a step."""
        multiply, add, spare = np.multiply, np.add, self.spare
        for first, weight, signal, row, gate in self.terms:
            out = row if first else spare
            multiply(weight, signal, out)
            if gate is not None:
                out *= self._openness(*gate)
            if not first:
                add(row, spare, row)
        self.sums[self.bare] = 0
        for pressure in self.circuit.pressures:
            push = pressure.at(step)
            if push is not None:
                self.sums[pressure.node, pressure.lanes] += push
        for node, signal, today, direction in self.circuit.holds:
            self._hold(self.sums[node], self._openness(signal, today, direction), direction)
        return self.sums

    def _openness(self, signal: int, today: Array, direction: Array | float) -> Array:
        opened: Array = np.clip(today + direction * self.lagged[signal], 0, 1)
        return opened

    def _hold(self, row: Array, openness: Array, direction: Array) -> None:
        """A gate holds back rises and never falls; in worlds where it is none, nothing."""
        np.copyto(row, row * openness, where=(row > 0) & (direction != 0))


def paced(circuit: Circuit, wire: Wire) -> Array:
    """Returns a wire's weight for a signal that is kept divided by its pace (see Lags)."""
    pace = circuit.signals[wire.signal][1]
    return wire.weight if pace is None else wire.weight * pace


class Lags:
    """First-order lags of all signals, those of one pace and of neighbouring nodes together.

    A lag y' = y + k(x − y) is kept as z = y / k, which moves by z' = (1 − k)z + x: one pass over memory less in every step.
    """

    def __init__(self, circuit: Circuit, lagged: Array) -> None:
        runs: list[tuple[int, int, int, Array | None]] = []  # first row, first node, length, pace
        for row, (node, pace) in enumerate(circuit.signals):
            if runs and runs[-1][3] is pace and node == runs[-1][1] + runs[-1][2]:
                runs[-1] = (*runs[-1][:2], runs[-1][2] + 1, pace)
            else:
                runs.append((row, node, 1, pace))
        self.groups = [
            (slice(node, node + length), lagged[row : row + length], None if pace is None else 1 - pace)
            for row, node, length, pace in runs
        ]

    def __call__(self, state: Array) -> None:
        """Moves every signal one step towards its node."""
        for nodes, rows, kept in self.groups:
            if kept is None:
                rows[:] = state[nodes]
            else:
                rows *= kept
                rows += state[nodes]


class Parties:
    """Two parties who answer what they see and each other (quantal response: McKelvey and Palfrey 1995)."""

    def __init__(self, circuit: Circuit, tie: Tie, dtype: type, lanes: int) -> None:
        self.consent = tie.consent
        self.wishes = [(p, signal, paced(circuit, Wire(signal, tie.node, weight))) for p, signal, weight in tie.wishes]
        self.willing: list[Array] = [today.astype(dtype).copy() for today in tie.consent.today]
        self.today = tie.consent.today[0] * tie.consent.today[1]
        self.utilities: list[Array] = [np.zeros(lanes, dtype), np.zeros(lanes, dtype)]

    def level(self) -> Array:
        """Returns how far the tie stands from today's level."""
        product: Array = self.willing[0] * self.willing[1] - self.today
        return product

    def answer(self, lagged: Array, common: Array, activation: Activation) -> None:
        """Moves both parties towards their answer to the signals, to what moves the tie as such, and to each other."""
        for party in (0, 1):
            np.copyto(self.utilities[party], common)
        for party, signal, weight in self.wishes:
            self.utilities[party] += weight * lagged[signal]
        answers = [
            respond(self.consent, party, self.utilities[party], self.willing[1 - party], activation) for party in (0, 1)
        ]
        for party, answer in enumerate(answers):
            self.willing[party] += self.consent.pace * (answer - self.willing[party])


def respond(consent: Consent, party: int, utility: Array, other: Array, activation: Activation) -> Array:
    """Returns a party's willingness given the change of its utility since today and the other's willingness."""
    change = consent.precision[party] * (utility + consent.pull[party] * (other - consent.today[1 - party]))
    if activation is linear:
        today = consent.today[party]
        bounded: Array = np.clip(today + today * (1 - today) * change, 0, 1)
        return bounded
    return logistic(consent.logit[party] + change)


def two_equilibria(consent: Consent, utilities: Sequence[Array], activation: Activation, levels: int = 40) -> Array:
    """Returns in which lanes the parties could settle at two levels: level-k sweeps from no and from full willingness part."""
    ends = []
    for start in (0.0, 1.0):
        willing = [np.full_like(consent.today[0], start), np.full_like(consent.today[0], start)]
        for _ in range(levels):
            willing = [respond(consent, p, utilities[p], willing[1 - p], activation) for p in (0, 1)]
        ends.append(willing[0] * willing[1])
    apart: Array = ends[1] - ends[0] > 0.05
    return apart
