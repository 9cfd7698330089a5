"""Opinions told by a phrase: whose opinion it is, and what it is of, with a frame, with a wrong one and with none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import read

PHRASES = (
    "In the opinion of Ana Ruiz, the pact will hold.",
    "The pact, in Ana Ruiz's view, will hold.",
    "By Ana Ruiz's account, the pact will hold.",
    "From the point of view of Ana Ruiz, the pact will hold.",
    "{k:The pact}, in {s:the words of Ana Ruiz}, will hold.|",
    "{s:In Ana Ruiz's view}, {k:the pact} will hold.|",
)


@pytest.mark.parametrize("text", PHRASES)
def test_the_holder_speaks_and_the_rest_of_the_sentence_is_what_is_said(nlp: Language, text: str) -> None:
    found = read(nlp, text)
    (statement,) = found.statements
    assert found.who() == [["Ana Ruiz"]]
    said = " ".join(span.exact for span in statement.content).casefold()
    assert said in ("the pact will hold", "the pact will hold.")


def test_a_pronoun_stands_for_the_person_named_before(nlp: Language) -> None:
    found = read(nlp, "Ana Ruiz teaches in Lima. In her opinion, the pact will hold.")
    assert found.who() == [["Ana Ruiz"]]


def test_the_report_of_somebody_else_keeps_its_speaker(nlp: Language) -> None:
    found = read(nlp, "In his view, {k:the pact will hold}, {s:Ana Ruiz} {c:said}.|")
    assert found.who() == [["Ana Ruiz"]]


@pytest.mark.parametrize("text", ["In other words, the pact holds.", "The ship came into view.", "Our view is clear."])
def test_other_views_and_words_are_nobodys(nlp: Language, text: str) -> None:
    assert read(nlp, text).statements == ()
