"""What turns a phrase outside the vocabulary, and what it is called without it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.link.concepts.grounding import Told, ground_texts
from thucydides.records.reading import Polarity

EFFECTS = (
    ("the lantern makers would shrink by a third", "the lantern makers", -1),
    ("the lantern makers dropped their oldest songs", "their oldest songs", -1),
    ("a fall in lantern orders", "lantern orders", -1),
    ("they have not had one lantern feast", "they have had one lantern feast", -1),
    ("the lantern makers sing", "the lantern makers sing", 1),
)


@pytest.mark.parametrize(("effect", "called", "sign"), EFFECTS, ids=[effect for effect, _, _ in EFFECTS])
def test_an_effect_is_called_by_what_one_word_turns(nlp: Language, effect: str, called: str, sign: int) -> None:
    found = ground_texts(nlp, [Told(f"The old rite meant that {effect}.", (("The old rite", effect, "+"),))])
    (claim,) = found.claims
    assert (found.label(claim.effect), claim.signs[1], claim.polarity) == (called, sign, "+" if sign > 0 else "-")


def test_a_cause_is_called_by_what_happens(nlp: Language) -> None:
    cause = "the lantern makers closed their stalls"
    found = ground_texts(nlp, [Told(f"The feast died since {cause}.", ((cause, "The feast", "-"),))])
    (claim,) = found.claims
    assert (found.label(claim.cause), claim.signs[0]) == (cause, 1)


@pytest.mark.parametrize(
    ("cause", "called", "sign"),
    [
        ("we left the rite without lanterns", "lanterns", -1),
        ("the guild sold lanterns without handles", "the guild sold lanterns without handles", 1),
        ("a lack of lanterns", "lanterns", -1),
    ],
)
def test_what_is_missing_is_less_of_it_and_how_a_thing_is_made_is_not(
    nlp: Language, cause: str, called: str, sign: int
) -> None:
    found = ground_texts(nlp, [Told(f"The feast died since {cause}.", ((cause, "The feast", "-"),))])
    (claim,) = found.claims
    assert (found.label(claim.cause), claim.signs[0]) == (called, sign)


def test_it_and_what_becomes_of_it_mean_the_tie_that_the_report_is_about(nlp: Language) -> None:
    text = "Cooperation between Kenya and Peru grows. Each new letter makes it run faster, and no letter slows it down."
    claims: tuple[tuple[str, str, Polarity], ...] = (
        ("Each new letter", "it run faster", "+"),
        ("no letter", "it down", "+"),
    )
    found = ground_texts(nlp, [Told(text, claims)])
    assert {found.label(claim.effect) for claim in found.claims} == {"cooperation between Kenya and Peru"}


@pytest.mark.parametrize(
    ("verb", "effect", "polarity"),
    [
        ("cost", "Kenya its trade with Peru", "-"),
        ("deprived", "Kenya of its trade with Peru", "-"),
        ("freed", "Kenya from its trade with Peru", "-"),
        ("freed", "its trade with Peru", "+"),
        ("won", "Kenya its trade with Peru", "+"),
    ],
)
def test_what_somebody_is_deprived_of_becomes_less(nlp: Language, verb: str, effect: str, polarity: Polarity) -> None:
    text = f"The old rite {verb} {effect}."
    (claim,) = ground_texts(nlp, [Told(text, (("The old rite", effect, "+"),), signal=verb)]).claims
    assert claim.polarity == polarity


def test_a_phrase_that_begins_with_a_pronoun_is_called_by_who_is_meant(nlp: Language) -> None:
    text = "Kenya is a republic. It whistled a lantern tune, and so the feast died."
    (claim,) = (found := ground_texts(nlp, [Told(text, (("It whistled a lantern tune", "the feast", "-"),))])).claims
    assert found.label(claim.cause) == "Kenya whistled a lantern tune"
