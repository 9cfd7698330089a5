"""Periods of whole days: their borders and their parts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.read.dates.calendar import (
    add_months,
    around,
    containing,
    month,
    nearest,
    part,
    season,
    shift,
    years,
)

days = st.dates(date(1600, 1, 1), date(2190, 1, 1))
units = st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"])
parts = st.sampled_from(["early", "mid", "late", "end"])


@given(day=days, unit=units)
def test_a_day_lies_in_the_unit_that_contains_it(day: date, unit: str) -> None:
    start, end = containing(day, unit)
    assert start <= day <= end


@given(day=days, unit=units, count=st.integers(-3, 3))
def test_units_follow_one_another_without_gap(day: date, unit: str, count: int) -> None:
    assert containing(day, unit, count)[1] + timedelta(days=1) == containing(day, unit, count + 1)[0]


@given(day=days, unit=st.sampled_from(["week", "month", "year", "decade", "century"]), name=parts)
def test_a_part_lies_within_its_period(day: date, unit: str, name: str) -> None:
    whole = containing(day, unit)
    start, end = part(whole, name)
    assert whole[0] <= start <= end <= whole[1]


@given(day=days, unit=st.sampled_from(["week", "month", "year"]))
def test_the_three_parts_follow_one_another(day: date, unit: str) -> None:
    early, middle, late = (part(containing(day, unit), name) for name in ("early", "mid", "late"))
    assert early[0] <= middle[0] <= late[0]
    assert early[1] <= middle[1] <= late[1]


@given(day=days, count=st.integers(-40, 40))
def test_months_are_added_to_the_same_day_or_the_last_one(day: date, count: int) -> None:
    there = add_months(day, count)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == count
    assert there.day == min(day.day, month(there.year, there.month)[1].day)


@given(day=days, tense=st.sampled_from(["past", "future", "present"]), number=st.integers(1, 12))
def test_the_nearest_month_agrees_with_the_tense(day: date, tense: str, number: int) -> None:
    start, end = nearest(lambda y: month(y, number), day, tense)
    assert start.month == number
    assert tense != "past" or start <= day
    assert tense != "future" or end >= day
    assert abs((start - day).days) < 400


@given(day=days, unit=st.sampled_from(["day", "week", "month", "year"]), count=st.integers(1, 20))
def test_going_back_and_forth_returns_to_the_same_unit(day: date, unit: str, count: int) -> None:
    back = shift(shift(day, unit, -count), unit, count)
    assert abs((back - day).days) <= 3


def test_a_winter_reaches_into_the_next_year() -> None:
    assert season(2021, "winter") == (date(2021, 12, 1), date(2022, 2, 28))


def test_a_day_that_no_year_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no such day"):
        nearest(lambda y: (date(y, 2, 30),) * 2, date(2024, 1, 1), "past")


def test_what_lies_years_back_is_known_by_the_year_and_days_by_the_day() -> None:
    assert around(date(2024, 6, 19), "year", -2) == years(2022, 2022)
    assert around(date(2024, 6, 19), "day", -2) == (date(2024, 6, 17), date(2024, 6, 17))
