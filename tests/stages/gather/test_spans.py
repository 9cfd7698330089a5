"""Hints leave what most of them allow; hints at odds leave more, never less."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.gather.spans import FIRST, OPEN, Hint, any_time, between, settle, since, until

DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))
WEIGHTS = st.sampled_from((0.5, 1.0, 1.5, 2.0))
HINTS = st.lists(
    st.tuples(DAYS, DAYS, WEIGHTS).map(lambda one: between(min(one[:2]), max(one[:2]), one[2])),
    max_size=6,
)


def test_nothing_said_leaves_all_open() -> None:
    assert settle([]) == ((FIRST, OPEN),)


def test_hints_cross() -> None:
    first, last = date(2001, 5, 1), date(2003, 2, 1)
    assert settle([since(first, 1), until(last, 1)]) == ((first.toordinal(), last.toordinal()),)


def test_equal_hints_at_odds_leave_both_and_a_weak_one_is_dropped() -> None:
    early, late = between(date(1990, 1, 1), date(1991, 1, 1), 1), between(date(2010, 1, 1), date(2011, 1, 1), 1)
    assert settle([early, late]) == (early.spans[0], late.spans[0])
    strong = between(date(2010, 1, 1), date(2011, 1, 1), 2)
    assert settle([early, strong]) == strong.spans


@given(HINTS, DAYS)
def test_a_day_that_all_hints_allow_is_kept(hints: list[Hint], day: date) -> None:
    here = day.toordinal()
    if all(any(first <= here <= last for first, last in hint.spans) for hint in hints):
        assert any(first <= here <= last for first, last in settle(hints))


@given(HINTS)
def test_spans_are_in_order_and_apart(hints: list[Hint]) -> None:
    spans = settle(hints)
    assert spans
    assert all(first <= last for first, last in spans)
    assert all(one[1] + 1 < other[0] for one, other in pairwise(spans))
    assert any_time(spans, 1).spans == spans
