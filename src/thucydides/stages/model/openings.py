"""What a view says is held back, and by what: a veto on a measure, a condition of a link, a reason not to act.

Asked about are gates that can be named, on something that bears on the target in that view or that somebody could do. What would
come through an open gate is pushed by whatever the same view says moves it; where it names nothing, the thing itself is tried.
What comes only upon an attack or a war is not asked about: nobody opens that gate, it is a contingency. Nor is a lever that holds
back the target itself: its own line tells that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from thucydides import vocab
from thucydides.records import Edge, Model, Opening, Situation, View, Vote
from thucydides.records.model import Counts
from thucydides.records.reading import Polarity

from .compile import SHUTTING, compile_model
from .ground import Ground
from .reach import leads


def openings_of(
    situation: Situation, target: str, without: Collection[str] = ()
) -> tuple[tuple[Model, tuple[Opening, ...]], ...]:
    """Returns each view's model, whether or not it reaches the target, with what in it is held back.

    A camp has none beside the views of its members.
    """
    gating = {c.id for c in situation.claims if c.condition or c.relation in SHUTTING} - set(without)
    ground = Ground.of(situation)
    concepts, family = ground.concepts, ground.family(target)
    forced = {one.id for one in concepts.values() if one.dimension in vocab.FORCE}
    pulled = {lever.moves for lever in situation.levers}
    named = {one.id for one in concepts.values() if one.dimension} | pulled
    instruments = {lever.instrument for lever in situation.levers} - {"other"}
    doable = {one.id for one in concepts.values() if one.dimension in instruments}
    found = []
    for view in _voices(situation.views):
        if not gating.intersection(view.claims):
            continue
        model = compile_model(situation, view, target, without=without, silent=True)
        asked = tuple(
            opening
            for opening in _openings(model)
            if opening.gate in named
            and not (opening.gate in forced and opening.opens == "+")
            and not (opening.effect in family and opening.gate in pulled)
            and (opening.effect in doable or leads(model, opening.effect))
        )
        if asked:
            found.append((model, asked))
    return tuple(found)


def _voices(views: Collection[View]) -> tuple[View, ...]:
    single = {view.members[0] for view in views if len(view.members) == 1}
    return tuple(view for view in views if len(view.members) < 2 or not single.issuperset(view.members))


def _openings(model: Model) -> Iterator[Opening]:
    for gate in model.gates:
        opens = _sign(gate.votes)
        if gate.ajar != "open" and opens:
            drivers = tuple(_drivers(model, gate.cause, gate.effect)) or ((gate.effect, 1),)
            yield Opening(gate.cause, _polarity(opens), gate.effect, drivers, gate.sources)
    for edge in model.edges:
        if edge.gate and edge.gate_sign and edge.basis == "claims" and _sign(edge.votes):
            opens = 1 if edge.gate_sign == "+" else -1
            drivers = ((edge.cause, spoken(edge.evidence)),)
            yield Opening(edge.gate, _polarity(opens), edge.effect, drivers, edge.sources)


def _drivers(model: Model, gate: str, effect: str) -> Iterator[tuple[str, int]]:
    """What else the view says moves the effect, in the direction in which it would rise."""
    found: dict[str, Edge] = {}
    for edge in model.edges:
        if edge.effect == effect and edge.cause != gate and edge.basis == "claims" and _sign(edge.votes):
            found.setdefault(edge.cause, edge)
    for cause, edge in found.items():
        yield cause, _sign(edge.votes)


def spoken(votes: Iterable[Vote]) -> int:
    """Returns the direction (+1, −1) in which claims speak of their cause, by weight."""
    return -1 if sum(vote.weight * vote.spoken for vote in votes) < 0 else 1


def _sign(votes: Counts) -> int:
    low, none, high = votes
    return 1 if high > max(low, none) else -1 if low > max(none, high) else 0


def _polarity(sign: int) -> Polarity:
    return "+" if sign > 0 else "-"
