"""When a forecast falls due, told without a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.read.forecasts.deadlines import deadline, easter

TUESDAY = "2024-03-05"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("the ferry gone by Sunday", "2024-03-10"), ("war before the winter", "2024-12-21"), ("rain within days", "2024-03-10"),
        ("a vote in two weeks", "2024-03-19"), ("a deal by Easter", "2024-03-31"), ("out by the 4th", "2024-04-04"),
        ("over within the year", "2024-12-31"), ("gone by midnight", TUESDAY), ("it fails by morning", "2024-03-06"),
        ("a dry summer", None), ("the ferry sails", None), ("he may be late", None),
    ],
)  # fmt: skip
def test_what_words_set(text: str, end: str | None) -> None:
    found = deadline(text, TUESDAY)
    assert (found.end if found else None) == end


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(
        [
            "by Friday",
            "before spring",
            "until May",
            "by Christmas",
            "by Easter",
            "within weeks",
            "by the 31st",
            "tonight",
        ]
    ),
)
def test_a_deadline_lies_ahead_and_near(day: date, text: str) -> None:
    found = deadline(text, day.isoformat())
    assert found is not None
    assert found.start == day.isoformat()
    assert found.end is not None
    assert 0 <= (date.fromisoformat(found.end) - day).days <= 400


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    deadline(text, TUESDAY)
