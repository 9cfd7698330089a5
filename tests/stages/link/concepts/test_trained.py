"""Sides as the weights read them: taken where the vocabulary knows nothing."""

from __future__ import annotations

from spacy.language import Language

from tests.stages.link.concepts.grounding import Grounded, Told, ground_texts
from thucydides.stages.link.concepts.trained import ENOUGH, WARM

TEXT = "Kenya whispered with Peru because sanctions on Kenya hurt. Trade between Kenya and Peru grew."
ALIKE = "Kenya whispered with Peru because Kenya hummed to Peru."
WHISPERED = "Kenya hummed to Peru"
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


def test_of_an_effect_without_a_sure_dimension_it_is_told_whether_two_come_closer_or_apart(nlp: Language) -> None:
    def read_as(words: str, warmth: float) -> Grounded:
        cause, effect = (SANCTIONS, WHISPER) if words == WHISPER else (WHISPER, "Trade")
        told = Told(TEXT, ((cause, effect, "+"),), ((words, "trust", 1, ENOUGH - 0.1),), warm=((words, warmth),))
        return ground_texts(nlp, [told])

    closer, apart, neither = (read_as(WHISPER, warmth) for warmth in (WARM, -WARM, WARM - 0.01))
    assert closer.label(closer.claims[0].effect) == "cooperation between Kenya and Peru"
    assert (closer.claims[0].effect, closer.claims[0].polarity) == (apart.claims[0].effect, "+")
    assert apart.claims[0].polarity == "-"
    assert neither.label(neither.claims[0].effect) == WHISPER


def test_a_cause_without_a_sure_dimension_keeps_its_words(nlp: Language) -> None:
    text = "Kenya whispered with Peru, which helps the tea harvest."
    told = Told(text, ((WHISPER, "the tea harvest", "+"),), ((WHISPER, "trust", 1, 0.1),), warm=((WHISPER, 0.9),))
    found = ground_texts(nlp, [told])
    assert found.label(found.claims[0].cause) == WHISPER


def test_an_army_stands_for_its_country_and_has_no_ties_with_it(nlp: Language) -> None:
    words, effect = "the Turkish Armed Forces hum to Peru", "the tea harvest"
    told = Told(f"In Turkey {words}, which hurts {effect}.", ((words, effect, "-"),), ((words, "cooperation", 1, 0.9),))
    found = ground_texts(nlp, [told])
    assert sorted(found.label(found.claims[0].cause).split()) == sorted(
        ["cooperation", "between", "Peru", "and", "Türkiye"]
    )


def test_the_words_of_the_vocabulary_go_before_the_sense_however_sure_it_is(nlp: Language) -> None:
    found = grounded(nlp, (SANCTIONS, "tension", 1, 1.0))
    assert next(one for one in found.concepts if one.id == found.claims[0].cause).dimension == "sanctions_pressure"


def test_a_side_that_names_less_turns_the_claim(nlp: Language) -> None:
    more, less = (grounded(nlp, (WHISPER, "cooperation", sign, 0.9)).claims[0] for sign in (1, -1))
    assert (more.polarity, less.polarity) == ("+", "-")
    assert more.effect == less.effect


def test_both_sides_of_a_claim_are_never_one_concept_by_the_weights(nlp: Language) -> None:
    sides = tuple((words, "influence", 1, 0.9) for words in (WHISPER, WHISPERED))
    found = ground_texts(nlp, [Told(ALIKE, ((WHISPERED, WHISPER, "+"),), sides)])
    assert found.claims[0].cause != found.claims[0].effect


def test_a_tie_is_no_party_of_itself(nlp: Language) -> None:
    words, effect = "The alliance has clear advantages", "the tea harvest"
    text = f"Trade between Kenya and Peru grew. {words}, which helps {effect}. The alliance said so on Monday."
    told = Told(text, ((words, effect, "+"),), ((words, "alliance", 1, 0.9),))
    found = ground_texts(nlp, [told])
    assert "alliance" in {one.name for one in found.actors}
    assert found.label(found.claims[0].cause) == "alliance between Kenya and Peru"


def test_whom_a_side_names_goes_before_who_stands_around_it(nlp: Language) -> None:
    side = "the Kenyans"
    text = f"Because of {side} Peru hums no longer."
    told = Told(text, ((side, "Peru hums no longer", "-"),), ((side, "military_presence", 1, 0.9),))
    found = ground_texts(nlp, [told], holders={side: "Peru"})
    assert found.label(found.claims[0].cause) == "military presence of Kenya"


def test_the_sense_of_the_phrase_gives_the_sign_where_words_and_weights_name_the_same(nlp: Language) -> None:
    listed, read = (grounded(nlp, (SANCTIONS, "sanctions_pressure", sign, 0.9)).claims[0] for sign in (1, -1))
    other = grounded(nlp, (SANCTIONS, "tension", -1, 0.9)).claims[0]
    assert (listed.signs[0], read.signs[0], other.signs[0]) == (1, -1, 1)
    assert listed.cause == read.cause
