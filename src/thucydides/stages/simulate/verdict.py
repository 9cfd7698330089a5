"""What an array of changes says: quantiles, shares of worlds by sign, and the sign that leads, if one does."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from thucydides.records import Outcome
from thucydides.vocab.priors import priors

from .draws import Array

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
DIGITS = 4  # more are never known, and machines differ in the seventh
Sign = Literal["-", "0", "+"]


def shares(change: Array) -> tuple[float, float]:
    """Returns the shares of worlds in which the target falls, and rises, by more than the dead band."""
    band = priors().dead_band
    return plain(np.mean(change < -band)), plain(np.mean(change > band))


def plain(value: float | np.floating[Any]) -> float:
    """Returns a figure with the digits that are reported."""
    return round(float(value), DIGITS) + 0.0


def lean(change: Array) -> float:
    """Returns the share of worlds in which the target rises less that in which it falls."""
    falls, rises = shares(change)
    return rises - falls


def leading(difference: float) -> Sign:
    """Returns the sign that leads by the margin of the priors, else 0; `difference` is rises less falls."""
    margin = priors().sign_margin
    return "+" if difference > margin else "-" if difference < -margin else "0"


def outcome_of(change: Array, horizon: int) -> Outcome:
    """Returns quantiles and shares of a change at a horizon."""
    if not change.any():
        return Outcome(horizon, (0.0, 0.0, 0.0, 0.0, 0.0), 0.0, 0.0)
    five = [plain(q) for q in np.quantile(change.astype(np.float64), QUANTILES)]
    falls, rises = shares(change)
    return Outcome(horizon, (five[0], five[1], five[2], five[3], five[4]), falls, rises)
