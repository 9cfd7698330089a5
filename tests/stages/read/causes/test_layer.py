"""What every causal claim owes, on any text, and how wording becomes sign, denial and direction."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from .reading import claims_of, document_of

HOSTILE = (
    "",
    "because",
    "to to to",
    "((((" * 60,
    "despite\n\nof",
    "not because of",
    "\u202eif\u202c unless",
    "A " * 900,
)
WORDS = [
    "sanctions",
    "trade",
    "no",
    "not",
    "because",
    "of",
    "to",
    "stop",
    "caused",
    "by",
    "war",
    ",",
    ".",
    "unless",
    "if",
    "Rome",
    "it",
    "has",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_strings_do_no_harm(nlp: Language, text: str) -> None:
    for claim in claims_of(nlp, text):
        assert claim.cause_spans


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_every_span_is_its_text_and_the_same_text_gives_the_same_claims(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    document, found = document_of(text), claims_of(nlp, text)
    for claim in found:
        for span in (*claim.cause_spans, *claim.effect_spans, claim.signal, claim.condition):
            assert span is None or text[span.start : span.end] == span.exact
        assert claim.sentence.covers(claim.cause_spans[0]) or claim.cause_spans[0].end <= claim.sentence.start
        assert claim.asserted_by == ("narrator",)
        assert document.id == claim.sentence.document
    assert found == claims_of(nlp, text)


@pytest.mark.parametrize(
    ("text", "cause", "effect", "sign", "claim", "relation"),
    [
        ("The blockade has reduced exports.", "The blockade", "exports", "-", "asserted", "mechanism"),
        ("The blockade did not reduce exports.", "The blockade", "exports", "-", "denied", "mechanism"),
        ("Exports were reduced by the blockade.", "the blockade", "Exports", "-", "asserted", "mechanism"),
        ("The shortage stems from the blockade.", "the blockade", "The shortage", "+", "asserted", "mechanism"),
        ("The talks failed because of the raid.", "the raid", "The talks failed", "+", "asserted", "mechanism"),
        ("The raid might trigger a war.", "The raid", "a war", "+", "alleged", "mechanism"),
        ("The frigates sailed in order to protect trade.", "protect trade", "The frigates sailed", "+", "asserted", "motive"),
        ("Despite the embargo, exports grew.", "the embargo", "exports grew", "-", "denied", "mechanism"),
        ("The levy is an obstacle to peace.", "The levy", "peace", "-", "asserted", "mechanism"),
    ],
)  # fmt: skip
def test_wording_becomes_direction_sign_and_standing(
    nlp: Language, text: str, cause: str, effect: str, sign: str, claim: str, relation: str
) -> None:
    found = claims_of(nlp, text)
    assert (cause, effect, sign, claim, relation) in [
        (c.cause_spans[0].exact, c.effect_spans[0].exact, c.polarity, c.claim, c.relation)
        for c in found
        if c.effect_spans
    ]


def test_evidence_and_circumstance_are_no_causes(nlp: Language) -> None:
    assert not claims_of(nlp, "Trade shrank, as evidenced by the ships in port.")
    assert not claims_of(nlp, "The ministers met against the backdrop of the war.")


def test_an_instrument_that_does_not_work_is_a_denied_cause_of_what_is_left_unsaid(nlp: Language) -> None:
    found = claims_of(nlp, "Sanctions and pressure have not worked.")
    assert [(c.cause_spans[0].exact, c.effect_spans, c.claim) for c in found] == [
        ("Sanctions", (), "denied"),
        ("pressure", (), "denied"),
    ]


def test_advice_holds_possible_that_the_deed_reaches_the_aim(nlp: Language) -> None:
    (claim,) = claims_of(nlp, "To stop the shipments, relief must be offered to the port.")
    assert (claim.effect_spans[0].exact, claim.polarity, claim.claim) == ("the shipments", "-", "alleged")


def test_a_condition_is_kept_apart_from_the_claim(nlp: Language) -> None:
    (claim,) = claims_of(nlp, "While both are under pressure, sanctions will not work.")
    assert claim.condition is not None
    assert claim.condition.exact == "both are under pressure"


def test_what_somebody_means_to_prevent_is_only_held_possible(nlp: Language) -> None:
    (claim,) = claims_of(nlp, "The new harbour patrols seek to prevent the smuggling of sugar.")
    assert (claim.polarity, claim.claim) == ("-", "alleged")
