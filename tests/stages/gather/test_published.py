"""Dates of publication rest on what is given, said or implied, in that order, and never on the clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.records import Published
from thucydides.stages.gather.dateline import find_dateline
from thucydides.stages.gather.page import Page, lines_of
from thucydides.stages.gather.published import published
from thucydides.stages.gather.season import Told, written
from thucydides.stages.gather.vocabulary import Vocabulary


def _published(text: str, vocabulary: Vocabulary, path: str = "a.txt", url: str | None = None) -> Published | None:
    page = Page(text, path, url, lines_of(text), find_dateline(text, vocabulary))
    return published(page, None, vocabulary)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("OSLO, May 5, 2011 (AP) — Envoys met.", "2011-05-05", "stated"),
        ("A title\n\nPublished: 5 May 2011, 14:05 GMT\n\nEnvoys met.", "2011-05-05", "stated"),
        ("A title\n\nBy Ann Lee, 5 May 2011\n\nEnvoys met.", "2011-05-05", "stated"),
        ("OSLO, May 5 (AP) — Envoys met, as they had on 2 May 2011.", "2011-05-05", "inferred"),
        ("OSLO, Jan 5 (AP) — Envoys met, as they had on 30 December 2011.", "2012-01-05", "inferred"),
        ("OSLO, Monday, May 5 (AP) — Envoys met, as they had in 2012.", "2014-05-05", "inferred"),
    ],
)
def test_days(text: str, day: str, basis: str, vocabulary: Vocabulary) -> None:
    assert _published(text, vocabulary) == Published(day, day, basis)


def test_a_year_named_alone_leaves_the_interval_open(vocabulary: Vocabulary) -> None:
    text = "OSLO, May 5 (AP) — Envoys met, as they had in 2011. They will meet before the 2031 election."
    assert _published(text, vocabulary) == Published("2011-05-05", None, "inferred")
    text = text.replace("They", "Trade will open by 2030. They")
    assert _published(text, vocabulary) == Published("2011-05-05", "2030-05-05", "inferred")
    text = "OSLO, May 5 (AP) — Envoys met, as they had on 1 December 2011."
    assert _published(text, vocabulary) == Published("2012-05-05", None, "inferred")


def test_a_year_in_the_name_of_what_is_there_is_past(vocabulary: Vocabulary) -> None:
    text = "OSLO, May 5 (AP) — The treaty of 2011 binds both and will be renewed."
    assert _published(text, vocabulary) == Published("2011-05-05", None, "inferred")


def test_addresses_and_file_names(vocabulary: Vocabulary) -> None:
    assert _published("Envoys met.", vocabulary, "x/2011-05-05-talks.txt") == Published(
        "2011-05-05", "2011-05-05", "metadata"
    )
    url = "https://example.org/2011/05/05/talks"
    assert _published("Envoys met.", vocabulary, url=url) == Published("2011-05-05", "2011-05-05", "metadata")
    assert _published("OSLO, May 4 (AP) — Envoys met.", vocabulary, url=url) == Published(
        "2011-05-04", "2011-05-04", "inferred"
    )


def test_intervals_where_no_day_is_known(vocabulary: Vocabulary) -> None:
    assert _published("Envoys met on 5 May 2011.", vocabulary) == Published("2011-05-05", None, "inferred")
    assert _published("Envoys met in December 2011.", vocabulary) == Published("2011-12-01", None, "inferred")
    assert _published("Envoys met in 2011.", vocabulary) == Published("2011-01-01", None, "inferred")


def test_nothing_is_made_up(vocabulary: Vocabulary) -> None:
    assert _published("Envoys met.", vocabulary) is None
    assert _published("OSLO, May 5 (AP) — Envoys met.", vocabulary) is None
    assert _published("Envoys will meet by 2031.", vocabulary) is None


def test_those_in_office_bound_the_day(vocabulary: Vocabulary) -> None:
    text = "President Ada North met Foreign Minister Bo South, and recalled President Cy East."
    assert _published(text, vocabulary) == Published("2010-03-01", "2012-06-30", "inferred")
    assert _published(f"OSLO, May 5 (AP) — {text}", vocabulary) == Published("2010-05-05", "2012-05-05", "inferred")
    late = f"OSLO, May 5 (AP) — {text} They had met in 2012."
    assert _published(late, vocabulary) == Published("2012-05-05", "2012-05-05", "inferred")
    assert _published("Former President Ada North spoke.", vocabulary) == Published("2012-06-01", None, "inferred")
    assert _published("President Cy East had left by then; they met again in 2015.", vocabulary) == Published(
        "2015-01-01", None, "inferred"
    )


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The president visited Chile on June 18–19. Ships left on Monday, June 17. They will meet again on July 3. "
            "Earlier, in 2021, Peru had paid.",
            "2024-06-18",
            "2024-07-03",
        ),
        (
            "They met on June 18. In March 2023 Peru paid. Ministers will meet in September 2024.",  # 2023 is not this year
            "2024-06-18",
            "2024-09-30",
        ),
        ("Peru sent ships on June 18. They will meet on August 12. Tension grew since late 2023.", "2023-06-18", None),
        (
            "In March 2023 Peru paid for the ships, as it had promised in the treaty that was signed by the two of them in the "
            "autumn before, when all of the ports had been closed for weeks and nobody sailed. This year they met on May 4.",
            "2024-05-04",
            None,
        ),
        ("They met on Monday, June 17. Earlier, in 2021, Peru had paid.", "2024-06-17", "2024-07-18"),
        ("In 2023 Peru paid. They spoke of the elections due on June 7, 2026.", "2023-01-01", "2026-06-07"),
        ("In 2023 Peru paid. Nothing was settled before the elections of 2026.", "2023-01-01", None),
        ("In 2023 Peru paid. A treaty is to be signed on May 4, 2026.", "2023-01-01", "2026-05-04"),
        ("They met in March 2023. On June 25, 1950 war broke out; on June 27 orders were given.", "2023-03-01", None),
    ],
)
def test_days_without_a_year_narrow_the_interval(
    text: str, start: str, end: str | None, vocabulary: Vocabulary
) -> None:
    assert _published(text, vocabulary) == Published(start, end, "inferred")


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 31), st.integers(0, 100))
def test_the_true_day_is_never_excluded(day: date, back: int, ahead: int) -> None:
    past, future = day - timedelta(days=back), day + timedelta(days=ahead)
    told = [
        Told(past.month, past.day, past.weekday(), False),
        Told(future.month, future.day, None, True),
    ]
    found = written(told, [((day - timedelta(days=400)).toordinal(), (day + timedelta(days=400)).toordinal())])
    assert found is not None
    assert found[0] <= day <= (found[1] or day)
