"""What is felt about a development is its effect; a feeling about somebody makes no claim."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Ministers noted with great concern the growing trade in arms.", "the growing trade in arms", "great concern"),
        ("They conveyed to Ghana their worry over the build-up of troops.", "the build-up of troops", "their worry"),
        ("Delhi is wary of the port deal.", "the port deal", "Delhi is wary"),
        ("Alarmed by the launch of the satellite, Oslo called a meeting.", "the launch of the satellite", "Alarmed"),
    ],
)
def test_a_development_causes_what_is_felt_about_it(nlp: Language, text: str, cause: str, effect: str) -> None:
    (claim,) = [claim for claim in claims_of(nlp, text) if claim.effect_spans[0].exact == effect]
    assert claim.cause_spans[0].exact == cause
    assert (claim.polarity, claim.claim, claim.relation) == ("+", "asserted", "mechanism")


def test_a_feeling_that_is_not_felt_is_denied(nlp: Language) -> None:
    (claim,) = claims_of(nlp, "Kenya is not worried about the dam.")
    assert claim.claim == "denied"


@pytest.mark.parametrize("text", ["Paris was angry with Rome.", "The office is concerned with farming methods."])
def test_a_feeling_about_somebody_and_an_occupation_make_no_claim(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()
