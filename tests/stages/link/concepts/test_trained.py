"""Sides as the weights read them: taken where the vocabulary knows nothing, and before it where they are sure."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.link.concepts.grounding import Grounded, Told, ground_texts
from thucydides.stages.link.concepts.trained import ENOUGH, SURE

TEXT = "Kenya whispered with Peru because sanctions on Kenya hurt. Trade between Kenya and Peru grew."
WHISPER, SANCTIONS = "Kenya whispered with Peru", "sanctions on Kenya"


def grounded(nlp: Language, *sides: tuple[str, str, int, float]) -> Grounded:
    """The text with its one claim, and what the weights read of it."""
    return ground_texts(nlp, [Told(TEXT, ((SANCTIONS, WHISPER, "+"),), sides)])


def test_a_phrase_outside_the_vocabulary_gets_the_dimension_and_its_actors(nlp: Language) -> None:
    found = grounded(nlp, (WHISPER, "cooperation", 1, ENOUGH))
    effect = next(one for one in found.concepts if one.id == found.claims[0].effect)
    assert effect.dimension == "cooperation"
    assert {one.name for one in found.actors if one.id in effect.actors} == {"Kenya", "Peru"}


def test_what_the_weights_are_unsure_of_stays_a_phrase(nlp: Language) -> None:
    found = grounded(nlp, (WHISPER, "cooperation", 1, ENOUGH - 0.01))
    assert next(one for one in found.concepts if one.id == found.claims[0].effect).dimension is None


@pytest.mark.parametrize(("chance", "dimension"), [(SURE - 0.01, "sanctions_pressure"), (SURE, "tension")])
def test_only_a_sure_reading_goes_before_the_vocabulary(nlp: Language, chance: float, dimension: str) -> None:
    found = grounded(nlp, (SANCTIONS, "tension", 1, chance))
    assert next(one for one in found.concepts if one.id == found.claims[0].cause).dimension == dimension


def test_a_side_that_names_less_turns_the_claim(nlp: Language) -> None:
    more, less = (grounded(nlp, (WHISPER, "cooperation", sign, 0.9)).claims[0] for sign in (1, -1))
    assert (more.polarity, less.polarity) == ("+", "-")
    assert more.effect == less.effect


def test_both_sides_of_a_claim_are_never_one_concept_by_the_weights(nlp: Language) -> None:
    found = grounded(nlp, (WHISPER, "sanctions_pressure", 1, 0.9), (SANCTIONS, "sanctions_pressure", 1, 0.9))
    assert found.claims[0].cause != found.claims[0].effect
