"""The published state table of Osoba and Kosko's map, cell by cell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench.osoba_kosko import HELD, read_map, read_states
from thucydides.errors import BadPrior
from thucydides.stages.simulate.cognitive_map import logistic_curve, run_map, threshold, unit_interval


def test_all_published_cells_are_reproduced(corpora: Path) -> None:
    weights, table = read_map(corpora), read_states(corpora)
    states = run_map(weights, table[:, 0], table.shape[1] - 1, threshold(0.5), dict.fromkeys(HELD, 1.0))
    assert table.shape == (17, 4)
    assert int((table == states.T).sum()) == 68


def test_without_the_scenario_held_the_table_differs(corpora: Path) -> None:
    weights, table = read_map(corpora), read_states(corpora)
    states = run_map(weights, table[:, 0], 3, threshold(0.5))
    assert (table != states.T).any()


def test_a_map_follows_its_weights_step_by_step() -> None:
    weights = np.array([[0.0, 0.0], [1.0, 0.0]])
    assert run_map(weights, np.array([1.0, 0.0]), 2, threshold(0.5)).tolist() == [[1, 0], [0, 1], [0, 0]]
    assert run_map(weights, np.array([0.4, 0.0]), 1, unit_interval).tolist() == [[0.4, 0.0], [0.0, 0.4]]
    assert run_map(weights, np.array([1.0, 0.0]), 1, logistic_curve(5, 0.5))[1] == pytest.approx(
        [0.0759, 0.9241], abs=1e-4
    )


def test_variants_run_side_by_side_as_they_run_alone() -> None:
    draw = np.random.default_rng(0)
    tables = draw.uniform(-1, 1, (5, 5, 3))
    start = draw.random(5)
    together = run_map(tables, start, 4, unit_interval)
    for k in range(3):
        assert np.array_equal(together[:, :, k], run_map(tables[:, :, k], start, 4, unit_interval))


def test_a_weight_that_is_no_number_is_an_error() -> None:
    with pytest.raises(BadPrior):
        run_map(np.array([[np.nan]]), np.zeros(1), 1, threshold(0.5))
