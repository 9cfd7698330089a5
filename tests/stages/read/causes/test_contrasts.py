"""What is set against something else: claimed of the one, denied of the other."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of
from .test_degree import sides

CONTRASTS = (
    "Loans rather than threats halted the war.",
    "Loans instead of threats halted the war.",
    "The war was halted by loans rather than threats.",
)


@pytest.mark.parametrize("text", CONTRASTS)
def test_one_is_the_cause_and_the_other_is_denied(nlp: Language, text: str) -> None:
    found = {(sides(claim)[0].casefold(), claim.claim) for claim in claims_of(nlp, text)}
    assert found == {("loans", "asserted"), ("threats", "denied")}


def test_an_effect_is_told_from_what_it_is_set_against(nlp: Language) -> None:
    found = {(sides(claim)[1], claim.claim) for claim in claims_of(nlp, "The ban halted exports rather than imports.")}
    assert found == {("exports", "asserted"), ("imports", "denied")}


def test_a_denied_link_is_not_taken_apart(nlp: Language) -> None:
    assert all(
        claim.claim == "denied" for claim in claims_of(nlp, "Loans rather than threats have not halted the war.")
    )


def test_what_is_added_is_not_denied(nlp: Language) -> None:
    assert all(claim.claim == "asserted" for claim in claims_of(nlp, "The ban halted exports, not only imports."))
