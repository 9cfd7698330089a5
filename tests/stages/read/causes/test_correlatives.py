"""Degrees that go together, and the sign that their comparatives give."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of
from .test_degree import sides

PAIRED = (
    ("The more ships Japan sends, the fewer fishermen go out.", "ships Japan sends", "fishermen go out", "-"),
    ("The longer the war lasts, the more Kenya depends on Peru.", "the war lasts", "Kenya depends on Peru", "+"),
    ("The fewer ships come, the less rice Kenya eats.", "ships come", "rice Kenya eats", "+"),
    ("The fewer ships come, the poorer Kenya gets.", "ships come", "poorer Kenya gets", "-"),
    ('"The more they threaten us, the more we trade," he said.', "they threaten us", "we trade", "+"),
)


@pytest.mark.parametrize(("text", "cause", "effect", "polarity"), PAIRED)
def test_what_grows_with_something_is_its_effect(
    nlp: Language, text: str, cause: str, effect: str, polarity: str
) -> None:
    assert (cause, effect, polarity) in [(*sides(claim), claim.polarity) for claim in claims_of(nlp, text)]


@pytest.mark.parametrize(
    "text", ["The older envoy met the younger envoy.", "Kenya is the larger, Peru the smaller state."]
)
def test_two_comparatives_of_things_are_no_claim(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()
