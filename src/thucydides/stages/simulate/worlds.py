"""One block of worlds drawn from a plan: the size of every link, delays, gates and willingness, each world at rest today.

Today's state has lasted. In a world whose loops would blow a small disturbance up without end, the links of those loops are
scaled down to the gain at which they would not (Perron root by power iteration, upper bound of Collatz and Wielandt).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from thucydides.errors import BadPrior
from thucydides.records import Scenario
from thucydides.vocab.priors import priors

from .draws import Array, Draws
from .plan import CLASSES, Link, Plan, Wish

ITERATIONS = 16  # of the power iteration; the bound is then within some hundredths of the root, and never below it


@dataclass(slots=True)
class Consent:
    """The two parties: willingness today, precision of response, pull of the other's willingness, pace of adjustment."""

    today: tuple[Array, Array]
    logit: tuple[Array, Array]
    precision: tuple[Array, Array]
    pull: tuple[Array, Array]
    pace: Array

    def gains(self) -> tuple[Array, Array]:
        """Returns how far the tie moves for a small change of each party's utility, the other's answer included."""
        slope = [self.precision[p] * self.today[p] * (1 - self.today[p]) for p in (0, 1)]
        echo = 1 - slope[0] * self.pull[0] * slope[1] * self.pull[1]
        answer = [self.today[1 - p] + self.today[p] * slope[1 - p] * self.pull[1 - p] for p in (0, 1)]
        return slope[0] * answer[0] / echo, slope[1] * answer[1] / echo


@dataclass(slots=True)
class Worlds:
    """What was drawn for one block: link weights, wish weights, lags by class, gates' openness today and direction."""

    count: int
    weights: Array
    wishes: Array
    pace: dict[str, Array]
    holds: list[tuple[Array, Array]]
    gates: dict[int, Array]
    consent: Consent | None


def draw_worlds(plan: Plan, scenario: Scenario, draws: Draws) -> Worlds:
    """Returns a block of worlds. Raises BadPrior where votes or the scale are not finite numbers that make a distribution."""
    if not (np.isfinite(scenario.scale) and scenario.scale >= 0):
        raise BadPrior(f"scale {scenario.scale} is not a finite number", "scenario", "give 0.5, 1 or 2")
    known = priors()
    weights = np.empty((len(plan.links), draws.worlds), draws.dtype)
    for number, link in enumerate(plan.links):
        weights[number] = _weight(link, scenario.scale, draws)
    wishes = np.empty((len(plan.wishes), draws.worlds), draws.dtype)
    for number, wish in enumerate(plan.wishes):
        wishes[number] = _wish(wish, plan.target, scenario.scale, draws)
    pace = {name: _pace(name, draws) for name in CLASSES[1:]}
    holds = [
        (
            draws.beta("open", hold.cause, hold.effect, shape=known.gate_open[hold.ajar]),
            draws.sign("gate", hold.cause, hold.effect, weights=_checked(hold.votes, hold.cause, prior=True)),
        )
        for hold in plan.holds
    ]
    gates = {
        number: draws.beta("open", link.name, shape=known.gate_open["unknown"])
        for number, link in enumerate(plan.links)
        if link.gate
    }
    consent = _consent(plan, draws) if plan.consent else None
    worlds = Worlds(draws.worlds, weights, wishes, pace, holds, gates, consent)
    _settle(plan, worlds, known.stability)
    return worlds


def _weight(link: Link, scale: float, draws: Draws) -> Array:
    known = priors()
    if link.kind == "whole":
        return np.ones(draws.worlds, draws.dtype)
    if link.kind == "part":
        low, high = known.definition_weight
        share = draws.uniform("part", link.name, low=low, high=high)
        if link.votes[1] > 0:
            share = share * draws.sign("there", link.name, weights=_checked(link.votes, link.name, prior=False))
        return share
    weight = draws.size("size", link.name, scale=known.size * scale)
    weight *= draws.sign("sign", link.name, weights=_checked(link.votes, link.name, prior=True))
    if link.exchange:
        weight *= draws.beta("acceptance", link.name, shape=known.acceptance)
    return weight


def _wish(wish: Wish, target: str, scale: float, draws: Draws) -> Array:
    size = draws.size("size", wish.name, scale=priors().appetite_size * scale)
    return size * draws.sign("sign", f"{wish.concept} → {target}", weights=_checked(wish.votes, wish.name, prior=True))


def _checked(votes: tuple[float, float, float], where: str, *, prior: bool) -> tuple[float, float, float]:
    if not all(np.isfinite(vote) and vote >= 0 for vote in votes):
        raise BadPrior(f"votes {votes} are not finite numbers of at least 0", where, "correct the claim or the prior")
    base = priors().sign_prior if prior else (0.0, 0.0, 0.0)
    weights = (votes[0] + base[0], votes[1] + base[1], votes[2] + base[2])
    if sum(weights) <= 0:
        raise BadPrior("no votes and no prior", where, "give the sign prior a positive weight")
    return weights


