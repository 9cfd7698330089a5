"""A small vocabulary with invented phrases beside real agencies, and reports written for these tests."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.vocabulary import Vocabulary, vocabulary_of

OUTLETS = [
    ("Reuters", ["reuters.com"]),
    ("TASS", ["ITAR-TASS", "tass.com"]),
    ("Associated Press", ["AP", "The Associated Press"]),
    ("Agence France-Presse", ["AFP"]),
    ("ANSA", ["ansa.it"]),
    ("Lusa", []),
    ("Deutsche Welle", ["DW", "dw.com"]),
    ("BBC News", ["BBC", "bbc.co.uk"]),
]
PATTERNS = [
    ("related", r"read also\b.*$"),
    ("related", r"related topics$"),
    ("subscribe", r"(follow us|sign up).*$"),
    ("advert", r"advertisement$"),
]
TERMS: list[tuple[str, list[str], str, str | None]] = [
    ("President", ["Ada North", "North"], "2008-01", "2012-06"),
    ("Foreign Minister", ["Bo South"], "2010-03", None),
    ("President", ["Cy East"], "2001-01", "2008-01"),
]

REPORT = """\
Lisbon and Rabat sign fisheries accord

LISBON, March 12. /Lusa/. Portugal and Morocco signed a fisheries accord on Wednesday after two years of talks,\
 officials said.

The accord lets forty Portuguese boats fish off the Moroccan coast until 2031, according to a text seen in 2024\
 by diplomats in both capitals.

“It opens a new chapter,” the Portuguese minister said. Fishermen in Agadir called the terms unfair and threatened\
 to block the harbour.

Read also: Spain and Morocco resume ferry talks

Related topics
Fisheries
Morocco
"""


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """Some agencies, and some phrases by which furniture is known."""
    return vocabulary_of(OUTLETS, PATTERNS, terms=TERMS)


@pytest.fixture(scope="session")
def report() -> str:
    """A short report with a title, a dateline, and furniture at its end."""
    return REPORT
