"""What is not the article is left out of the body, what is stays, and no offset moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.gather import read_bytes
from thucydides.stages.gather.furniture import body
from thucydides.stages.gather.vocabulary import Vocabulary

ARTICLE = (
    "Envoys of the two states met in Oslo to speak of fish and ships, and left without a word "
    "to those who waited outside for them in the rain, and who had stood there for three hours."
)
PAGE = "Envoys leave Oslo without a word\n\n{}\n\n" + ARTICLE + "\n\n" + ARTICLE.replace("Oslo", "Bergen") + "\n\n{}\n"
KEPT = {"Envoys leave Oslo without a word", ARTICLE, ARTICLE.replace("Oslo", "Bergen")}


def _kept(text: str, vocabulary: Vocabulary) -> str:
    (document,) = read_bytes("a.txt", text.encode(), vocabulary).documents
    assert document.text == text
    kept = "\n".join(document.text[start:end] for start, end in document.body)
    return "\n".join(line for line in kept.split("\n") if line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee, Fjord News",
        "Published: 5 May 2011, 14:05 GMT",
        "5 May 2011",
        "Envoys leave Oslo without a word",
        "Envoys leave Oslo without a word - Fjord News",
        "Home > World > Europe",
        "Photo: Ann Lee/Fjord News",
        "FILE PHOTO: Envoys in the rain. REUTERS/Ann Lee",
        "Advertisement",
        "https://example.org/envoys",
        "12 comments",
        "<br/>",
        "p>",
        "* * *",
    ],
)
def test_lines_at_the_head(line: str, vocabulary: Vocabulary) -> None:
    assert set(_kept(PAGE.format(line, ""), vocabulary).split("\n")) == KEPT


@pytest.mark.parametrize(
    "lines",
    [
        "Read also: Fish return to the fjord",
        "Read also:\nFish return to the fjord",
        "Follow us on our channel for more.",
        "Related topics\nFish\nShips\nNorway",
        "Source: norderlys",
        "© 2011 Fjord News. All rights reserved.",
        "Ann Lee is a senior fellow at the Institute of Fish in Bergen.",
        "The author is a lecturer in Bergen.",
        "Sign up for our letter!",
    ],
)
def test_lines_at_the_foot(lines: str, vocabulary: Vocabulary) -> None:
    assert set(_kept(PAGE.format("", lines), vocabulary).split("\n")) == KEPT


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee is a fisherman, and she waited.",
        "Read alone, the accord says little of ships.",
        "In 2011 they had met in Bergen.",
        "By June they may have met again, an aide said.",
        "An aide: “We shall see.”",
    ],
)
def test_lines_that_stay(line: str, vocabulary: Vocabulary) -> None:
    assert line in _kept(PAGE.format("", line), vocabulary).split("\n")


def test_an_article_after_a_list_of_links_stays(vocabulary: Vocabulary) -> None:
    text = PAGE.format("", "Related topics\nFish\n" + ARTICLE.replace("Oslo", "Tromsø"))
    assert "Tromsø" in _kept(text, vocabulary)


def test_debris_inside_a_line(vocabulary: Vocabulary) -> None:
    kept = _kept(
        PAGE.format("", "p>Envoys <strong>may</strong> meet&nbsp;again, an aide said."),
        vocabulary,
    )
    assert ">" not in kept
    assert "&" not in kept


@given(st.text(alphabet="ab \n", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
def test_the_body_is_what_no_range_covers(text: str, ranges: list[tuple[int, int]]) -> None:
    inside = [(min(pair), min(max(pair), len(text))) for pair in ranges if min(pair) < len(text)]
    kept = {index for start, end in body(text, inside) for index in range(start, end)}
    for index, character in enumerate(text):
        covered = any(start <= index < end for start, end in inside)
        assert not (covered and index in kept)
        assert covered or index in kept or character.isspace()
