"""Who gives way to whom: a spatial bargaining model, always to be read beside the plain weighted mean.

Expected utility of challenges after Bueno de Mesquita (Bueno de Mesquita and Stokman, European Community Decision Making, Yale
University Press, 1994), in the open variant that KAPSARC publishes as KTAB's spatial model of politics, with its defaults:
proportional voting, linear victory, conditional central position, a third of the other's risk attitude, semi-committed third
parties, squared salience and chance in bargains. Such models have not been shown to forecast better than the weighted mean of
positions (Thomson, Resolving Controversy in the European Union, 2011), so no answer rests on it; it is a second opinion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from thucydides.errors import BadPrior

from .draws import Array

TINY, SAME, WORTH = 1e-8, 1e-3, 1e-5  # least coalition; positions taken as one; least gain worth a challenge


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody with a stake: capability, and on each issue a position and a salience, both from 0 to 1."""

    name: str
    capability: float
    positions: tuple[float, ...]
    saliences: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Bargained:
    """Positions (round, actor, issue), chance of each actor's position to carry (round, actor), weighted mean by issue."""

    positions: Array
    chances: Array
    weighted_mean: tuple[float, ...]
    weighted_median: tuple[float, ...]


def weighted_mean(stakeholders: Sequence[Stakeholder], issue: int = 0) -> float:
    """Returns the mean position on an issue, weighted by capability times salience. Raises BadPrior where none has weight."""
    weights = np.array([s.capability * s.saliences[issue] for s in stakeholders])
    positions = np.array([s.positions[issue] for s in stakeholders])
    if not len(weights) or not np.isfinite(weights).all() or weights.sum() <= 0:
        raise BadPrior("no capability and salience to weigh with", "bargaining", "give positive finite numbers")
    return float(weights @ positions / weights.sum())


def weighted_median(stakeholders: Sequence[Stakeholder], issue: int = 0) -> float:
    """Returns the position at which half of the capability times salience stands on either side."""
    ranked = sorted((s.positions[issue], s.capability * s.saliences[issue]) for s in stakeholders)
    half, passed = sum(weight for _, weight in ranked) / 2, 0.0
    for position, weight in ranked:
        passed += weight
        if passed >= half:
            return position
    return ranked[-1][0]


def bargain(stakeholders: Sequence[Stakeholder], rounds: int) -> Bargained:
    """Returns the course of the bargaining over a number of rounds, with the weighted mean and median beside it.

    Raises BadPrior where a capability, position or salience is out of its range.
    """
    _check(stakeholders)
    table = _Table(stakeholders)
    positions = [np.array([s.positions for s in stakeholders])]
    chances = [table.look(positions[0]).chances()]
    for _ in range(rounds):
        positions.append(table.look(positions[-1]).settle())
        chances.append(table.look(positions[-1]).chances())
    issues = range(positions[0].shape[1])
    return Bargained(
        np.array(positions), np.array(chances),
        tuple(weighted_mean(stakeholders, k) for k in issues), tuple(weighted_median(stakeholders, k) for k in issues),
    )  # fmt: skip


def _check(stakeholders: Sequence[Stakeholder]) -> None:
    if len(stakeholders) < 2 or len({len(s.positions) for s in stakeholders}) != 1:
        raise BadPrior("needs two actors or more with the same issues", "bargaining", "complete the table")
    for s in stakeholders:
        numbers = np.array([*s.positions, *s.saliences])
        if not (s.capability > 0 and np.isfinite(s.capability) and ((numbers >= 0) & (numbers <= 1)).all()):
            raise BadPrior("capability, positions and saliences out of range", s.name, "give shares from 0 to 1")


class _Table:
    """What does not change: capability and salience."""

    def __init__(self, stakeholders: Sequence[Stakeholder]) -> None:
        self.capability = np.array([s.capability for s in stakeholders])
        self.salience = np.array([s.saliences for s in stakeholders])
        self.stake = self.salience.sum(axis=1)

    def look(self, positions: Array) -> _Round:
        """The situation at the positions given."""
        return _Round(self, positions)


