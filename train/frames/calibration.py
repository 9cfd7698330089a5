"""Fits what turns scores into probabilities: a logistic over a frame's features, and a temperature for each attribute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax

Array = NDArray[np.float64]
RIDGE = 1.0
TEMPERATURES = np.arange(0.5, 4.01, 0.05)


def fit_logistic(features: Sequence[Sequence[float]], right: Sequence[bool]) -> list[float]:
    """Returns the weights of a ridge logistic regression of `right` on the features."""
    x, y = np.asarray(features, dtype=np.float64), np.asarray(right, dtype=np.float64)

    def cost(w: Array) -> tuple[float, Array]:
        z = x @ w
        gap = 1 / (1 + np.exp(-z)) - y
        penalty = RIDGE * w / len(y)
        value = np.mean(np.logaddexp(0, z) - y * z) + 0.5 * float(penalty @ w)
        return float(value), x.T @ gap / len(y) + penalty

    solution = minimize(cost, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B")
    return [round(float(w), 4) for w in solution.x]


def fit_temperature(scores: Sequence[Sequence[float] | NDArray[np.float32]], labels: Sequence[int]) -> float:
    """Returns the temperature under which the labels are most likely, 1 where there are too few of them to tell."""
    if len(labels) < 20:
        return 1.0
    table, rows = np.asarray(scores, dtype=np.float64), np.arange(len(labels))
    cost = [-float(log_softmax(table / t, axis=1)[rows, list(labels)].mean()) for t in TEMPERATURES]
    return round(float(TEMPERATURES[int(np.argmin(cost))]), 2)


@dataclass(frozen=True, slots=True)
class Bin:
    """Frames of like confidence: how many, their mean confidence, and the share that are right."""

    count: int
    confidence: float
    right: float


def reliability(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> list[Bin]:
    """Returns equally wide bins of confidence that are not empty, from low to high."""
    which = [min(int(c * bins), bins - 1) for c in confidence]
    found = []
    for number in sorted(set(which)):
        mine = [i for i, w in enumerate(which) if w == number]
        found.append(
            Bin(len(mine), float(np.mean([confidence[i] for i in mine])), float(np.mean([right[i] for i in mine])))
        )
    return found


def calibration_error(table: Sequence[Bin]) -> float:
    """Returns the expected calibration error: the mean gap between confidence and share right, weighed by count."""
    total = sum(b.count for b in table)
    return sum(b.count * abs(b.confidence - b.right) for b in table) / total if total else 0.0
