"""Causes and effects that a sentence puts in front or behind."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .reading import claims_of
from .test_degree import sides

CLEFTS = (
    ("What drove Kenya to the bank was the drought.", "the drought", "Kenya to the bank", "+"),
    ("What prevents a war is the fear of losing trade.", "the fear of losing trade", "a war", "-"),
    ("What the ban has achieved is a black market.", "the ban", "a black market", "+"),
    ("Kenya owes its railway to the Chinese loan.", "the Chinese loan", "its railway", "+"),
    ("The truce owes much to the exhaustion of both armies.", "the exhaustion of both armies", "The truce", "+"),
)


@pytest.mark.parametrize(("text", "cause", "effect", "polarity"), CLEFTS)
def test_the_cause_is_found_on_whichever_side_it_stands(
    nlp: Language, text: str, cause: str, effect: str, polarity: str
) -> None:
    found = [(*sides(claim), claim.polarity) for claim in claims_of(nlp, text)]
    assert (cause, effect, polarity) in found
    assert len(found) == 1


@pytest.mark.parametrize(
    "text", ["What the minister said is a lie.", "What they read is a book.", "Kenya owes a debt."]
)
def test_other_clauses_with_what_say_nothing_of_causes(nlp: Language, text: str) -> None:
    assert claims_of(nlp, text) == ()
