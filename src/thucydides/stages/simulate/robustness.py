"""What the sign of a lever's effect survives: each claim and document left out, other sizes, another functional form.

Every variation runs the same first worlds with the same draws, so a difference is the variation's and not chance's. In a model
too large for that, only the claims nearest to the target are left out one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thucydides.errors import EmptyModel
from thucydides.records import Model, Scenario
from thucydides.vocab.priors import priors

from .ensemble import Ensemble, Pulled, simulate
from .plan import distances, plan_of
from .verdict import Sign, leading, lean, plain

MOST, LEAST = 400, 10  # claims, and documents, left out one by one in each view
BUDGET = 20_000_000_000  # links × (worlds × steps × levers + OVERHEAD) that all of these runs together may have
OVERHEAD = 200_000  # what drawing a link costs, in steps of one world
Shifts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Variations:
    """Of one view: the lean (rises − falls) of each lever it speaks of as it is, and under every variation by name."""

    levers: tuple[Pulled, ...]
    lean: tuple[float, ...]
    claims: dict[str, tuple[float, ...]]
    documents: dict[str, tuple[float, ...]]
    settings: dict[str, tuple[float, ...]]

    def shifts(self, lever: Pulled, of: dict[str, tuple[float, ...]]) -> Shifts:
        """Returns by how much each claim or document moves a lever's lean (with it less without it), greatest first."""
        if lever not in self.levers:
            return ()
        place = self.levers.index(lever)
        moved = [(name, plain(self.lean[place] - leans[place])) for name, leans in of.items()]
        return tuple(sorted((pair for pair in moved if pair[1]), key=lambda pair: (-abs(pair[1]), pair[0])))

    def fragile(self, lever: Pulled) -> tuple[str, ...]:
        """Returns the variations under which a lever's leading sign is another."""
        if lever not in self.levers:
            return ()
        place = self.levers.index(lever)
        sign = leading(self.lean[place])
        varied = {**self.settings, **{f"without {name}": leans for name, leans in self.claims.items()}}
        return tuple(name for name, leans in varied.items() if leading(leans[place]) != sign)


def vary(model: Model, scenario: Scenario, levers: Sequence[Pulled], *, leave_out: bool = True) -> Variations:
    """Returns how each lever's effect at the main horizon leans as it is and under every variation."""
    fewer = replace(
        scenario, worlds=min(scenario.worlds, int(priors().leave_out_worlds)), horizons=(scenario.main_horizon,)
    )  # fmt: skip
    pulled = tuple(levers)
    base = simulate(model, fewer, levers=pulled)

    def leans(varied: Model, under: Scenario) -> tuple[float, ...]:
        try:
            return _leans(simulate(varied, under, levers=pulled))
        except EmptyModel:
            return (0.0,) * len(pulled)

    claims, documents = _relevant(model, fewer, len(pulled)) if leave_out else ((), ())
    several = documents if len(documents) > 1 else ()
    return Variations(
        pulled,
        _leans(base),
        {name: leans(model.without((name,)), fewer) for name in claims},
        {name: leans(model.without((name,)), fewer) for name in several},
        {name: leans(model, under) for name, under in settings(fewer)},
    )


def settings(scenario: Scenario) -> Iterator[tuple[str, Scenario]]:
    """Yields the other sizes and the other functional form, by name."""
    for factor in priors().robustness_scales:
        yield f"sizes × {factor:g}", replace(scenario, scale=scenario.scale * factor)
    other = "saturating" if scenario.form == "linear" else "linear"
    yield f"{other} form", replace(scenario, form="linear" if other == "linear" else "saturating")


def sign_of(variations: Variations, lever: Pulled) -> Sign:
    """Returns the leading sign of a lever's effect."""
    return leading(variations.lean[variations.levers.index(lever)])


def _leans(ensemble: Ensemble) -> tuple[float, ...]:
    return tuple(lean(ensemble.change[place, 0]) for place in range(len(ensemble.levers)))


def _relevant(model: Model, scenario: Scenario, levers: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Claims and documents of links that lie between a lever and the target, nearest first, as many as can be afforded."""
    plan = plan_of(model, scenario)
    away, inside = distances(plan.target, plan.arrows()), plan.index
    far = len(away)
    votes = [
        (away.get(e.effect, far), v)
        for e in model.edges
        if e.cause in inside and e.effect in inside
        for v in e.evidence
    ]
    votes += [(0, v) for a in model.appetites if a.concept in inside for v in a.evidence]
    votes += [(away.get(g.effect, far), v) for g in model.gates if g.cause in inside for v in g.evidence]
    votes.sort(key=lambda pair: (pair[0], -pair[1].weight))
    most = affordable(len(plan.links) + len(plan.wishes), scenario, levers)
    claims = tuple(dict.fromkeys(v.source for _, v in votes))
    documents = tuple(dict.fromkeys(v.document for _, v in votes))
    return claims[:most], documents[:most]


def affordable(links: int, scenario: Scenario, levers: int) -> int:
    """Returns how many claims are left out one by one: MOST, fewer where a single run is large, never less than LEAST."""
    cost = max(1, links) * (scenario.worlds * scenario.steps * max(1, levers) + OVERHEAD)
    return max(LEAST, min(MOST, BUDGET // cost))
