"""Base rates: how often such things came out so, with their sources; never mixed into what the reports say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thucydides.records.reading import Polarity

from ._tables import load_entries


@dataclass(frozen=True, slots=True)
class BaseRate:
    """A published or computed figure. A `share` is in [0, 1]; an `odds_ratio` is above 0.

    `low` and `high` are an interval of the given kind: `wilson` (95 %, from `successes` of `n`), `published` (the source's),
    `definitions` (span over definitions, data sets or periods), `none`. `causes` and `effects` are dimensions; `sign` is that of
    the link between them of which the figure tells.
    """

    id: str
    says: str
    measure: Literal["share", "odds_ratio"]
    value: float | None
    low: float | None
    high: float | None
    interval: Literal["wilson", "published", "definitions", "none"]
    successes: int | None
    n: int | None
    years: str | None
    causes: tuple[str, ...]
    effects: tuple[str, ...]
    sign: Polarity
    source: str
    caveat: str


@cache
def base_rates() -> tuple[BaseRate, ...]:
    """Returns all base rates."""
    return load_entries("base_rates.yaml", BaseRate)
