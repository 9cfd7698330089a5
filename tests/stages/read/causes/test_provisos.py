"""The sign of what holds unless, until or without something."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.records.reading import ClaimKind
from thucydides.stages.read.causes.draft import Draft
from thucydides.stages.read.causes.provisos import with_proviso
from thucydides.text.parser import parse

PROVISOS = (
    ("The port will close unless the loan is paid.", "The port will close", "unless", "the loan is paid", -1),
    ("The port will not open unless the loan is paid.", "The port will open", "unless", "the loan is paid", 1),
    ("The port will not open unless the loan is paid.", "The port will not open", "unless", "the loan is paid", -1),
    ("No ship will sail until the strait is cleared.", "ship will sail", "until", "the strait is cleared", 1),
    (
        "The army stays in its camps until the talks begin.",
        "The army stays in its camps",
        "until",
        "the talks begin",
        -1,
    ),
    ("Without guarantees there will be no truce.", "truce", "Without", "guarantees", 1),
    ("Without guarantees the truce will break down.", "the truce will break down", "Without", "guarantees", -1),
)


def draft(
    nlp: Language, text: str, effect: str, signal: str, cause: str, claim: ClaimKind = "asserted"
) -> tuple[Draft, Draft]:
    """A draft with a sign of 0, and with the sign of its proviso."""
    doc = parse(nlp, text)
    left = {
        word: [token.i for token in doc if token.text == word] for word in (effect + " " + signal + " " + cause).split()
    }
    told = [tuple(left[word].pop(0) for word in words.split()) for words in (effect, signal, cause)]
    plain = Draft(
        signal=told[1],
        cause=told[2],
        effect=told[0],
        sign=0,
        claim=claim,
        relation="condition",
        certainty=1,
        at=told[1][0],
    )
    return plain, with_proviso(plain, doc)


@pytest.mark.parametrize(("text", "effect", "signal", "cause", "sign"), PROVISOS)
def test_the_conjunction_and_the_negation_left_out_tell_the_sign(
    nlp: Language, text: str, effect: str, signal: str, cause: str, sign: int
) -> None:
    assert draft(nlp, text, effect, signal, cause)[1].sign == sign


def test_a_denial_and_any_other_link_keep_theirs(nlp: Language) -> None:
    text = "The tariff protects growers without a quarrel."
    denied = draft(nlp, text, "growers", "without", "a quarrel", "denied")
    other = draft(nlp, text, "growers", "protects", "The tariff")
    assert all(plain == settled for plain, settled in (denied, other))
