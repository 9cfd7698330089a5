"""The bargaining module follows KTAB's reference logs line by line, and is never shown without the weighted mean."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench.tables import KTAB, read_emissions, read_log, read_stakeholders
from thucydides.errors import BadPrior
from thucydides.stages.simulate.bargaining import Stakeholder, bargain, weighted_mean, weighted_median

TABLE = [
    Stakeholder("a", 1.0, (0.0,), (0.5,)),
    Stakeholder("b", 2.0, (0.4,), (0.5,)),
    Stakeholder("c", 1.0, (1.0,), (0.9,)),
]


@pytest.mark.parametrize("name", KTAB)
def test_the_reference_logs_are_followed_to_their_last_digit(corpora: Path, name: str) -> None:
    positions, chances = read_log(corpora, name)
    course = bargain(read_stakeholders(corpora, name), positions.shape[1] - 1)
    ours = 100 * course.positions.transpose(1, 2, 0).reshape(len(positions), -1)
    assert len(positions) in (21, 26)
    assert np.abs(ours - positions).max() <= 0.05 + 1e-9  # the log prints one digit
    assert np.abs(course.chances.T - chances).max() <= 5e-5 + 1e-9  # and four


def test_the_emissions_table_has_its_weighted_mean_and_median(corpora: Path) -> None:
    actors = read_emissions(corpora)
    assert len(actors) == 10
    assert 4 + 6 * weighted_mean(actors) == pytest.approx(7.39, abs=0.005)
    assert 4 + 6 * weighted_median(actors) == pytest.approx(7.0)


def test_the_mean_always_comes_with_the_course() -> None:
    course = bargain(TABLE, 3)
    assert course.weighted_mean == (weighted_mean(TABLE),)
    assert course.positions.shape == (4, 3, 1)
    assert np.allclose(course.positions[0, :, 0], [0.0, 0.4, 1.0])


def test_chances_are_shares_where_positions_differ() -> None:
    assert bargain(TABLE, 0).chances.sum() == pytest.approx(1.0)


def test_the_order_of_actors_does_not_matter() -> None:
    forth, back = bargain(TABLE, 4), bargain(TABLE[::-1], 4)
    assert np.allclose(forth.positions, back.positions[:, ::-1])


def test_bad_tables_are_errors() -> None:
    with pytest.raises(BadPrior):
        bargain(TABLE[:1], 1)
    with pytest.raises(BadPrior, match="b"):
        bargain([TABLE[0], replace(TABLE[1], positions=(1.4,))], 1)
    with pytest.raises(BadPrior):
        weighted_mean([replace(TABLE[0], saliences=(0.0,))])
