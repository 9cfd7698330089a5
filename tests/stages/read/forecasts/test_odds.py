"""Odds without a word for chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.read.forecasts.odds import odds


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("nine in ten by the end of the month", (0.87, 0.93)), ("it'll pass, 9 to 1", (0.87, 0.93)),
        ("seventy percent or so", (0.67, 0.73)),
        ("Three to one", (0.72, 0.78)), ("30 in 100", (0.27, 0.33)), ("prices will fall by five percent", None),
        ("two in three days", None), ("it takes 4 to 6 weeks", None), ("the ferry sails", None),
    ],
)  # fmt: skip
def test_what_states_odds(text: str, interval: tuple[float, float] | None) -> None:
    assert odds(text) == interval


@given(st.integers(0, 999), st.integers(0, 999))
def test_odds_are_chances(one: int, other: int) -> None:
    for text in (f"{one} in {other}", f"{one} to {other}", f"{one} percent"):
        found = odds(text)
        assert found is None or 0 <= found[0] <= found[1] <= 1
