"""Whose claim it is: the innermost statement that holds it, and what that statement makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.language import Language

from thucydides.records import NARRATOR, Statement

from .reading import claims_of, document_of

TEXT = "The envoy said that the levy has reduced trade."
CONTENT = "the levy has reduced trade"


def statement(name: str, stance: Any, start: int = TEXT.index(CONTENT), end: int = len(TEXT) - 1) -> Statement:
    document = document_of(TEXT)
    whole = document.span(0, len(TEXT))
    content = (document.span(start, end),)
    return Statement(
        f"say-{name}",
        (f"men-{name}",),
        None,
        None,
        content,
        ("men-relay",),
        "indirect",
        stance,
        None,
        None,
        None,
        whole,
        1.0,
    )


def test_without_a_statement_the_narrator_answers(nlp: Language) -> None:
    (claim,) = claims_of(nlp, TEXT)
    assert (claim.asserted_by, claim.statement) == ((NARRATOR,), None)


@pytest.mark.parametrize(
    ("stance", "claim"),
    [
        ("asserted", "asserted"),
        ("denied", "denied"),
        ("doubted", "alleged"),
        ("alleged", "alleged"),
        ("feared", "alleged"),
        ("expected", "alleged"),
    ],
)
def test_the_stance_of_the_statement_is_heard(nlp: Language, stance: str, claim: str) -> None:
    (found,) = claims_of(nlp, TEXT, (statement("envoy", stance),))
    assert (found.claim, found.asserted_by, found.via) == (claim, ("men-envoy",), ("men-relay",))


def test_the_innermost_statement_counts(nlp: Language) -> None:
    outer, inner = statement("outlet", "asserted", 0), statement("envoy", "denied")
    for both in ((outer, inner), (inner, outer)):
        (found,) = claims_of(nlp, TEXT, both)
        assert found.statement == "say-envoy"
