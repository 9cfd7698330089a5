"""Deeds that answer deeds."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of
from .test_degree import sides

ANSWERS = (
    ("Tehran answers every naval exercise with a missile test.", "every naval exercise", "a missile test"),
    ("Kenya responded to the tariffs with an embargo on tea.", "the tariffs", "an embargo on tea"),
    ("The minister retaliated for the strike by closing the strait.", "the strike", "closing the strait"),
    ("Each new test was met with more exercises.", "Each new test", "more exercises"),
)


@pytest.mark.parametrize(("text", "cause", "effect"), ANSWERS)
def test_what_is_answered_is_the_cause_of_the_answer(nlp: Language, text: str, cause: str, effect: str) -> None:
    assert [(*sides(claim), claim.polarity) for claim in claims_of(nlp, text)] == [(cause, effect, "+")]


@pytest.mark.parametrize(
    "text", ["The minister met Peru's envoy with a smile.", "The minister will respond to the drills in kind."]
)
def test_meetings_are_no_answers_and_who_answers_is_no_effect(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()
