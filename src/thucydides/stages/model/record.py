"""What the record says beside the reports: base rates as a few pretended claims, on links of their own.

Only where asked for, with basis `base rate`, so that they are seen apart from claims and no claim's removal touches them. All
entries that fit a link together count as at most the cap of the priors; the cases in which the effect failed to come are votes
for none. A share of cases is no causal effect: each entry says how its cases were chosen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from thucydides import vocab
from thucydides.records import Appetite, Edge, Model
from thucydides.records.model import Counts
from thucydides.vocab import BaseRate
from thucydides.vocab.priors import priors

from .ground import Ground


def rates_for(cause: str, effect: str, ground: Ground) -> tuple[BaseRate, ...]:
    """Returns the base rates whose dimensions are those of two concepts."""
    one, other = (ground.concepts[c].dimension if c in ground.concepts else None for c in (cause, effect))
    return tuple(rate for rate in vocab.base_rates() if one in rate.causes and other in rate.effects)


def with_base_rates(model: Model, ground: Ground) -> tuple[tuple[Edge, ...], tuple[Appetite, ...]]:
    """Returns the edges and appetites that base rates add: on links that claims speak of, and from each lever to the target."""
    edges: list[Edge] = []
    wishes: list[Appetite] = []
    for cause, effect in _pairs(model):
        rates = rates_for(cause, effect, ground)
        if rates:
            ids = tuple(rate.id for rate in rates)
            if effect == model.target and model.parties:
                wishes += [Appetite(p, cause, pretended(rates), "base rate", ids) for p in model.parties]
            else:
                edges.append(Edge(cause, effect, pretended(rates), "base rate", ids))
    return tuple(edges), tuple(wishes)


def _pairs(model: Model) -> Iterator[tuple[str, str]]:
    found = [(edge.cause, edge.effect) for edge in model.edges if edge.basis == "claims"]
    found += [(wish.concept, wish.action or model.target) for wish in model.appetites]
    found += [(act.node, model.target) for act in model.interventions if act.node != model.target]
    yield from dict.fromkeys(found)


def pretended(rates: Collection[BaseRate]) -> Counts:
    """Returns base rates as votes for −, 0, +, in all no more than the cap: the mean share for its sign, the rest for none."""
    counts = [0.0, 0.0, 0.0]
    cap = priors().base_rate_cap
    for rate in rates:
        votes = min(cap, float(rate.n or cap)) / len(rates)
        counts[2 if rate.sign == "+" else 0] += votes * _share(rate)
        counts[1] += votes * (1 - _share(rate))
    return counts[0], counts[1], counts[2]


def _share(rate: BaseRate) -> float:
    """The rate as a share; the middle where only an interval is given; odds against even odds."""
    ends = [end for end in (rate.low, rate.high) if end is not None]
    value = rate.value if rate.value is not None else sum(ends) / len(ends) if ends else 0.5
    return value / (1 + value) if rate.measure == "odds_ratio" else value
