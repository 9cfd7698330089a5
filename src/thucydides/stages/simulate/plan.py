"""A model laid out for running: numbered nodes, links and gates, less what can not matter to the target.

A broader concept is split in two: what moves it as such ("own") reaches its cases too, what a case adds does not spill over to
the other cases. Links of one cause and effect (claims, base rate) are one link with the votes of all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from thucydides.records import Model, Scenario

Kind = Literal["claim", "wish", "whole", "part"]
CLASSES = ("instant", "fast", "medium", "slow")
OWN = "own "
Counts = tuple[float, float, float]


@dataclass(slots=True)
class Link:
    """One link: names of cause and effect, the votes for its sign, its delay, and what gates or weakens it."""

    cause: str
    effect: str
    kind: Kind
    delay: str
    votes: Counts
    gate: str | None = None
    gate_sign: str | None = None
    exchange: bool = False

    @property
    def name(self) -> str:
        """What the draws of this link are named by: the concepts and nothing of the view."""
        return f"{self.cause} → {self.effect}" + (f" if {self.gate_sign}{self.gate}" if self.gate else "")


@dataclass(frozen=True, slots=True)
class Wish:
    """What one of the two parties makes of a concept: its place among the parties, and the votes."""

    party: int
    actor: str
    concept: str
    votes: Counts

    @property
    def name(self) -> str:
        """What the size of this wish is drawn by; its sign is shared by the parties of one claim."""
        return f"{self.concept} → wish of {self.actor}"


@dataclass(frozen=True, slots=True)
class Hold:
    """A gate on all rises of an effect."""

    cause: str
    effect: str
    votes: Counts
    ajar: str


@dataclass(frozen=True, slots=True)
class Push:
    """What a lever does: the node, the size and start, the share of worlds in which it can be pulled, its countermove."""

    node: str
    size: float
    start: int
    feasible: float
    countermove: str | None
    lever: str


@dataclass(slots=True)
class Plan:
    """Everything the engine runs, by name and number."""

    nodes: tuple[str, ...]
    links: tuple[Link, ...]
    target: str
    consent: str | None
    parties: tuple[str, ...]
    wishes: tuple[Wish, ...]
    holds: tuple[Hold, ...]
    pushes: Mapping[str, tuple[Push, ...]]
    exogenous: tuple[Push, ...]
    index: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.index = {name: number for number, name in enumerate(self.nodes)}

    def arrows(self) -> list[tuple[str, str]]:
        """Returns every way in which one node bears on another, gates and wishes included."""
        found = [(link.cause, link.effect) for link in self.links]
        found += [(hold.cause, hold.effect) for hold in self.holds]
        found += [(link.gate, link.effect) for link in self.links if link.gate]
        return found + [(wish.concept, self.consent) for wish in self.wishes if self.consent]


def plan_of(model: Model, scenario: Scenario, *, also: Collection[str] = ()) -> Plan:
    """Returns the plan of a model under a scenario, with only the nodes between a push and the target, or those in `also`."""
    links = list(_links(model))
    wholes = dict.fromkeys(edge.effect for edge in model.edges if edge.basis == "definition")
    links = _split(links, wholes)
    own = {whole: OWN + whole for whole in wholes}
    wishes = tuple(_wishes(model))
    holds = tuple(Hold(g.cause, own.get(g.effect, g.effect), g.votes, g.ajar) for g in model.gates)
    pushes: dict[str, tuple[Push, ...]] = {}
    for act in model.interventions:
        node, size = own.get(act.node, act.node), act.size * scenario.strength
        start = act.start + scenario.start
        push = Push(node, size, start, act.feasible, act.countermove if scenario.countermoves else None, act.lever)
        pushes[act.lever] = (*pushes.get(act.lever, ()), push)
    outside = tuple(Push(own.get(n, n), size, 0, 1.0, None, f"exogenous {n}") for n, size in scenario.exogenous)
    consent = own.get(model.target, model.target) if model.parties and (wishes or model.edges) else None
    plan = Plan(model.nodes, tuple(links), model.target, consent, model.parties, wishes, holds, pushes, outside)
    return _prune(plan, also)


def _links(model: Model) -> Iterable[Link]:
    """One link for each cause, effect and condition: votes of all bases together; wishes of others than the parties too."""
    found: dict[tuple[object, ...], Link] = {}
    for e in model.edges:
        kind: Kind = "part" if e.basis == "definition" else "claim"
        delay = "instant" if kind == "part" else e.delay
        _add(found, Link(e.cause, e.effect, kind, delay, e.votes, e.gate, e.gate_sign, e.exchange))
    for a in model.appetites:
        if a.action or not model.parties:
            _add(found, Link(a.concept, a.action or model.target, "wish", "fast", a.votes))
    return found.values()


def _add(found: dict[tuple[object, ...], Link], link: Link) -> None:
    key = (link.cause, link.effect, link.kind, link.gate, link.gate_sign, link.exchange)
    known = found.setdefault(key, link)
    if known is not link:
        known.votes = (known.votes[0] + link.votes[0], known.votes[1] + link.votes[1], known.votes[2] + link.votes[2])


def _wishes(model: Model) -> Iterable[Wish]:
    """One wish for each party and concept, with the votes of all bases together."""
    found: dict[tuple[str, str], Counts] = {}
    for a in model.appetites:
        if not a.action and a.actor in model.parties:
            known = found.get((a.actor, a.concept), (0.0, 0.0, 0.0))
            found[a.actor, a.concept] = (known[0] + a.votes[0], known[1] + a.votes[1], known[2] + a.votes[2])
    for (actor, concept), votes in found.items():
        yield Wish(model.parties.index(actor), actor, concept, votes)


def _split(links: list[Link], wholes: Iterable[str]) -> list[Link]:
    own = {whole: OWN + whole for whole in wholes}
    carried = []
    for link in links:
        if link.kind == "part":
            carried.append(Link(own[link.effect], own.get(link.cause, link.cause), "part", "instant", link.votes))
        else:
            link.effect = own.get(link.effect, link.effect)
    return [*links, *carried, *(Link(name, whole, "whole", "instant", (0.0, 0.0, 1.0)) for whole, name in own.items())]


def _prune(plan: Plan, also: Collection[str]) -> Plan:
    arrows = plan.arrows()
    pushed = [push.node for own in plan.pushes.values() for push in own] + [push.node for push in plan.exogenous]
    moved = reach(pushed, arrows)
    mattering = reach([plan.target, *also], [(effect, cause) for cause, effect in arrows])
    kept = {**dict.fromkeys(n for n in moved if n in mattering), plan.target: None, **dict.fromkeys(also)}
    links = tuple(link for link in plan.links if link.cause in kept and link.effect in kept)
    holds = tuple(hold for hold in plan.holds if hold.effect in kept)
    still = dict.fromkeys([hold.cause for hold in holds] + [link.gate for link in links if link.gate])
    nodes = tuple(sorted({*kept, *still, *([plan.consent] if plan.consent else [])}))
    wishes = tuple(wish for wish in plan.wishes if wish.concept in kept)
    return Plan(
        nodes, links, plan.target, plan.consent, plan.parties, wishes, holds, plan.pushes, plan.exogenous
    )  # fmt: skip


def reach(starts: Iterable[str], arrows: Iterable[tuple[str | None, str | None]]) -> dict[str, None]:
    """Returns all names that can be reached from the starts along arrows, the starts included, in order of discovery."""
    onward: dict[str, list[str]] = {}
    for cause, effect in arrows:
        if cause is not None and effect is not None:
            onward.setdefault(cause, []).append(effect)
    found = dict.fromkeys(starts)
    waiting = list(found)
    while waiting:
        for effect in onward.get(waiting.pop(), ()):
            if effect not in found:
                found[effect] = None
                waiting.append(effect)
    return found


def distances(target: str, arrows: Iterable[tuple[str | None, str | None]]) -> dict[str, int]:
    """Returns how many arrows lie between each name and the target, for those that reach it."""
    before: dict[str, list[str]] = {}
    for cause, effect in arrows:
        if cause is not None and effect is not None:
            before.setdefault(effect, []).append(cause)
    found, front = {target: 0}, [target]
    while front:
        near = [cause for effect in front for cause in before.get(effect, ()) if cause not in found]
        found.update(dict.fromkeys(near, found[front[0]] + 1))
        front = list(dict.fromkeys(near))
    return found
