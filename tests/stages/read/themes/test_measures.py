"""Whoever faces a measure undergoes it; a threat to a thing is no threat by anybody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.themes.reading import Found, read
from thucydides.records import Theme


def named(found: Found, ids: tuple[str, ...]) -> set[str]:
    """The names of mentions, as written."""
    return {mention.span.exact for mention in found.mentions if mention.id in ids}


def one(found: Found, words: str) -> Theme:
    """The theme with these words."""
    return next(theme for theme in found.themes if words in theme.span.exact)


@pytest.mark.parametrize(
    ("text", "words", "by", "on"),
    [
        ("Syria has faced sanctions for a decade.", "sanctions", set(), {"Syria"}),
        ("Qatar is under pressure from Egypt.", "pressure", {"Egypt"}, {"Qatar"}),
        ("Cuba withstood Canadian sanctions.", "sanctions", {"Canadian"}, {"Cuba"}),
        ("Qatar was subjected to a blockade.", "blockade", set(), {"Qatar"}),
        ("They lifted the sanctions imposed on Mali by Norway.", "sanctions", {"Norway"}, {"Mali"}),
        ("Kenya imposed sanctions on Peru.", "sanctions", {"Kenya"}, {"Peru"}),
    ],
)
def test_who_undergoes_a_measure(nlp: Language, text: str, words: str, by: set[str], on: set[str]) -> None:
    found = read(nlp, text)
    theme = one(found, words)
    assert (named(found, theme.holders), named(found, theme.objects)) == (by, on)


def test_what_a_measure_is_for_is_not_whom_it_hits(nlp: Language) -> None:
    found = read(nlp, "Iran is under an embargo by Canada over its invasion of Kuwait.")
    assert named(found, one(found, "embargo").objects) == {"Iran"}


@pytest.mark.parametrize(
    ("text", "threats"), [("The dam could threaten the harvest.", 0), ("Chad threatens Niger.", 1)]
)
def test_harm_to_a_thing_is_no_threat(nlp: Language, text: str, threats: int) -> None:
    assert sum(theme.dimension == "threat" for theme in read(nlp, text).themes) == threats
