"""The model that runs, the scenario it runs under, and what came out.

A model says for every link what is known of its sign (weights of evidence for −, 0, +) and nothing of its size but a class;
the size is drawn from a wide prior in every world. Each link keeps the votes it was counted from, so that a claim or a
document can be taken out again without compiling anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from .reading import Polarity

Basis = Literal["claims", "base rate", "assumption", "definition"]
Delay = Literal["fast", "medium", "slow"]
Counts = tuple[float, float, float]
FormName = Literal["saturating", "linear"]


@dataclass(frozen=True, slots=True)
class Vote:
    """What one claim says of a link's sign, and how much it weighs. Votes of one `origin` count as one unit.

    `spoken` is the direction in which the claim speaks of its cause: −1 for "lifting sanctions".
    """

    source: str
    document: str
    origin: str
    sign: Literal[-1, 0, 1]
    weight: float
    spoken: int = 1


def tally(votes: Iterable[Vote]) -> Counts:
    """Returns the weights of evidence for −, 0, +: of the votes of one origin for one sign only the weightiest counts."""
    units: dict[tuple[str, int], float] = {}
    for vote in votes:
        key = (vote.origin, vote.sign)
        units[key] = max(units.get(key, 0.0), vote.weight)
    counts = [0.0, 0.0, 0.0]
    for (_, sign), weight in units.items():
        counts[sign + 1] += weight
    return counts[0], counts[1], counts[2]


@dataclass(frozen=True, slots=True)
class Edge:
    """A cause, an effect, and the weights of evidence (−, 0, +) for the sign of the link.

    `basis` says what the weights rest on: `claims` (ids in `sources`), or a named vocabulary entry (in `sources`).
    `gate` is a concept that must be low (`gate_sign` −) or high (+) for this link to act. `exchange` marks an offer that
    acts only as far as it is believed and taken.
    """

    cause: str
    effect: str
    votes: Counts
    basis: Basis
    sources: tuple[str, ...]
    delay: Delay = "medium"
    gate: str | None = None
    gate_sign: str | None = None
    exchange: bool = False
    evidence: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """A concept that lets an effect rise or holds it back: `votes` on what more of `cause` does to the room to rise.

    `ajar` says how open it is taken to be today: `open`, `shut` or `unknown`.
    """

    cause: str
    effect: str
    votes: Counts
    basis: Basis
    sources: tuple[str, ...]
    ajar: Literal["open", "shut", "unknown"] = "unknown"
    evidence: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Appetite:
    """What moves one party's wish for an action: `votes` (−, 0, +) on the concept's effect on that actor's utility.

    `action` is the concept that the actor chooses; "" is the model's target.
    """

    actor: str
    concept: str
    votes: Counts
    basis: Basis
    sources: tuple[str, ...]
    action: str = ""
    evidence: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Intervention:
    """A lever as the model pulls it: the node it moves, by how much (in units of today's spread), from which step on.

    `feasible` is the share of worlds in which its wielders can pull it; `countermove` names the vocabulary entry that
    wears it down.
    """

    lever: str
    node: str
    size: float
    start: int = 0
    feasible: float = 1.0
    countermove: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A gate that a view could be asked to open: more (+) or less (−) of `gate` lets `effect` through.

    `drivers` are the concepts that then move it, with the direction in which they are pushed; `claims` say so.
    """

    gate: str
    opens: Polarity
    effect: str
    drivers: tuple[tuple[str, int], ...]
    claims: tuple[str, ...]


Link = TypeVar("Link", Edge, Gate, Appetite)


@dataclass(frozen=True, slots=True)
class Model:
    """One view's signed causal map. `nodes` are concept ids.

    `parties` are the two actors who must both consent, if the target is a tie; `members` those whose claims these are.
    """

    view: str
    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    target: str
    parties: tuple[str, ...] = ()
    appetites: tuple[Appetite, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    gates: tuple[Gate, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims that any link rests on, in order of first use."""
        return tuple(dict.fromkeys(vote.source for vote in self._votes()))

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of all documents that any link rests on, in order of first use."""
        return tuple(dict.fromkeys(vote.document for vote in self._votes()))

    def without(self, dropped: Collection[str]) -> Model:
        """Returns this model as it would be had nobody made the claims, or printed the documents, with the dropped ids."""
        return replace(
            self,
            edges=_thin(self.edges, dropped),
            appetites=_thin(self.appetites, dropped),
            gates=_thin(self.gates, dropped),
        )

    def _votes(self) -> Iterable[Vote]:
        for links in (self.edges, self.appetites, self.gates):
            for link in links:
                yield from link.evidence


def _thin(links: tuple[Link, ...], dropped: Collection[str]) -> tuple[Link, ...]:
    kept: list[Link] = []
    for link in links:
        left = tuple(v for v in link.evidence if v.source not in dropped and v.document not in dropped)
        if len(left) == len(link.evidence):
            kept.append(link)
        elif left:
            sources = tuple(dict.fromkeys(vote.source for vote in left))
            kept.append(replace(link, evidence=left, votes=tally(left), sources=sources))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Scenario:
    """How to run a model: seed, number of worlds, steps (months), horizons reported, scale of the size prior, functional form.

    `wanted` is the direction in which a lever helps; `exogenous` pushes concepts in every run, levers or none;
    `strength` and `start` apply to every lever; `countermoves` and `implications` switch on what is assumed besides;
    `pairs` are pairs of lever ids to be pulled together.
    """

    seed: int = 1
    worlds: int = 4096
    steps: int = 24
    horizons: tuple[int, ...] = (6, 12, 24)
    scale: float = 1.0
    form: FormName = "saturating"
    base_rates: bool = False
    without: tuple[str, ...] = ()
    wanted: Literal["+", "-"] = "-"
    exogenous: tuple[tuple[str, float], ...] = ()
    strength: float = 1.0
    start: int = 0
    countermoves: bool = True
    implications: bool = True
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def main_horizon(self) -> int:
        """The horizon at which runs are ranked: the middle one of those reported."""
        return sorted(self.horizons)[len(self.horizons) // 2]


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

    `change` repeats the quantiles at the main horizon; `sign_agreement` the shares of worlds by sign; `load_bearing` the claim
    ids whose removal changes the result most, most first, and `shifts` by how much each moves P(rises) − P(falls);
    `document_shifts` the same for documents. `best` is the share of worlds in which no other lever does better and this one
    helps; on the run without a lever, the share in which none helps. `robust` says that the leading sign holds under every
    variation, `fragile` names those that turn it. `silent` says that in this view nothing that is said leads from the lever to
    the target; `by_definition` that the lever moves the target itself, a part of it or what it is a part of, so that its effect
    is no finding (and `best` is None); `reversed` that this view speaks only of the opposite of the lever, and was run backwards.
    `two_equilibria` is the share of worlds in which the parties could also settle elsewhere.
    `variance`, `tipping` and `worth_knowing` name uncertain links (`cause → effect`) with their first-order share of the
    variance, the size at which the change turns, and their expected value of perfect information in units of the target;
    `swings` with P(rises) − P(falls) where their signed size is in its lowest and where it is in its highest quarter.
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
    silent: bool = False
    by_definition: bool = False
    with_lever: str | None = None
    shifts: tuple[tuple[str, float], ...] = ()
    document_shifts: tuple[tuple[str, float], ...] = ()
    fragile: tuple[str, ...] = ()
    variance: tuple[tuple[str, float], ...] = ()
    tipping: tuple[tuple[str, float], ...] = ()
    worth_knowing: tuple[tuple[str, float], ...] = ()
    swings: tuple[tuple[str, float, float], ...] = ()
    two_equilibria: float | None = None
    reversed: bool = False
