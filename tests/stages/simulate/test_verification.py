"""A short form of the verification suite; `python -m bench.verification` runs it in full."""

from __future__ import annotations

from bench.simulation import exponent, plot
from bench.verification_worlds import prior_predictive, recovery


def test_signs_are_found_where_signs_settle_them() -> None:
    found = recovery(40, 1.0)
    assert found.settled > 3
    assert found.settled_wrong == 0
    assert found.right > 10 * found.wrong


def test_the_model_is_no_surer_than_right_where_speakers_err() -> None:
    found = recovery(40, 0.85)
    assert found.sureness <= found.hits + 0.05
    assert found.open > recovery(40, 1.0).open


def test_before_any_claim_the_record_of_sanctions_is_possible() -> None:
    """Sanctions reach their goal in 22 to 64 % of cases, by definition and data set (TIES, GSDB)."""
    low, high = prior_predictive(2000)
    assert low < 0.22
    assert high > 0.64


def test_the_plot_of_costs_is_a_drawing() -> None:
    points = [(1, 2.0), (2, 4.0), (4, 8.0), (8, 16.0)]
    assert abs(exponent(points) - 1) < 1e-9
    drawn = plot({"worlds": points, "steps": points, "edges": points})
    assert drawn.startswith("<svg")
    assert "exponent 1.00" in drawn
