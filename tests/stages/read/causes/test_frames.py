"""How the encoder's frames and the wording become one claim: the surer one decides each attribute, and nothing is said twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from thucydides.stages.read.encoder.frame import Frame

from .reading import claims_of

TEXT = "The levy has reduced trade."


def frame(polarity: tuple[str, float], claim: tuple[str, float], confidence: float = 0.9) -> Frame:
    places = {role: ((TEXT.index(words), TEXT.index(words) + len(words)),) for role, words in ROLES.items()}
    anchor = (TEXT.index("reduced"), TEXT.index("reduced") + len("reduced"))
    attributes = {"polarity": polarity, "claim": claim, "relation": ("mechanism", 0.9), "sentence": ("causal", 0.9)}
    return Frame("cause", anchor, places, attributes, confidence)


ROLES = {"cause": "The levy", "effect": "trade"}


def test_a_sure_frame_decides_and_an_unsure_one_does_not(nlp: Language) -> None:
    (sure,) = claims_of(nlp, TEXT, frames=(frame(("+", 0.99), ("alleged", 0.99)),))
    (unsure,) = claims_of(nlp, TEXT, frames=(frame(("+", 0.55), ("alleged", 0.4)),))
    assert (sure.polarity, sure.claim) == ("+", "alleged")
    assert (unsure.polarity, unsure.claim) == ("-", "asserted")


def test_agreement_raises_confidence(nlp: Language) -> None:
    (alone,) = claims_of(nlp, TEXT)
    (both,) = claims_of(nlp, TEXT, frames=(frame(("-", 0.99), ("asserted", 0.99)),))
    assert both.confidence > alone.confidence


@pytest.mark.parametrize("roles", [{}, {"cause": ((0, 8),)}])
def test_a_frame_without_both_sides_changes_nothing(
    nlp: Language, roles: dict[str, tuple[tuple[int, int], ...]]
) -> None:
    broken = replace(frame(("+", 0.99), ("denied", 0.99)), roles=roles)
    assert claims_of(nlp, TEXT, frames=(broken,)) == claims_of(nlp, TEXT)


def test_a_negation_that_is_in_the_sign_leaves_the_span(nlp: Language) -> None:
    text = "The gate will not open until the two sign a treaty."
    words = {"cause": "the two sign a treaty", "effect": "The gate will not open"}
    places = {role: ((text.index(said), text.index(said) + len(said)),) for role, said in words.items()}
    at = text.index("until")
    attributes = {"polarity": ("+", 0.5), "claim": ("asserted", 0.5), "relation": ("condition", 0.5)}
    unsure = Frame("cause", (at, at + 5), places, {**attributes, "sentence": ("causal", 0.9)}, 0.9)
    (claim,) = claims_of(nlp, text, frames=(unsure,))
    assert claim.polarity == "+"
    assert not any("not" in span.exact.split() for span in claim.effect_spans)
