"""How strained a signed network is: the least number of ties that must change sign for it to fall into two friendly camps.

Exact, as a mixed-integer programme (Aref, Mason and Wilson, Networks 75, 2020) solved by HiGHS through SciPy. A strain
diagnostic beside the model, never part of its dynamics.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from thucydides.errors import ModelError
from thucydides.records import Tie

SignedTie = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Strain:
    """The frustration index, the ties that cause it, one of the best divisions into two camps, and the number of ties."""

    index: int
    frustrated: tuple[SignedTie, ...]
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    ties: int

    @property
    def balance(self) -> float:
        """1 where every tie fits the camps, 0 where half of them do not (the most there can be)."""
        return 1.0 - 2.0 * self.index / self.ties if self.ties else 1.0


def frustration(ties: Iterable[SignedTie], *, seconds: float = 60.0) -> Strain:
    """Returns the exact strain of signed ties (a, b, +1 or −1). Raises ModelError where it is not found in the time given."""
    found = [(a, b, 1 if sign > 0 else -1) for a, b, sign in ties if a != b and sign]
    nodes = sorted({node for a, b, _ in found for node in (a, b)})
    if not found:
        return Strain(0, (), (tuple(nodes), ()), 0)
    place = {node: number for number, node in enumerate(nodes)}
    ends = [(place[a], place[b], sign) for a, b, sign in found]
    result = _solve(ends, len(nodes), seconds)
    side = [bool(round(x)) for x in result[: len(nodes)]]
    strained = tuple(tie for tie, (a, b, sign) in zip(found, ends, strict=True) if (side[a] == side[b]) != (sign > 0))
    camps = (
        tuple(node for node, one in zip(nodes, side, strict=True) if one),
        tuple(node for node, one in zip(nodes, side, strict=True) if not one),
    )
    return Strain(len(strained), strained, camps, len(found))


def _solve(ends: Sequence[tuple[int, int, int]], nodes: int, seconds: float) -> Sequence[float]:
    """Camp of every node, then 1 for every frustrated tie: a friend across the line, a foe on the same side."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[int] = []
    least: list[int] = []
    for number, (a, b, sign) in enumerate(ends):
        signs = ((-1, 1, 0), (1, -1, 0)) if sign > 0 else ((-1, -1, -1), (1, 1, 1))
        for left, right, bound in signs:
            row = len(least)
            rows += [row] * 3
            columns += [nodes + number, a, b]
            values += [1, left, right]
            least.append(bound)
    table = csr_array((values, (rows, columns)), shape=(len(least), nodes + len(ends)))
    lower, upper = np.zeros(nodes + len(ends)), np.ones(nodes + len(ends))
    # Camps have no names: the best connected node stands on one side, which halves the search.
    lower[int(np.bincount([n for a, b, _ in ends for n in (a, b)], minlength=nodes).argmax())] = 1
    answer = milp(
        np.r_[np.zeros(nodes), np.ones(len(ends))],
        constraints=LinearConstraint(table, np.array(least, float), np.inf),
        integrality=np.r_[np.ones(nodes), np.zeros(len(ends))],
        bounds=Bounds(lower, upper),
        options={"time_limit": seconds},
    )
    if answer.status != 0 or answer.x is None:
        raise ModelError(f"not solved in {seconds:g} s", f"frustration of {len(ends)} ties", "leave out minor actors")
    solution: list[float] = answer.x.tolist()
    return solution


def strain_of(ties: Iterable[Tie]) -> Strain:
    """Returns the strain of a situation's ties: one sign a pair, by the balance of its ties that are in force or alleged."""
    balance: dict[tuple[str, str], int] = {}
    for tie in ties:
        if tie.status in ("in force", "alleged", "contested") and tie.a != tie.b:
            pair = (min(tie.a, tie.b), max(tie.a, tie.b))
            balance[pair] = balance.get(pair, 0) + (1 if tie.sign == "+" else -1)
    return frustration((a, b, sign) for (a, b), sign in balance.items())
