"""Sides name the thing and nothing else; no pair is told twice, and what is no claim is none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.stages.read.encoder.frame import Frame

from .reading import claims_of


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("The blockade has reduced exports, traders in the port say.", "The blockade", "exports"),
        ("According to traders, the blockade has reduced exports.", "the blockade", "exports"),
        ("The decree, which surprised the traders, has reduced exports.", "The decree", "exports"),
        ("The raids are pushing Chile and Peru into closer cooperation.", "The raids", "Chile and Peru into closer cooperation"),
        ("Raids are driving Niger, Mali and Chad into the arms of Peru.", "Raids", "Niger, Mali and Chad into the arms of Peru"),
        ("Behind the sudden thaw may be a shortage of grain.", "a shortage of grain", "the sudden thaw"),
        ("The harvest failed, so the government sold its gold.", "The harvest failed", "the government sold its gold"),
    ],
)  # fmt: skip
def test_sides_are_cut_to_what_names_the_thing(nlp: Language, text: str, cause: str, effect: str) -> None:
    assert (cause, effect) in [
        (claim.cause_spans[0].exact, claim.effect_spans[0].exact) for claim in claims_of(nlp, text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Has the blockade reduced exports?",
        "The agitators damaged the jeep.",
        "The visits were caused by 11.",
        "Copyright 2020: reprinting has caused losses.",
    ],
)
def test_questions_bare_actors_numbers_and_notes_make_no_claim(nlp: Language, text: str) -> None:
    assert not claims_of(nlp, text)


def test_a_pair_of_sides_is_told_once(nlp: Language) -> None:
    text = "The levy has sharply reduced the trade of the island."

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    attributes = {"polarity": ("-", 0.9), "claim": ("asserted", 0.9), "relation": ("mechanism", 0.9)}
    frames = tuple(
        Frame("cause", at(signal) if signal else None, {"cause": (at("The levy"),), "effect": (at(effect),)}, attributes, 0.9)
        for signal, effect in (("reduced", "the trade of the island"), ("sharply", "the trade"), ("", "the trade of"))
    )  # fmt: skip
    found = claims_of(nlp, text, frames=frames)
    assert [claim.effect_spans[0].exact for claim in found] == ["the trade of the island"]


def test_what_something_is_called_is_no_cause_of_it(nlp: Language) -> None:
    text = "They condemned the trade as a breach of the treaty."
    places = {"cause": "a breach of the treaty", "effect": "the trade"}
    spans = {role: ((text.index(words), text.index(words) + len(words)),) for role, words in places.items()}
    told = {
        "polarity": ("+", 0.9),
        "claim": ("asserted", 0.9),
        "relation": ("mechanism", 0.9),
        "sentence": ("causal", 0.9),
    }
    anchor = (text.index(" as ") + 1, text.index(" as ") + 3)
    assert claims_of(nlp, text, frames=(Frame("cause", anchor, spans, told, 0.9),)) == ()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Peru is unlikely to support the embargo, because its farmers lost their markets.", "-"),
        ("A landing is ruled out because the fleet is in dock.", "-"),
        ("Support for the pact goes up, not down, because the neighbours threaten.", "+"),
        ("The raids work against the pact.", "-"),
        ("The quarrel has put off the election.", "-"),
    ],
)
def test_what_cannot_be_is_less_and_a_contrast_is_no_negation(nlp: Language, text: str, polarity: str) -> None:
    assert {claim.polarity for claim in claims_of(nlp, text)} == {polarity}
