"""Whom a rejection answers that only takes up what was said."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .test_sides import states

ACCUSED = "Chile accused Peru of theft. "


@pytest.mark.parametrize(
    "answer", ["Peru rejected this.", "Peru rejected the accusations.", "Peru rejected these claims at once."]
)
def test_a_rejection_is_of_whoever_accused(answer: str, nlp: Language) -> None:
    assert states(ACCUSED + answer, "REJECT", nlp) == ({"PER"}, {"CHL"})


@pytest.mark.parametrize("answer", ["Peru rejected a loan.", "Chile rejected this."])
def test_other_rejections_and_ones_own_words_answer_nobody(answer: str, nlp: Language) -> None:
    assert states(ACCUSED + answer, "REJECT", nlp)[1] == set()
