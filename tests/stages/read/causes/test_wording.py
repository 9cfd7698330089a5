"""Constructions: what is received in return, what somebody is made, what is advised, what is only tried."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.records import CausalClaim

from .reading import claims_of


def told(claims: tuple[CausalClaim, ...]) -> set[tuple[str, str, str]]:
    """Cause, effect and relation of claims."""
    return {
        (" … ".join(s.exact for s in c.cause_spans), " … ".join(s.exact for s in c.effect_spans), c.relation)
        for c in claims
    }


def test_what_is_received_in_return_moves_the_deed(nlp: Language) -> None:
    claims = claims_of(nlp, "The port sells grain to Yemen and gets oil in return.")
    assert told(claims) == {("oil", "The port sells grain to Yemen", "exchange")}


def test_what_somebody_is_made_is_the_effect(nlp: Language) -> None:
    claims = claims_of(nlp, "The shared past made them natural allies.")
    assert ("The shared past", "them natural allies", "mechanism") in told(claims)


def test_the_aim_of_what_is_recommended_is_its_effect(nlp: Language) -> None:
    text = "One solution is to offer credits to Laos to lower the price of rice."
    assert any(
        effect == "lower the price of rice" or effect == "the price of rice"
        for _, effect, _ in told(claims_of(nlp, text))
    )


@pytest.mark.parametrize(
    "text", ["The two are working to mend ties.", "The rebels are expected to hold elections in May."]
)
def test_what_is_only_tried_or_expected_is_no_motive(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()


def test_used_up_means_keep_their_purpose(nlp: Language) -> None:
    (claim,) = claims_of(nlp, "The bloc has used up all means to exert pressure on Mali.")
    assert (claim.cause_spans[0].exact, claim.claim) == ("all means to exert pressure on Mali", "denied")


def test_found_themselves_is_no_word_of_saying(nlp: Language) -> None:
    text = "Because of the position in which Minsk and Baku found themselves, the pact was unavoidable."
    (claim,) = claims_of(nlp, text)
    assert claim.cause_spans[0].exact == "the position in which Minsk and Baku found themselves"
