"""The model that runs, the scenario it runs under, and what came out.

A model says for every edge what is known of its sign (weights of evidence for −, 0, +) and nothing of its size but a class;
the size is drawn from a wide prior in every world.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Basis = Literal["claims", "base rate", "assumption", "definition"]
Delay = Literal["fast", "medium", "slow"]


@dataclass(frozen=True, slots=True)
class Edge:
    """A cause, an effect, and the weights of evidence (−, 0, +) for the sign of the link.

    `basis` says what the weights rest on: `claims` (ids in `sources`), or a named vocabulary entry (in `sources`).
    `gate` is a concept that must be low (`gate_sign` −) or high (+) for the link to act.
    """

    cause: str
    effect: str
    votes: tuple[float, float, float]
    basis: Basis
    sources: tuple[str, ...]
    delay: Delay = "medium"
    gate: str | None = None
    gate_sign: str | None = None


@dataclass(frozen=True, slots=True)
class Appetite:
    """What moves one party's wish for the target tie: `votes` (−, 0, +) on the concept's effect on that actor's utility."""

    actor: str
    concept: str
    votes: tuple[float, float, float]
    basis: Basis
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intervention:
    """A lever as the model pulls it: the node it moves, by how much (in units of today's spread), from which step on."""

    lever: str
    node: str
    size: float
    start: int = 0


@dataclass(frozen=True, slots=True)
class Model:
    """One view's signed causal map. `nodes` are concept ids; `parties` the two who must both consent, if it is a tie."""

    view: str
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    target: str
    parties: tuple[str, ...] = ()
    appetites: tuple[Appetite, ...] = ()
    interventions: tuple[Intervention, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """How to run a model: seed, number of worlds, steps (months), horizons reported, scale of the size prior, functional form."""

    seed: int = 1
    worlds: int = 4096
    steps: int = 24
    horizons: tuple[int, ...] = (6, 12, 24)
    scale: float = 1.0
    form: Literal["saturating", "linear"] = "saturating"
    base_rates: bool = False
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The change of the target against no lever, at one horizon: quantiles 5, 25, 50, 75, 95 %, and shares of worlds."""

    horizon: int
    quantiles: tuple[float, float, float, float, float]
    falls: float
    rises: float


@dataclass(frozen=True, slots=True)
class Run:
    """What one lever does to the target in one view, with everything needed to run it again.

    `change` repeats the quantiles at the main horizon; `sign_agreement` the shares of worlds by sign;
    `load_bearing` the claim ids whose removal changes the result most, most first.
    """

    id: str
    scenario: str
    seed: int
    worlds: int
    target: str
    view: str
    lever: str | None
    change: dict[str, float]
    sign_agreement: dict[str, float]
    load_bearing: tuple[str, ...]
    outcomes: tuple[Outcome, ...] = ()
    best: float | None = None
    robust: bool | None = None
