"""Those in office bind the time on both sides, those who left it from below, those elected closely."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.offices import hints
from thucydides.stages.gather.spans import day_of, settle
from thucydides.stages.gather.vocabulary import Vocabulary


def _time(text: str, vocabulary: Vocabulary) -> tuple[str | None, str | None]:
    spans = settle(hints(text, vocabulary))
    return day_of(spans[0][0]), day_of(spans[-1][1])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("President Ada North said so on Monday.", "2008-01-01", "2012-06-30"),
        ("Former President Ada North said so.", "2012-06-01", None),
        ("Then-President Ada North had said so.", "2008-01-01", None),
        ("President-elect Ada North will take office soon.", "2007-06-05", "2008-02-01"),
        ("In 2009 President Ada North said so.", "2008-01-01", None),
        ("Under President Ada North the tax rose.", "2008-01-01", None),
        ("Vice President Ada North said so.", None, None),
        ("A President Ada North would be new.", None, None),
        ("President Ada North says she will meet Foreign Minister Bo South.", "2010-03-01", "2012-06-30"),
    ],
)
def test_what_an_office_says(text: str, start: str | None, end: str | None, vocabulary: Vocabulary) -> None:
    assert _time(text, vocabulary) == (start, end)
