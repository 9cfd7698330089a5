"""A penalty answers a deed, and a veto keeps a measure from coming."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "The union imposed sanctions on Niger over the coup.",
        "They called for the lifting of the sanctions imposed on Niger for the coup.",
    ],
)
def test_a_penalty_is_brought_about_by_the_deed_that_it_answers(nlp: Language, text: str) -> None:
    (claim,) = [c for c in claims_of(nlp, text) if c.cause_spans[0].exact == "the coup"]
    assert "sanctions" in claim.effect_spans[0].exact
    assert (claim.polarity, claim.relation) == ("+", "mechanism")


def test_a_span_of_time_is_no_deed(nlp: Language) -> None:
    assert claims_of(nlp, "Sanctions on Mali for six months were agreed.") == ()


def test_a_veto_prevents_what_the_draft_would_have_imposed(nlp: Language) -> None:
    text = "China vetoed a draft resolution that imposed tougher sanctions against Eritrea for a series of launches."
    claims = {claim.cause_spans[0].exact: claim for claim in claims_of(nlp, text)}
    assert claims["vetoed a draft resolution"].polarity == "-"
    assert claims["vetoed a draft resolution"].relation == "preventing"
    assert claims["a series of launches"].polarity == "+"
