"""What the answer hangs on, against cases whose values are known in closed form."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from bench.simulation_maps import looped_map, scenario
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.worth import best_shares, swings, tipping_points, variance_shares, worth_knowing

DRAW = np.random.default_rng(1)
A, B, C = (DRAW.standard_normal(40_000) for _ in range(3))
FACTORS = {"a": A, "b": B, "c": C}


def test_variance_is_shared_out_as_it_was_put_in() -> None:
    shares = dict(variance_shares(2 * A + B, FACTORS))
    assert shares["a"] == pytest.approx(0.8, abs=0.03)
    assert shares["b"] == pytest.approx(0.2, abs=0.03)
    assert shares.get("c", 0.0) < 0.01
    assert variance_shares(np.zeros(100), {"a": A[:100]}) == ()


def test_what_acts_only_together_explains_nothing_alone() -> None:
    assert all(share < 0.02 for _, share in variance_shares(A * B, FACTORS))


def test_knowing_what_decides_is_worth_what_theory_says() -> None:
    """Pull a lever whose gain is a standard normal, or leave it: E max(0, N) = 1/√(2π) = .399 better than blind."""
    worth = dict(worth_knowing(np.array([A]), 1.0, FACTORS))
    assert worth["a"] == pytest.approx(0.399, abs=0.02)
    assert worth.get("b", 0.0) < 0.02


def test_nothing_is_worth_knowing_where_one_lever_always_wins() -> None:
    assert worth_knowing(np.array([np.abs(A) + 1, np.zeros_like(A)]), 1.0, FACTORS) == ()


def test_the_tipping_point_is_where_the_sign_turns() -> None:
    points = dict(tipping_points(A - 0.5 + 0.1 * B, FACTORS, ["a", "c"]))
    assert points["a"] == pytest.approx(0.5, abs=0.1)
    assert "c" not in points


def test_a_swing_is_between_the_leans_of_the_outer_quarters() -> None:
    """Where A is in its upper quarter, A + B is positive in 7 of 8 worlds: the mean of Φ(a) from the third quartile on."""
    assert swings(A, FACTORS, 0.0) == (("a", -1.0, 1.0),)
    both = swings(A + B, FACTORS, 0.0)
    assert {name for name, *_ in both} == {"a", "b"}
    for _, low, high in both:
        assert low == pytest.approx(-0.75, abs=0.03)
        assert high == pytest.approx(0.75, abs=0.03)
    assert next(iter(swings(A - 2 * B, FACTORS, 0.0)))[0] == "b"


def test_what_does_not_bear_on_the_change_has_no_swing() -> None:
    assert swings(A, {"b": B, "c": C}, 0.0) == ()
    assert swings(A, FACTORS, 100.0) == ()
    assert swings(A[:100], {"flat": np.ones(100)}, 0.0) == ()


def test_best_shares_and_none_add_up() -> None:
    best, none = best_shares(np.array([-A, -B]), -1.0, 0.5)
    assert best.sum() + none == pytest.approx(1.0, abs=1e-3)
    assert none == pytest.approx(np.mean((A < 0.5) & (B < 0.5)), abs=1e-3)
    assert best_shares(np.zeros((0, 5)), -1.0, 0.1)[1] == 1.0


def test_memory_is_bounded_by_blocks() -> None:
    def peak(worlds: int) -> int:
        tracemalloc.start()
        simulate(looped_map(20, 60), scenario(worlds, 4))
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    results = 2 * 4 * (131_072 - 32_768)  # two horizons of single-precision numbers a world
    assert peak(131_072) - peak(32_768) < 1.5 * results
