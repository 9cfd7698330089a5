"""What the answer hangs on: which uncertain thing explains it, where it tips, and what knowing it would be worth.

All by sorting worlds into bins of one drawn factor, with no further run: first-order variance shares (Saltelli et al., Global
Sensitivity Analysis, 2008, ch. 1), partial perfect information (EVPPI; Strong, Oakley and Brennan, Medical Decision Making 34,
2014), and the value at which the leading sign of the change turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from .draws import Array
from .verdict import plain

BINS = 24
LEAST = 0.001  # worth or share below which nothing is said
MOST = 8  # entries kept of each list

Named = tuple[tuple[str, float], ...]
Swings = tuple[tuple[str, float, float], ...]


def best_shares(changes: Array, wanted: float, band: float) -> tuple[Array, float]:
    """Returns the share of worlds in which each lever (row) is best and helps, and that in which none helps.

    `wanted` is −1 where the target is to fall, 1 where it is to rise.
    """
    if not len(changes):
        return np.zeros(0), 1.0
    gains = wanted * changes
    best, helps = np.argmax(gains, axis=0), np.max(gains, axis=0) > band
    counts = np.bincount(best[helps], minlength=len(changes))
    return counts / changes.shape[1], plain(np.mean(~helps))


def variance_shares(change: Array, factors: dict[str, Array]) -> Named:
    """Returns how much of a change's variance each factor explains alone, greatest first; estimation bias taken off."""
    total = float(np.var(change)) if change.any() else 0.0
    if total < 1e-12:
        return ()
    found = []
    for name, values in factors.items():
        groups = list(_groups(values))
        between = sum(g.size * (float(change[g].mean()) - float(change.mean())) ** 2 for g in groups) / change.size
        # What sorting into bins at random would explain.
        share = (between / total) - (len(groups) - 1) / change.size
        found.append((name, share))
    return _top(found)


def tipping_points(change: Array, factors: dict[str, Array], names: Sequence[str]) -> Named:
    """Returns the values of the named factors at which the mean change passes through zero, where it does so once."""
    points = []
    for name in names:
        groups = sorted(_groups(factors[name]), key=lambda g: float(factors[name][g].mean()))
        centres = np.array([float(factors[name][g].mean()) for g in groups])
        means = np.array([float(change[g].mean()) for g in groups])
        turns = np.flatnonzero(np.sign(means[:-1]) * np.sign(means[1:]) < 0)
        if len(turns) == 1:
            k = int(turns[0])
            weight = means[k] / (means[k] - means[k + 1])
            points.append((name, plain(centres[k] + weight * (centres[k + 1] - centres[k]))))
    return tuple(points)


def swings(change: Array, factors: dict[str, Array], band: float) -> Swings:
    """Returns the lean (rises less falls) in the worlds in which each factor is in its lowest and highest quarter, widest first.

    `factors` are signed sizes: the lowest quarter is where a link lowers most, or raises least. `band` is the change that counts
    as none. A difference within three standard errors is chance, and left out.
    """
    found = []
    turned = (change > band).astype(np.float64) - (change < -band)
    for name, values in factors.items() if turned.any() else ():
        ends = np.quantile(values, (0.25, 0.75))
        low, high = turned[values <= ends[0]], turned[values >= ends[1]]
        width = abs(float(high.mean() - low.mean()))
        if ends[0] < ends[1] and width > max(LEAST, 3 * float(np.sqrt(low.var() / low.size + high.var() / high.size))):
            found.append((-round(width, 6), name, plain(low.mean()), plain(high.mean())))
    return tuple((name, low_lean, high_lean) for _, name, low_lean, high_lean in sorted(found)[:MOST])


def worth_knowing(changes: Array, wanted: float, factors: dict[str, Array]) -> Named:
    """Returns what knowing each factor exactly before choosing a lever, or none, is worth in units of the target."""
    gains = np.vstack([wanted * changes, np.zeros((1, changes.shape[1]))])
    blind = float(gains.mean(axis=1).max())
    found = []
    for name, values in factors.items():
        groups = list(_groups(values))
        seen = sum(g.size * float(gains[:, g].mean(axis=1).max()) for g in groups) / values.size
        found.append((name, seen - blind))
    return _top(found)


def _groups(values: Array) -> Iterator[Array]:
    """Worlds in bins of nearly equal number; worlds with one and the same value are never parted."""
    edges = np.unique(np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1]))
    place = np.searchsorted(edges, values, side="left")
    order = np.argsort(place, kind="stable")
    for group in np.split(order, np.flatnonzero(np.diff(place[order])) + 1):
        if group.size:
            yield group


def _top(found: list[tuple[str, float]]) -> Named:
    kept = sorted((pair for pair in found if pair[1] > LEAST), key=lambda pair: (-pair[1], pair[0]))
    return tuple((name, plain(value)) for name, value in kept[:MOST])
