"""The time of reports in words: exact days plainly, inferred ones with a reserve, open ones never as a span."""

from __future__ import annotations

import pytest

from thucydides.records import Document, Published
from thucydides.surfaces.period import period


def _document(start: str | None, end: str | None) -> Document:
    published = Published(start, end, "inferred") if start or end else None
    return Document(f"{start}{end}", "a.txt", "0" * 64, "", published=published)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([("2011-05-05", "2011-05-05")], "2011-05-05"),
        ([("2011-05-05", "2011-05-05"), ("2012-01-01", "2012-01-01")], "2011-05-05 – 2012-01-01"),
        (
            [("2011-05-05", "2011-05-05"), ("2011-01-01", "2011-12-31")],
            "written between 2011-01-01 and 2011-12-31, as their text tells",
        ),
        (
            [("2011-05-05", "2011-05-05"), ("2006-05-26", None), (None, None)],
            "2011-05-05; 1 not dated to a year: not before 2006-05-26; 1 undated",
        ),
        ([("2001-01-01", "2009-01-31")], "1 not dated to a year: not before 2001-01-01, not after 2009-01-31"),
        ([(None, None)], "1 undated"),
        ([], ""),
    ],
)
def test_period(days: list[tuple[str | None, str | None]], words: str) -> None:
    assert period([_document(*one) for one in days]) == words
