"""Exact strain of signed networks, against the published value and brute force."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from bench.tables import read_tribes
from thucydides.errors import ModelError
from thucydides.records import Tie
from thucydides.stages.simulate.frustration import frustration, strain_of


def test_reads_tribes_have_seven_strained_ties() -> None:
    ties = read_tribes()
    strain = frustration(ties)
    assert (len(ties), sum(sign > 0 for _, _, sign in ties)) == (58, 29)
    assert strain.index == 7
    assert strain.balance == pytest.approx(0.7586, abs=1e-4)  # signnet's published balance score of the same network


@pytest.mark.parametrize("seed", range(5))
def test_no_division_into_camps_does_better(seed: int) -> None:
    draw = np.random.default_rng(seed)
    pairs = [(str(a), str(b)) for a in range(7) for b in range(a)]
    ties = [(a, b, int(draw.choice([-1, 1]))) for a, b in pairs if draw.random() < 0.7]
    best = min(
        sum((side[int(a)] == side[int(b)]) != (sign > 0) for a, b, sign in ties) for side in product((0, 1), repeat=7)
    )
    strain = frustration(ties)
    assert strain.index == best == len(strain.frustrated)


def test_friends_of_friends_are_at_ease() -> None:
    strain = frustration([("a", "b", 1), ("b", "c", 1), ("a", "x", -1), ("c", "x", -1)])
    assert strain.index == 0
    assert strain.balance == 1.0
    assert {frozenset(camp) for camp in strain.camps} == {frozenset("abc"), frozenset("x")}


def test_no_ties_no_strain_and_no_time_is_an_error() -> None:
    assert frustration([]).index == 0
    assert frustration([("a", "a", -1)]).ties == 0
    with pytest.raises(ModelError):
        frustration(read_tribes(), seconds=1e-9)


def test_ties_of_one_pair_count_once_and_ended_ones_not() -> None:
    def tie(a: str, b: str, sign: str, status: str = "in force") -> Tie:
        return Tie(f"{a}{b}", a, b, False, "alliance", sign, None, None, status, (), (), ())  # type: ignore[arg-type]

    strain = strain_of([tie("a", "b", "+"), tie("b", "a", "+"), tie("b", "c", "-"), tie("a", "c", "+", "ended")])
    assert (strain.ties, strain.index) == (2, 0)
