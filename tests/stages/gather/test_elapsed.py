"""Counted years lead from what they count from to the time of writing, rounded both ways."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.gather.elapsed import guesses, hints
from thucydides.stages.gather.milestones import Finder
from thucydides.stages.gather.spans import day_of, settle
from thucydides.vocab import Milestone

FINDER = Finder([Milestone("war", "event", ("2003-04-10",), None, "war in Velden|siege of Velden", ())])


def _time(text: str) -> tuple[str | None, str | None]:
    spans = settle(hints(text, FINDER.find(text)))
    return day_of(spans[0][0]), day_of(spans[-1][1])


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("The party took power in 1994, thirteen years ago.", "2007-05-01"),
        ("Peace is far off, two years into the war in Velden.", "2005-06-01"),
        ("Nearly three years into the war in Velden, roads are closed.", "2006-02-01"),
        ("The war in Velden has entered its third year.", "2005-05-01"),
        ("In the third year of the war in Velden, bread is dear.", "2005-10-01"),
        ("The 16-month-old war in Velden has emptied the coast.", "2004-08-20"),
        ("After 20 months of war in Velden, talks began.", "2004-12-20"),
        ("Crowds marked the 50th anniversary of the 1956 flood.", "2006-03-01"),
        ("It was the first visit in 24 years; the last took place in 1980.", "2004-06-01"),
        ("He spoke at the 62nd session of the UN General Assembly.", "2007-09-25"),
    ],
)
def test_the_true_day_lies_in_a_span_of_two_years_or_so(text: str, true: str) -> None:
    start, end = _time(text)
    assert start is not None
    assert end is not None
    assert start <= true <= end
    assert (date.fromisoformat(end) - date.fromisoformat(start)).days < 1_100


@pytest.mark.parametrize(
    "text",
    [
        "The dam burst twenty years later.",
        "He served three years, and in 1985 he left.",
        "The 50th anniversary of the 1956 flood was celebrated last year.",
        "He is 30 years old.",
        "In the third year of his term he resigned.",
    ],
)
def test_other_counts_say_nothing(text: str) -> None:
    assert _time(text) == (None, None)


def test_a_count_in_a_tale_of_the_past_does_not_close_the_time() -> None:
    tale = "The town has an old bridge, and nobody knows who built it. " * 5
    assert _time(f"{tale}Two years after the siege of Velden, the bridge was rebuilt.")[1] is None


def test_a_month_is_counted_from_more_exactly_than_a_year() -> None:
    assert _time("The dam burst five years ago, in December 2010.") > _time("The dam burst five years ago, in 2010.")


def test_decades_are_rounder_than_years() -> None:
    assert _time("Two decades ago, in 1985, the dam burst.") == ("2002-07-02", "2010-12-31")


@given(st.integers(1950, 2020), st.integers(2, 90))
def test_years_ago_hold_the_year(year: int, count: int) -> None:
    start, end = _time(f"The canal was opened in {year}, {count} years ago.")
    assert (start or "") <= f"{year + count}-06-30" <= (end or "9999")


def test_a_start_is_guessed_only_if_one_year_leads_to_the_present() -> None:
    text = "It was the first such visit in 24 years. A pact of 1961 had been replaced in 1980."
    (guess,) = guesses(text, date(2003, 4, 10).toordinal())
    assert day_of(guess.spans[0][0]) == "2004-01-01"
    assert guesses(text, date(1970, 1, 1).toordinal()) == []
