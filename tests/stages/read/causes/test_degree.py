"""Results of a degree, and what somebody is unable to bring about."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.themes.reading import read
from thucydides.records import CausalClaim

from .reading import claims_of

DEGREES = (
    ("The harvest was so poor that prices doubled.", "The harvest … poor", "prices doubled"),
    (
        "The embargo hit so many firms that the government gave in.",
        "The embargo hit … many firms",
        "the government gave in",
    ),
)


def sides(claim: CausalClaim) -> tuple[str, str]:
    """The words of both sides."""
    return " … ".join(s.exact for s in claim.cause_spans), " … ".join(s.exact for s in claim.effect_spans)


@pytest.mark.parametrize(("text", "cause", "effect"), DEGREES)
def test_what_is_so_great_causes_what_follows_that(nlp: Language, text: str, cause: str, effect: str) -> None:
    assert (cause, effect) in [sides(claim) for claim in claims_of(nlp, text)]


@pytest.mark.parametrize("text", ["The envoy said that the pact is dead.", "So far the envoy thinks that it rains."])
def test_other_clauses_with_that_are_no_results(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()


UNABLE = (
    "Kenyan soldiers did nothing to prevent the raid.",
    "Kenya is no longer able to prevent the raid.",
    "Kenya can do nothing to prevent the raid.",
)


@pytest.mark.parametrize("text", UNABLE)
def test_an_actor_who_can_not_bring_it_about_is_the_cause_of_a_denied_claim(nlp: Language, text: str) -> None:
    found = read(nlp, text)
    claims = claims_of(nlp, text, mentions=found.mentions)
    assert [(sides(c)[1], c.polarity, c.claim) for c in claims if "Kenya" in sides(c)[0]] == [
        ("the raid", "-", "denied")
    ]


def test_an_actor_alone_is_still_no_cause(nlp: Language) -> None:
    text = "Kenya prevented the raid."
    assert claims_of(nlp, text, mentions=read(nlp, text).mentions) == ()


@pytest.mark.parametrize("phrase", ["in his opinion", "in the view of the envoy", "proposes the envoy"])
def test_whose_opinion_it_is_belongs_to_no_side(nlp: Language, phrase: str) -> None:
    for claim in claims_of(nlp, f"The embargo, {phrase}, has raised the price of bread."):
        assert not any(word in " ".join(sides(claim)) for word in ("opinion", "view", "proposes"))
