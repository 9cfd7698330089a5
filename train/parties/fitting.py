"""Logistic regression for each role, by Newton's method, and the bounds of taking somebody, chosen on texts left out.

Source of the method: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning (2009), 4.4 and 7.10.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from thucydides.stages.link.concepts.around import Features
from thucydides.stages.link.concepts.parties import Role

from .examples import Example

Array = NDArray[np.float64]
FOLDS = 5
RIDGE = 2.0
STEPS = 25
RARE = 8  # actors with a feature, below which it gets no weight
BOUNDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
PRECISION = 0.55  # who is named is right at least that often: a wrong name makes a wrong contest
MORE = 0.8  # for more than are usual: a tie of three is nobody's to loosen


@dataclass(frozen=True, slots=True)
class Result:
    """How often all of a role is right (nobody where nobody is labelled), and precision and recall of those taken."""

    sides: int
    exact: float
    precision: float
    recall: float

    @property
    def f_half(self) -> float:
        """F0.5, which counts precision twice as much as recall: a wrong name costs more than none."""
        return 1.25 * self.precision * self.recall / max(1e-9, 0.25 * self.precision + self.recall)


def result(pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Result:
    """The figures of who is labelled and who is taken, side by side."""
    hits = sum(len(wanted & taken) for wanted, taken in pairs)
    taken, wanted = sum(len(one) for _, one in pairs), sum(len(one) for one, _ in pairs)
    exact = sum(one == other for one, other in pairs) / max(1, len(pairs))
    return Result(len(pairs), exact, hits / max(1, taken), hits / max(1, wanted))


def fit(examples: Sequence[Example], role: str) -> Role:
    """The weights of a role, with the bounds that do best on texts left out of fitting."""
    mine = [one for one in examples if role in one.roles]
    scored = list(_left_out(mine, role))
    return replace(_bounded(scored, role), weights=weights(mine, role))


def _left_out(examples: Sequence[Example], role: str) -> Iterator[tuple[Example, dict[str, float]]]:
    """Each example with the probabilities that weights give which its text was left out of."""
    texts = sorted({one.text_id for one in examples})
    fold = {text: number % FOLDS for number, text in enumerate(texts)}
    for number in range(FOLDS):
        known = Role(weights([one for one in examples if fold[one.text_id] != number], role))
        yield from ((one, scores(known, one)) for one in examples if fold[one.text_id] == number)


def _bounded(scored: Sequence[tuple[Example, Mapping[str, float]]], role: str) -> Role:
    seconds = BOUNDS if role == "tie" else (1.0,)
    made = [Role({}, *bounds) for bounds in product(BOUNDS, seconds, (MORE,))]
    found = [(result([taken(one, role, chances, this) for one, chances in scored]), this) for this in made]
    return max(found, key=lambda pair: (min(pair[0].precision, PRECISION), pair[0].f_half))[1]


def taken(one: Example, role: str, chances: Mapping[str, float], known: Role) -> tuple[frozenset[str], frozenset[str]]:
    """Who is labelled and who is taken."""
    return one.wanted(role), frozenset(known.chosen(chances, tie=role == "tie"))


def scores(known: Role, one: Example) -> dict[str, float]:
    """The probability of everybody considered, by name."""
    return {name: known.probability(features) for name, features in one.seen}


def weights(examples: Sequence[Example], role: str) -> dict[str, float]:
    """The weights of a role by feature, fitted to all actors of the examples."""
    rows = [features for one in examples for _, features in one.seen]
    right = np.array([name in one.wanted(role) for one in examples for name, _ in one.seen], dtype=float)
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    return dict(zip(names, _newton(_matrix(rows, names), right).tolist(), strict=True))


def _matrix(rows: Sequence[Features], names: Sequence[str]) -> Array:
    return np.array([[row.get(name, 0.0) for name in names] for row in rows])


def _newton(matrix: Array, right: Array) -> Array:
    found = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ found))
        slope = matrix.T @ (chance - right) + RIDGE * found
        bend = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + RIDGE * np.eye(len(found))
        found = found - np.linalg.solve(bend, slope)
    return found
