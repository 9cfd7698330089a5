"""Synthetic worlds of which the truth is known, and what the priors imply before any report is read.

A world's truth is a signed map with sizes; a few speakers report its links. The model compiled from their claims has to find the
sign of the lever's true effect: wherever the signs settle it, if they report them rightly; and at least as often as it says it
does, where they err. Where paths of both signs lead to the target, sizes decide, which no report gives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from thucydides.records import Edge, Intervention, Model, Scenario, Vote, tally
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.verdict import leading, lean, shares
from thucydides.vocab.priors import priors

SPEAKERS, NODES, EDGES = 3, 6, 8
TRUTH = Scenario(worlds=1, steps=24, horizons=(24,))
RUN = Scenario(worlds=256, steps=24, horizons=(24,))


@dataclass(frozen=True, slots=True)
class Recovery:
    """In how many worlds the leading sign was right, wrong or open, and how sure the model was against how often it was right.

    `sureness` is the mean share that the model gave the sign it held likelier, `hits` the share of worlds in which that was true.
    `settled` counts the worlds whose signs alone settle the effect's, `settled_wrong` those of
    them in which the leading sign was the wrong one.
    """

    right: int
    wrong: int
    open: int
    sureness: float
    hits: float
    settled: int
    settled_wrong: int


def recovery(worlds: int, accuracy: float, seed: int = 1) -> Recovery:
    """Returns how the signs of the lever's effect were recovered from speakers of the accuracy given."""
    right = wrong = settled = settled_wrong = hits = 0
    sure = 0.0
    for number in range(worlds):
        draw = np.random.default_rng((seed, number))
        effect = 0.0
        while abs(effect) < priors().dead_band:  # a lever without effect has no sign to be found
            truth, signs = _world(draw)
            effect = _true_effect(truth, number)
        change = simulate(_told(truth, signs, accuracy, draw), RUN).change[0, 0]
        falls, rises = shares(change)
        found, held = leading(rises - falls), "+" if rises > falls else "-"
        true = "+" if effect > 0 else "-"
        right, wrong = right + (found == true), wrong + (found not in (true, "0"))
        sure += max(falls, rises) / max(falls + rises, 1e-9)
        hits += held == true
        if _settles(truth, signs):
            settled, settled_wrong = settled + 1, settled_wrong + (found not in (true, "0"))
    return Recovery(right, wrong, worlds - right - wrong, sure / worlds, hits / worlds, settled, settled_wrong)


def _world(draw: np.random.Generator) -> tuple[Model, list[int]]:
    names = [f"n{k}" for k in range(NODES)]
    pairs = {(k, k + 1) for k in range(NODES - 1)}
    while len(pairs) < EDGES:
        cause, effect = (int(k) for k in draw.integers(NODES, size=2))
        if cause != effect:
            pairs.add((cause, effect))
    signs = [int(sign) for sign in draw.choice([-1, 1], size=len(pairs))]
    certain = 1e6  # votes so many that the prior does not show
    edges = tuple(
        Edge(names[a], names[b], (certain * (s < 0), 0.0, certain * (s > 0)), "claims", ("truth",))
        for (a, b), s in zip(sorted(pairs), signs, strict=True)
    )
    return Model("truth", tuple(names), edges, names[-1], interventions=(Intervention("lever", names[0], 1.0),)), signs


def _true_effect(truth: Model, number: int) -> float:
    return float(simulate(truth, replace(TRUTH, seed=10_000 + number)).change[0, 0, 0])


def _settles(truth: Model, signs: list[int]) -> bool:
    """Whether all ways from the lever to the target have one sign, loops included."""
    arrows = [(edge.cause, edge.effect, sign) for edge, sign in zip(truth.edges, signs, strict=True)]
    between = {truth.target}
    while more := {cause for cause, effect, _ in arrows if effect in between} - between:
        between |= more
    sign_of = {truth.interventions[0].node: 1}
    for _ in arrows:  # long enough for every sign to reach every node
        for cause, effect, sign in arrows:
            if (
                cause in sign_of
                and effect in between
                and sign_of.setdefault(effect, sign_of[cause] * sign) != sign_of[cause] * sign
            ):
                return False
    return True


def _told(truth: Model, signs: list[int], accuracy: float, draw: np.random.Generator) -> Model:
    edges = []
    for edge, sign in zip(truth.edges, signs, strict=True):
        said = [sign if draw.random() < accuracy else -sign for _ in range(SPEAKERS)]
        votes = tuple(Vote(f"c{k}", f"d{k}", f"d{k}", 1 if s > 0 else -1, 0.9) for k, s in enumerate(said))
        edges.append(
            Edge(edge.cause, edge.effect, tally(votes), "claims", tuple(v.source for v in votes), evidence=votes)
        )
    return Model("told", truth.nodes, tuple(edges), truth.target, interventions=truth.interventions)


def prior_predictive(worlds: int = 4000, seed: int = 1) -> tuple[float, float]:
    """Returns the 5 and 95 % points of the share of cases in which a sanction lowers what it is aimed at, before any claim.

    A kind of case has its own shares of signs (Dirichlet, the sign prior); within it, sizes are drawn by the engine's size
    prior, and what counts as success is a change beyond the dead band, as the engine counts it.
    """
    draw = np.random.default_rng(seed)
    link = Edge("sanctions", "policy", (1e6, 0.0, 0.0), "assumption", ("prior",))
    model = Model(
        "prior", ("sanctions", "policy"), (link,), "policy", interventions=(Intervention("l", "sanctions", 1.0),)
    )
    reached = -lean(simulate(model, Scenario(worlds=worlds, seed=seed, steps=24, horizons=(24,))).change[0, 0])
    shares = draw.dirichlet(priors().sign_prior, size=worlds)[:, 0] * reached
    low, high = np.quantile(shares, [0.05, 0.95])
    return float(low), float(high)
