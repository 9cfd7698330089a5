"""Visits told as news are known by visitor and state."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.visits import Visit, visits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Okello’s upcoming visit to Kampala drew protests.", {Visit("okello", "UGA", False)}),
        ("Okello's trip to Peru was her first in 24 years.", {Visit("okello", "PER", True)}),
        (
            "Okello's visit to Peru ended. It was the first visit to Peru in 24 years by a Ugandan leader.",
            {Visit("okello", "PER", True)},
        ),
        ("Okello's 1987 visit to Peru is remembered.", set()),
        ("Okello's visit to the mill ended.", set()),
    ],
)
def test_visits(text: str, found: set[Visit]) -> None:
    assert visits(text) >= found
    assert {(visit.who, visit.where) for visit in visits(text)} == {(visit.who, visit.where) for visit in found}
