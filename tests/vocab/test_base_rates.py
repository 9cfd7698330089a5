"""Base rates: sourced, bounded, and their intervals are what they say."""

from __future__ import annotations

from math import sqrt

import pytest

from thucydides import vocab

Z = 1.959964


def wilson(successes: int, n: int) -> tuple[float, float]:
    share, wide = successes / n, Z * Z / n
    middle = (share + wide / 2) / (1 + wide)
    half = Z * sqrt(share * (1 - share) / n + wide / (4 * n)) / (1 + wide)
    return middle - half, middle + half


def test_figures_are_in_range_and_their_intervals_hold_them() -> None:
    for rate in vocab.base_rates():
        bounds = [bound for bound in (rate.low, rate.value, rate.high) if bound is not None]
        assert bounds == sorted(bounds), rate.id
        assert bounds
        assert all(0 <= bound <= 1 if rate.measure == "share" else bound > 0 for bound in bounds), rate.id
        assert (rate.low is None) == (rate.high is None) == (rate.interval == "none"), rate.id


@pytest.mark.parametrize(
    "rate", [rate for rate in vocab.base_rates() if rate.interval == "wilson"], ids=lambda rate: rate.id
)
def test_a_wilson_interval_is_recomputed_from_its_counts(rate: vocab.BaseRate) -> None:
    assert rate.successes is not None
    assert rate.n is not None
    low, high = wilson(rate.successes, rate.n)
    assert rate.value == pytest.approx(rate.successes / rate.n, abs=0.006)
    assert rate.low == pytest.approx(low, abs=0.006)
    assert rate.high == pytest.approx(high, abs=0.006)


def test_base_rates_speak_of_known_dimensions_and_name_source_and_caveat() -> None:
    known = {dimension.id for dimension in vocab.dimensions()}
    for rate in vocab.base_rates():
        assert rate.causes
        assert rate.effects
        assert {*rate.causes, *rate.effects} <= known, rate.id
        assert any(character.isdigit() for character in rate.source) or "project" in rate.source
        assert rate.caveat


def test_the_sanctions_range_is_wider_than_any_one_study_of_partial_success() -> None:
    rates = {rate.id: (rate.low or 0.0, rate.high or 1.0) for rate in vocab.base_rates()}
    wide, narrow = rates["sanctions_any_goal"], rates["sanctions_hse_all"]
    assert wide == (0.22, 0.64)
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
