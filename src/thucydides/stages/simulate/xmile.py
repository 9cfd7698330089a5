"""One world of a model as XMILE 1.0, which system-dynamics tools run to the same trajectory.

Lagged signals are stocks, sums and bounded functions are auxiliaries, time steps are months. Only what the engine itself runs is
written, with the sizes drawn for the world that is asked for; the document says which claims each link rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from thucydides.errors import ModelError
from thucydides.records import Model, Scenario

from .draws import Array
from .engine import Circuit, Pressure, Wire
from .ensemble import Pulled, block_of

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Thucydides</vendor><product version="1.0">Thucydides</product><name>{name}</name></header>
<sim_specs method="euler" time_units="months"><start>0</start><stop>{stop}</stop><dt>1</dt></sim_specs>
<model><variables>
"""
FOOT = "</variables></model>\n</xmile>\n"


def write_xmile(model: Model, scenario: Scenario, lever: Pulled = (), *, world: int = 0) -> str:
    """Returns the XMILE document of one world of a model under a lever (or a pair, or none).

    Raises ModelError where the scenario has no such world.
    """
    if not 0 <= world < scenario.worlds:
        raise ModelError(f"no world {world} among {scenario.worlds}", "XMILE export", "ask for an earlier world")
    block, place = block_of(model, scenario, world)
    circuit = block.circuit([lever])
    writer = _Writer(block.plan.nodes, circuit, place, linear=scenario.form == "linear")
    name = f"{model.view}: {model.target}, world {world}, seed {scenario.seed}"
    notes = "".join(f"<!-- {escape(note).replace('--', '- -')} -->\n" for note in _sources(model))
    return HEAD.format(name=escape(name), stop=scenario.steps) + notes + "".join(writer.variables()) + FOOT


def _sources(model: Model) -> Iterator[str]:
    """What each link rests on, in words."""
    for edge in model.edges:
        yield f"{edge.cause} → {edge.effect} ({edge.basis}): {', '.join(edge.sources)}"
    for wish in model.appetites:
        yield f"{wish.concept} → wish of {wish.actor} ({wish.basis}): {', '.join(wish.sources)}"
    for gate in model.gates:
        yield f"{gate.cause} gates {gate.effect} ({gate.basis}): {', '.join(gate.sources)}"


def node_name(node: str) -> str:
    """Returns the name under which a node stands in the document: letters, digits and underscores only."""
    return "x_" + re.sub(r"\W", "_", node)


class _Writer:
    """Writes a circuit's equations for one lane."""

    def __init__(self, nodes: Sequence[str], circuit: Circuit, lane: int, *, linear: bool) -> None:
        self.nodes, self.circuit, self.lane, self.linear = nodes, circuit, lane, linear

    def variables(self) -> Iterator[str]:
        """Yields every stock, flow and auxiliary."""
        for place, (node, pace) in enumerate(self.circuit.signals):
            rate = 1.0 if pace is None else self._at(pace)
            yield _stock(f"y_{place}", 0.0, f"({_number(rate)})*({node_name(self.nodes[node])}-y_{place})")
        for node, name in enumerate(self.nodes):
            yield _aux(f"sum_{node}", self._sum(node))
            if self.circuit.tie is not None and self.circuit.tie.node == node:
                yield from self._parties(node)
            else:
                yield _aux(node_name(name), self._bounded(f"sum_{node}"))

    def _sum(self, node: int) -> str:
        terms = [self._wire(wire) for wire in self.circuit.wires if wire.node == node]
        terms += [self._push(push) for push in self.circuit.pressures if push.node == node]
        total = "+".join(terms) or "0"
        for held, signal, today, direction in self.circuit.holds:
            if held == node and self._at(direction) != 0:
                room = self._openness(signal, today, self._at(direction))
                total = f"(MIN(0,{total})+MAX(0,{total})*{room})"
        return total

    def _wire(self, wire: Wire) -> str:
        term = f"({_number(self._at(wire.weight))})*y_{wire.signal}"
        return term if wire.gate is None else f"{term}*{self._openness(*wire.gate)}"

    def _push(self, push: Pressure) -> str:
        size = self._at(push.size)
        term = f"({_number(size)})"
        if push.wear is not None:
            worn = f"(1-EXP(-(TIME-{push.start})/{_number(push.months)}))"
            term += f"*(1-({_number(self._at(push.wear))})*{worn})"
        return term if push.start == 0 else f"(IF TIME>={push.start} THEN {term} ELSE 0)"

    def _openness(self, signal: int, today: Array, direction: float) -> str:
        return f"MIN(1,MAX(0,({_number(self._at(today))})+({_number(direction)})*y_{signal}))"

    def _bounded(self, total: str) -> str:
        return f"MIN(1,MAX(-1,{total}))" if self.linear else f"(1-2/(EXP(2*({total}))+1))"

    def _parties(self, node: int) -> Iterator[str]:
        tie = self.circuit.tie
        assert tie is not None
        today = [self._at(level) for level in tie.consent.today]
        for party in (0, 1):
            wishes = [f"({_number(self._at(w))})*y_{signal}" for p, signal, w in tie.wishes if p == party]
            pull = f"({_number(self._at(tie.consent.pull[party]))})*(willing_{1 - party}-({_number(today[1 - party])}))"
            change = f"({_number(self._at(tie.consent.precision[party]))})*({'+'.join([f'sum_{node}', *wishes, pull])})"
            answer = f"1/(1+EXP(-(({_number(self._at(tie.consent.logit[party]))})+{change})))"
            if self.linear:
                slope = _number(today[party] * (1 - today[party]))
                answer = f"MIN(1,MAX(0,({_number(today[party])})+({slope})*{change}))"
            yield _aux(f"answer_{party}", answer)
            pace = _number(self._at(tie.consent.pace))
            yield _stock(f"willing_{party}", today[party], f"({pace})*(answer_{party}-willing_{party})")
        yield _aux(node_name(self.nodes[node]), f"willing_0*willing_1-({_number(today[0] * today[1])})")

    def _at(self, values: Array | float) -> float:
        return values if isinstance(values, float) else float(values[self.lane])


def _number(value: float) -> str:
    return format(value, ".17g")


def _stock(name: str, start: float, flow: str) -> str:
    return (
        f"<stock name={quoteattr(name)}><eqn>{_number(start)}</eqn><inflow>{name}_flow</inflow></stock>\n"
        f"<flow name={quoteattr(name + '_flow')}><eqn>{escape(flow)}</eqn></flow>\n"
    )


def _aux(name: str, equation: str) -> str:
    return f"<aux name={quoteattr(name)}><eqn>{escape(equation)}</eqn></aux>\n"
