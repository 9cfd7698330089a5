"""What an instrument is to bring about is taken from what was said just before, unless the way out is somebody's own."""

from __future__ import annotations

from spacy.language import Language

from .reading import claims_of

BEFORE = "The analyst explained how Cairo could stop Khartoum and Asmara from drawing closer. "


def test_an_instrument_without_effect_takes_the_goal_named_before(nlp: Language) -> None:
    claim = claims_of(nlp, BEFORE + "Threats have failed and will fail again.")[-1]
    assert [span.exact for span in claim.cause_spans] == ["Threats"]
    assert "drawing closer" in claim.effect_spans[0].exact
    assert (claim.polarity, claim.claim) == ("-", "denied")


def test_a_proposed_way_takes_it_too_but_an_actors_own_way_out_does_not(nlp: Language) -> None:
    proposed = claims_of(nlp, BEFORE + "One solution is to offer Khartoum cheap power.")[-1]
    own = claims_of(nlp, BEFORE + "Its only solution is to offer Khartoum cheap power.")[-1]
    assert (proposed.polarity, proposed.claim) == ("-", "alleged")
    assert own.cause_spans[0].exact == proposed.cause_spans[0].exact
    assert not own.effect_spans


def test_without_a_goal_the_effect_stays_open(nlp: Language) -> None:
    assert not any(claim.effect_spans for claim in claims_of(nlp, "Threats have failed."))


def test_what_must_be_offered_for_an_aim_brings_the_aim_about(nlp: Language) -> None:
    text = "To drive the company out of Guinea, better terms need to be offered to its government."
    (claim,) = claims_of(nlp, text)
    assert claim.cause_spans[0].exact == "better terms"
    assert claim.effect_spans[0].exact == "the company out of Guinea"
