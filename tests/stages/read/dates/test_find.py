"""Time expressions of whole texts: the written cases, and what holds for any text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from bench.dates import CASES, cases, score
from tests.work import LINEAR, growth
from thucydides.records import Document, Interval, Published
from thucydides.stages.read.dates import TimeExpression, find_dates, horizon
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import parse

QUICK = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = [
    "June", "18", "-", "19", ",",
    "2022", "the", "first", "half", "of", "last", "next", "year", "weeks", "two", "ago", "in",
    "May", "since", "before", "Monday", "by", "end", "early", "mid", "summer", "later", "within", "and", 
    "1990s", "'s", "Christmas",
    "31", "February", "at", "24.02.2022", "\n\n", ".", "will", "came", "century", "20th", "Q3",
]  # fmt: skip
texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))


def parsed(nlp: Language, text: str, published: Published | None) -> Parsed:
    """Returns a text as a parsed report."""
    doc = parse(nlp, text)
    return Parsed(Document("d", "d.txt", "", doc.text, published=published, body=((0, len(doc.text)),)), doc, (), ())


def find(nlp: Language, text: str, start: str = "2024-06-19", end: str | None = None) -> tuple[TimeExpression, ...]:
    """Returns the expressions of a text published on a day, or between two."""
    return find_dates(parsed(nlp, text, Published(start, end or start, "stated")))


def test_the_written_cases_are_read_right(nlp: Language) -> None:
    total = score(list(cases()))
    assert total.expected >= 80
    assert not total.misses, "\n".join(total.misses)


def test_the_cases_written_later_are_read_nearly_always(nlp: Language) -> None:
    total = score(list(cases(CASES.with_name("dates_held.jsonl"))))
    assert total.expected >= 60
    assert total.right >= 0.95 * total.expected, "\n".join(total.misses)


@pytest.mark.parametrize(
    "text",
    ["Theresa Mayfield left.", "Resolutions 1718, 1874 and 2094 hold.", "He may march on.", "Some 3000 men came."],
)
def test_what_only_looks_like_a_date_is_none(text: str, nlp: Language) -> None:
    assert find(nlp, text) == ()


def test_the_year_behind_a_resolution_is_a_date(nlp: Language) -> None:
    (expression,) = find(nlp, "The Council adopted resolution 1718 (2006).")
    assert expression.interval == Interval("2006-01-01", "2006-12-31")


@QUICK
@given(text=texts, day=st.dates(date(1000, 1, 1), date(9000, 1, 1)))
def test_any_text_gives_exact_spans_that_do_not_overlap_and_ordered_days(text: str, day: date, nlp: Language) -> None:
    one = parsed(nlp, text, Published(day.isoformat(), day.isoformat(), "stated"))
    last = 0
    for expression in find_dates(one):
        span = expression.span
        assert span.start >= last
        assert one.document.text[span.start : span.end] == span.exact
        last = span.end
        start, end = expression.interval.start, expression.interval.end
        assert start or end
        assert not (start and end) or start <= end


@QUICK
@given(text=texts)
def test_without_a_day_of_publication_only_what_stands_alone_is_dated(text: str, nlp: Language) -> None:
    absolute = find_dates(parsed(nlp, text, None))
    for day in ("1953-02-03", "2024-06-19"):
        dated = find(nlp, text, day)
        relative = [e.span for e in dated if e not in absolute]
        taken = [e for e in absolute if any(e.span.start < s.end and s.start < e.span.end for s in relative)]
        assert all(e in dated for e in absolute if e not in taken)


@pytest.mark.parametrize("text", ["It met last week.", "It met on Tuesday.", "It met two days ago.", "It met in June."])
def test_relative_expressions_move_with_the_day_of_publication(text: str, nlp: Language) -> None:
    (early,), (late,) = find(nlp, text, "2024-01-10"), find(nlp, text, "2025-09-24")
    assert early.interval.start is not None
    assert late.interval.start is not None
    assert early.interval.start < late.interval.start


def test_a_publication_known_to_the_month_widens_what_depends_on_it(nlp: Language) -> None:
    (expression,) = find(nlp, "It met two days ago.", "2024-06-01", "2024-06-30")
    assert expression.interval == Interval("2024-05-30", "2024-06-28")


def test_an_empty_or_broken_day_of_publication_is_none(nlp: Language) -> None:
    broken = Published("soon", None, "inferred")
    assert find_dates(parsed(nlp, "It met last week.", broken)) == ()


def test_a_forecast_that_must_come_true_by_a_day_runs_from_publication_to_it(nlp: Language) -> None:
    text = "The bridge, begun in 2019, will be finished by the end of the year."
    one = parsed(nlp, text, Published("2024-06-19", "2024-06-19", "stated"))
    found = horizon(find_dates(one), one.document, one.document.span(0, len(text)))
    assert found == Interval("2024-06-19", "2024-12-31")


def test_a_sentence_about_the_past_has_no_horizon(nlp: Language) -> None:
    text = "The bridge was finished in 2019."
    one = parsed(nlp, text, Published("2024-06-19", "2024-06-19", "stated"))
    assert horizon(find_dates(one), one.document, one.document.span(0, len(text))) is None


@pytest.mark.parametrize("ending", ["within six months", "over the next six months"])
def test_stretches_ahead_end_where_they_say(ending: str, nlp: Language) -> None:
    (expression,) = find(nlp, f"The port will reopen {ending}.")
    assert expression.interval.end == "2024-12-19"


@pytest.mark.parametrize("phrase", ["May 5 ", "1999, ", "two days later ", "in a few weeks "])
def test_work_grows_with_the_text_and_not_faster(phrase: str, nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        one = parsed(nlp, phrase * times, Published("2024-06-19", "2024-06-19", "stated"))
        return lambda: find_dates(one)

    assert growth(work, 40) < LINEAR


def test_weekdays_lie_within_a_week_of_publication(nlp: Language) -> None:
    for count in range(7):
        day = date(2024, 6, 17) + timedelta(days=count)
        (past,) = find(nlp, "They met on Thursday.", day.isoformat())
        (ahead,) = find(nlp, "They will meet on Thursday.", day.isoformat())
        assert past.interval.start is not None
        assert ahead.interval.start is not None
        assert 0 <= (day - date.fromisoformat(past.interval.start)).days < 7
        assert 0 <= (date.fromisoformat(ahead.interval.start) - day).days < 7


def test_what_depends_on_an_open_day_of_publication_is_open(nlp: Language) -> None:
    published = Published("2021-03-01", None, "inferred")
    day, exact = find_dates(parsed(nlp, "They met on June 18. They had met on 4 May 2019.", published))
    assert (day.interval.start, day.interval.end) == ("2020-06-18", None)
    assert (exact.interval.start, exact.interval.end) == ("2019-05-04", "2019-05-04")


def test_days_of_a_range_are_exact_in_a_dated_report(nlp: Language) -> None:
    (found,) = find(nlp, "He visited Chile on June 18–19.", "2024-06-21")
    assert (found.interval.start, found.interval.end) == ("2024-06-18", "2024-06-19")
