"""Titles from the first lines, and their repetition told from the article."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.dateline import find_dateline
from thucydides.stages.gather.page import lines_of
from thucydides.stages.gather.title import repeats, split_outlet, title_of
from thucydides.stages.gather.vocabulary import Vocabulary

ARTICLE = "\n\nEnvoys of the two states met in Oslo to speak of fish and ships, and left without a word."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys leave Oslo" + ARTICLE, "Envoys leave Oslo"),
        ("\ufeffEnvoys leave Oslo | BBC News" + ARTICLE, "Envoys leave Oslo"),
        ("BBC News\n\n5 May 2011\n\nWill envoys leave Oslo?" + ARTICLE, "Will envoys leave Oslo?"),
        ("# Envoys leave Oslo" + ARTICLE, "Envoys leave Oslo"),
        ("Title: Envoys leave Oslo" + ARTICLE, "Envoys leave Oslo"),
        (ARTICLE.strip(), None),
        ("Envoys leave Oslo", None),
        ("OSLO, May 5 (AP) — Envoys met\n\nThey left", None),
    ],
)
def test_titles(text: str, title: str | None, vocabulary: Vocabulary) -> None:
    found = title_of(lines_of(text), vocabulary, find_dateline(text, vocabulary))
    assert (found.text if found else None) == title
    assert found is None or text[found.start : found.end] == title


def test_only_a_known_outlet_is_split_off(vocabulary: Vocabulary) -> None:
    assert split_outlet("Fish - and ships", vocabulary) == ("Fish - and ships", None)
    assert split_outlet("Fish and ships - DW", vocabulary) == ("Fish and ships", "Deutsche Welle")


def test_repetition() -> None:
    (line,) = lines_of("ENVOYS “LEAVE” OSLO - Fjord News")
    assert repeats(line, 'Envoys "leave" Oslo')
    assert not repeats(line, "Envoys stay")
    assert not repeats(line, None)