class _Round:
    """One round: utilities, risk attitudes, everybody's estimates, challenges and bargains."""

    def __init__(self, table: _Table, positions: Array) -> None:
        self.table, self.positions = table, positions
        square = table.salience**2
        gaps = (positions[:, None, :] - positions[None, :, :]) ** 2
        self.distance = np.sqrt(np.einsum("ik,ijk->ij", square, gaps) / square.sum(axis=1)[:, None])
        central = _central(table.capability, _utility(self.distance, np.zeros(len(positions))))
        low, high = central.min(), central.max()
        self.risk = (3 * central - (high + 2 * low)) / (2 * max(high - low, TINY))
        blended = (2 * self.risk[:, None] + self.risk[None, :]) / 3
        self.estimate = np.array([_utility(self.distance, own) for own in blended])  # observer, actor, position

    def chances(self) -> Array:
        """The chance of each actor's position to beat all others; equal positions count as one."""
        own = self.estimate[range(len(self.risk)), range(len(self.risk))]
        first = [
            next(k for k in range(n + 1) if np.linalg.norm(self.positions[n] - self.positions[k]) < SAME)
            for n in range(len(own))
        ]
        unique = sorted(set(first))
        found = dict(zip(unique, _central(self.table.capability, own[:, unique]), strict=True))
        return np.array([found[k] for k in first])

    def challenge(self, observer: int, i: int, j: int) -> tuple[float, Array]:
        """An observer's estimate that i prevails over j, and of what i's challenge would be worth to everybody."""
        utility, weight = self.estimate[observer], self.table.capability * self.table.stake
        principal = np.array([weight[i] * (utility[i, i] - utility[i, j]), weight[j] * (utility[j, j] - utility[j, i])])
        mine, theirs = principal + TINY**1.25
        others = np.array([n for n in range(len(weight)) if n not in (i, j)], dtype=int)
        lean = weight[others] * (utility[others, i] - utility[others, j])
        with_i, with_j = mine + np.maximum(lean, 0), theirs + np.maximum(-lean, 0)
        chance = with_i / (with_i + with_j)
        left, right, self_own = utility[others, i], utility[others, j], utility[others, others]
        for_i = chance * (2 * left + self_own) + (1 - chance) * 3 * right
        for_j = chance * 3 * left + (1 - chance) * (2 * right + self_own)
        votes = weight[others] * (for_i - for_j)
        strong, weak = mine + np.maximum(votes, 0).sum(), theirs + np.maximum(-votes, 0).sum()
        prevails = strong / (strong + weak)
        victory, defeat = 2 * utility[:, i], 2 * utility[:, j]
        stake = self.table.stake[j]
        contest = prevails * victory + (1 - prevails) * defeat
        gain = (1 - stake) * victory + stake * contest - (utility[:, i] + utility[:, j])
        return float(prevails), gain

    def target(self, i: int) -> tuple[int, float, float] | None:
        """Whom i would challenge, with what chance, for what gain; None where nothing is to be gained."""
        best: tuple[int, float, float] | None = None
        for j in range(len(self.risk)):
            if j != i:
                prevails, gain = self.challenge(i, i, j)
                if gain[i] > WORTH and (best is None or gain[i] > best[2]):
                    best = (j, prevails, float(gain[i]))
        return best

    def offer(self, i: int, j: int, prevails: float) -> tuple[Array, Array]:
        """What i would have both adopt, weighing issues by squared salience and the chance to prevail."""
        weight_i = (self.table.salience[i] * prevails) ** 2
        weight_j = (self.table.salience[j] * (1 - prevails)) ** 2
        least, total = 1e-6, weight_i + weight_j + 1e-6
        mine = ((weight_i + least) * self.positions[i] + weight_j * self.positions[j]) / total
        theirs = (weight_i * self.positions[i] + (weight_j + least) * self.positions[j]) / total
        return _rounded(mine), _rounded(theirs)

    def settle(self) -> Array:
        """Everybody's position after the bargains that prevail."""
        offers: list[list[dict[int, Array]]] = [[{}] for _ in self.risk]
        for i in range(len(self.risk)):
            found = self.target(i)
            if found is not None:
                j, prevails, _ = found
                mine, theirs = self.offer(i, j, prevails)
                offers[i].append({i: mine, j: theirs})
                offers[j].append({i: mine, j: theirs})
        moved = self.positions.copy()
        for k, options in enumerate(offers):
            worth = np.array([self._worth(option) for option in options]).T
            chosen = options[int(np.argmax(_central(self.table.capability, worth)))]
            moved[k] = chosen.get(k, self.positions[k])
        return moved

    def _worth(self, option: dict[int, Array]) -> Array:
        """What everybody makes of the state after a bargain: the mean utility of all positions."""
        own = self.estimate[range(len(self.risk)), range(len(self.risk))].copy()
        square = self.table.salience**2
        for actor, position in option.items():
            distance = np.sqrt((square * (self.positions - position) ** 2).sum(axis=1) / square.sum(axis=1))
            own[:, actor] = (1 - distance) * (1 + distance * self.risk)
        mean: Array = own.mean(axis=1)
        return mean


def _utility(distance: Array, risk: Array) -> Array:
    valued: Array = (1 - distance) * (1 + distance * risk[:, None])
    return valued


def _central(weight: Array, utility: Array) -> Array:
    """The chance of each option to beat every other, given that one does (proportional votes, linear victory)."""
    votes = weight[:, None, None] * (utility[:, :, None] - utility[:, None, :])
    strength = TINY + np.maximum(votes, 0).sum(axis=0)
    beats = strength / (strength + strength.T)
    product = beats.prod(axis=1)
    share: Array = product / product.sum()
    return share


def _rounded(position: Array) -> Array:
    """Four digits, halves up: positions are never known better."""
    return np.floor(position * 10_000 + 0.5) / 10_000
