"""Chances that are told as no more or no less than a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.read.forecasts.odds import odds
from thucydides.stages.read.statements.bounds import bounded
from thucydides.stages.read.statements.hedges import chances, strongest


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("puts the chance at less than one in ten", (0.0, 0.1)), ("the chance is at least 60 percent", (0.6, 1.0)),
        ("no more than a 10% chance", (0.0, 0.1)), ("no less than a 97 percent chance", (0.97, 1.0)),
        ("the odds are no better than one in five", (0.0, 0.2)), ("it has a 70% chance", (0.67, 0.73)),
        ("no better than even odds", (0.45, 0.55)), ("better than even odds", (0.55, 0.8)),
    ],
)  # fmt: skip
def test_a_bound_makes_a_chance_one_sided(text: str, interval: tuple[float, float]) -> None:
    found = strongest(chances(text, (0, len(text))))
    assert found is not None
    assert found.interval == interval


def test_odds_without_a_word_for_chance_are_bounded_too() -> None:
    assert odds("less than two in five") == (0.0, 0.4)


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "over ", "less than ", "no more than a ", "at least "]))
def test_what_is_bounded_stays_an_interval(one: float, other: float, words: str) -> None:
    low, high = bounded(words + "x", len(words), (min(one, other), max(one, other)))
    assert 0 <= low <= high <= 1
