"""Dates as people write them, with what they leave unsaid."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.gather.calendar import MONTHS, dates_in, month_end


@given(st.dates(date(1850, 1, 1), date(2059, 12, 31)))
def test_every_way_of_writing_a_day_means_that_day(day: date) -> None:
    month = MONTHS[day.month - 1].title()
    written = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        day.isoformat(),
    ]
    for text in [*written, f"{day.day}.{day.month}.{day.year}", f"{day:%A}, {month} {day.day}, {day.year}"]:
        (named,) = dates_in(f"It was on {text} that they met")
        assert (named.first, named.last) == (day, day), text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on August 14 in Oslo", (None, 8, 14)),
        ("in May 2001", (2001, 5, None)),
        ("in 2001,", (2001, None, None)),
        ("25/06/2001", (2001, 6, 25)),
        ("06/25/2001", (2001, 6, 25)),
    ],
)
def test_what_is_unsaid_stays_unsaid(text: str, parts: tuple[int | None, ...]) -> None:
    (named,) = dates_in(text)
    assert (named.year, named.month, named.day) == parts


@pytest.mark.parametrize(
    "text",
    ["05/06/2001", "30 February", "$2001", "2001%", "Resolution 1874", "resolutions 2094 and 2021", "2000 soldiers"],
)
def test_what_is_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_plans_are_told_from_the_past() -> None:
    assert [named.planned for named in dates_in("It will end by 2030. It began in 2019.")] == [True, False]


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_month_end(year: int, month: int) -> None:
    end = month_end(year, month)
    assert (end.year, end.month) == (year, month)
    assert date.fromordinal(end.toordinal() + 1).day == 1
