"""Worlds are drawn as the votes say and lie at rest: loops are measured rightly before they are calmed."""

from __future__ import annotations

import numpy as np
import pytest

from thucydides.stages.simulate.draws import Draws
from thucydides.stages.simulate.worlds import _roots


@pytest.mark.parametrize(("nodes", "links"), [(2, 2), (4, 6), (10, 30), (20, 40)])
def test_the_gain_of_loops_is_bounded_closely_from_above(nodes: int, links: int) -> None:
    draw = np.random.default_rng(nodes)
    ring = {(k, (k + 1) % nodes) for k in range(nodes)}
    arrows = sorted(ring | {(int(a), int(b)) for a, b in draw.integers(nodes, size=(links - nodes, 2))})
    gains = [np.abs(draw.standard_normal(200)) for _ in arrows]
    table = np.zeros((200, nodes, nodes))
    for (cause, effect), gain in zip(arrows, gains, strict=True):
        table[:, effect, cause] = gain
    roots = np.abs(np.linalg.eigvals(table)).max(axis=1)
    bound = _roots(arrows, gains, nodes).max(axis=0)
    assert (bound >= roots * (1 - 1e-6)).all()
    assert np.median(bound / roots) < 1.1


def test_without_loops_the_bound_is_small() -> None:
    assert _roots([(0, 1), (1, 2)], [np.full(3, 0.7)] * 2, 3).max() < 0.3


def test_signs_come_in_the_shares_of_their_weights() -> None:
    drawn = Draws(1, 0, 8192).sign("x", weights=(2.0, 1.0, 1.0))
    assert [float(np.mean(drawn == sign)) for sign in (-1, 0, 1)] == pytest.approx([0.5, 0.25, 0.25], abs=0.02)


def test_more_weight_for_a_sign_turns_worlds_to_it_and_none_away() -> None:
    few = Draws(1, 0, 4000).sign("x", weights=(1.0, 1.0, 1.0))
    more = Draws(1, 0, 4000).sign("x", weights=(1.0, 1.0, 4.0))
    assert (more >= few).all()
    assert (more > few).any()


def test_names_have_streams_of_their_own() -> None:
    draws = Draws(1, 0, 1000)
    assert abs(np.corrcoef(draws.normal("size", "a"), draws.normal("size", "b"))[0, 1]) < 0.1
    assert np.array_equal(draws.normal("size", "a"), Draws(1, 0, 2000).normal("size", "a")[:1000])
    assert not np.array_equal(draws.normal("size", "a"), Draws(2, 0, 1000).normal("size", "a"))
    assert not np.array_equal(draws.normal("size", "a"), Draws(1, 1, 1000).normal("size", "a"))