def _pace(name: str, draws: Draws) -> Array:
    known = priors()
    months = known.delay_months[name] * np.exp(known.delay_spread * draws.normal("delay", name))
    return (1 - np.exp(-1 / months)).astype(draws.dtype)


def _consent(plan: Plan, draws: Draws) -> Consent:
    known = priors()
    mean, spread, low, high = known.today
    level = np.clip(mean + spread * draws.normal("today", plan.target), low, high)
    split = draws.uniform("split", plan.target, low=known.consent_split[0], high=known.consent_split[1])
    first = level**split
    logits = tuple(np.log(a / (1 - a)) for a in (first, level / first))
    # Willingness today is what the engine's own logistic gives for it, so that nothing moves unless something is pushed.
    today = tuple(logistic(logit) for logit in logits)
    precision = tuple(np.exp(known.responsiveness * draws.normal("precision", p)) for p in plan.parties)
    pull = [draws.size("pull", party, scale=known.partner_pull) for party in plan.parties]
    slopes = [precision[p] * today[p] * (1 - today[p]) for p in (0, 1)]
    echo = np.sqrt(slopes[0] * pull[0] * slopes[1] * pull[1])
    calm = np.minimum(1, known.stability / np.maximum(echo, 1e-9))
    pulls = (pull[0] * calm, pull[1] * calm)
    return Consent(
        (today[0], today[1]), (logits[0], logits[1]), (precision[0], precision[1]), pulls, _pace("medium", draws)
    )  # fmt: skip


def logistic(z: Array) -> Array:
    """Returns 1 / (1 + exp(−z)), by way of tanh, which neither overflows nor loses the middle."""
    half: Array = np.tanh(z * 0.5) * 0.5 + 0.5
    return half


def _settle(plan: Plan, worlds: Worlds, cap: float) -> None:
    """Scales the links of every loop down where its gain exceeds the cap."""
    arrows = [(plan.index[link.cause], plan.index[link.effect]) for link in plan.links]
    arrows += [(plan.index[wish.concept], plan.index[plan.consent or plan.target]) for wish in plan.wishes]
    part = _components(len(plan.nodes), arrows)
    looped = [n for n, (cause, effect) in enumerate(arrows) if part[cause] == part[effect]]
    if not looped:
        return
    gains = _gains(plan, worlds, looped)
    inside = sorted({node for n in looped for node in arrows[n]})
    place = {node: k for k, node in enumerate(inside)}
    roots = _roots([(place[arrows[n][0]], place[arrows[n][1]]) for n in looped], gains, len(inside))
    calm: dict[int, Array] = {}
    for component in sorted({int(part[node]) for node in inside}):
        root = np.max(roots[[place[node] for node in inside if part[node] == component]], axis=0)
        calm[component] = np.minimum(1, cap / np.maximum(root, 1e-9)).astype(worlds.weights.dtype)
    for n in looped:
        row = worlds.weights[n] if n < len(plan.links) else worlds.wishes[n - len(plan.links)]
        row *= calm[int(part[arrows[n][0]])]


def _components(count: int, arrows: list[tuple[int, int]]) -> Array:
    if not arrows:
        return np.arange(count)
    causes, effects = np.array(arrows).T
    graph = coo_array((np.ones(len(arrows)), (causes, effects)), shape=(count, count))
    labels: Array = connected_components(graph, directed=True, connection="strong")[1]
    return labels


def _gains(plan: Plan, worlds: Worlds, looped: list[int]) -> list[Array]:
    """How strongly each looped link acts near today, whatever its sign."""
    reach = worlds.consent.gains() if worlds.consent else None
    gains = []
    for n in looped:
        if n < len(plan.links):
            gain = np.abs(worlds.weights[n])
            if reach is not None and plan.links[n].effect == plan.consent:
                gain = gain * (reach[0] + reach[1])
        else:
            gain = np.abs(worlds.wishes[n - len(plan.links)])
            if reach is not None:
                gain = gain * reach[plan.wishes[n - len(plan.links)].party]
        gains.append(gain)
    return gains


def _roots(arrows: list[tuple[int, int]], gains: list[Array], count: int) -> Array:
    """An upper bound of the gain around each node: the ratio by which power iteration of the gains, and 1, still grows."""
    level = np.ones((count, gains[0].size), gains[0].dtype)
    grown, spare = np.empty_like(level), np.empty_like(gains[0])
    for turn in range(ITERATIONS):
        np.copyto(grown, level)
        before, after = list(level), list(grown)
        for (cause, effect), gain in zip(arrows, gains, strict=True):
            np.multiply(gain, before[cause], spare)
            np.add(after[effect], spare, after[effect])
        level, grown = grown, level
        if turn % 4 == 2:
            # Any positive start gives an upper bound, so nothing is lost by keeping numbers in range.
            level /= np.max(level, axis=0)
            np.maximum(level, 1e-6, out=level)
    roots: Array = level / grown - 1
    return roots
