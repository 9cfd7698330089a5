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
LINE_STARTS = ["Read also", "Follow us", "Subscribe to", "Share this", "Advertisement", "Sign up"]
TAIL_STARTS = ["Related topics", "More on this story", "About the author"]

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
    return vocabulary_of(OUTLETS, LINE_STARTS, TAIL_STARTS)


@pytest.fixture(scope="session")
def report() -> str:
    """A short report with a title, a dateline, and furniture at its end."""
    return REPORT
