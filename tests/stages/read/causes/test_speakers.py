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
        ("expected", "asserted"),  # told as done, so no expectation
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


QUOTED = '"The levy was renewed. It was widened. The levy has reduced trade," said the envoy.'


def test_an_uncovered_part_of_a_quotation_goes_to_whoever_is_quoted(nlp: Language) -> None:
    document = document_of(QUOTED)
    first = document.span(1, QUOTED.index(" It was"))
    known = Statement(
        "say", ("men-envoy",), None, None, (first,), ("men-via",), "direct", "asserted", None, None, None, first, 1.0
    )
    (found,) = claims_of(nlp, QUOTED, (known,))
    assert (found.asserted_by, found.via, found.statement) == (("men-envoy",), ("men-via",), None)
    (outside,) = claims_of(nlp, QUOTED.replace('"', ""), (known,))
    assert outside.asserted_by == (NARRATOR,)


def test_what_is_expected_to_come_is_held_possible(nlp: Language) -> None:
    text = "The envoy expects that the levy will reduce trade."
    document, start = document_of(text), text.index("the levy")
    whole, content = document.span(0, len(text)), (document.span(start, len(text) - 1),)
    known = Statement(
        "say", ("men-envoy",), None, None, content, (), "indirect", "expected", None, None, None, whole, 1.0
    )
    (found,) = claims_of(nlp, text, (known,))
    assert found.claim == "alleged"
