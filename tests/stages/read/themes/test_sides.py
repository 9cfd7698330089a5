"""Whose a side's variable is: its clause tells, whatever the weights say that it names."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.language import Language

from tests.stages.read.themes.reading import read
from thucydides.records import CausalClaim, SideVariable
from thucydides.stages.read.encoder.frame import NamedVariable
from thucydides.stages.read.protocol import Spans
from thucydides.stages.read.themes import find_sides
from thucydides.stages.read.themes.sides import warmth


def side(nlp: Language, text: str, words: str, dimension: str | None, sign: float = 0.9) -> tuple[SideVariable, ...]:
    """The side that some words of a text are, where the weights say that they name a dimension."""
    found = read(nlp, text)
    start = text.index(words)
    span = found.parsed.document.span(start, start + len(words))
    claim = CausalClaim(
        "why-1", None, None, (span,), (), None, "+", "asserted", "mechanism", True, ("narrator",), (), None,
        found.parsed.sentences[0], None, 0.9,
    )  # fmt: skip

    def told(_: str, sides: Sequence[Spans]) -> tuple[NamedVariable, ...]:
        return (NamedVariable(dimension, 0.7, sign),) * len(sides)

    return find_sides(found.parsed, found.mentions, (claim,), told)


CLAUSES = (
    ("Kenya closed its market to Peru because it was angry.", "Kenya closed its market to Peru", "Kenya", "Peru"),
    ("Peru was cut off by Kenya because it was angry.", "Peru was cut off by Kenya", "Kenya", "Peru"),
    ("Kenya wants to punish Peru for the raid.", "punish Peru", "Kenya", "Peru"),
)


@pytest.mark.parametrize(("text", "words", "holder", "target"), CLAUSES, ids=["active", "passive", "shared"])
def test_who_acts_holds_it_and_who_is_acted_on_is_its_object(
    nlp: Language, text: str, words: str, holder: str, target: str
) -> None:
    (one,) = side(nlp, text, words, "sanctions_pressure")
    names = {mention.id: mention.name for mention in read(nlp, text).mentions}
    assert [names[who] for who in one.holders] == [holder]
    assert names[one.objects[-1]] == target


def test_both_sides_of_a_tie_hold_it(nlp: Language) -> None:
    (one,) = side(nlp, "Kenya turned to Peru because of the drought.", "Kenya turned to Peru", "cooperation")
    assert (len(one.holders), one.objects) == (2, ())


def test_the_sign_is_the_likelier_one(nlp: Language) -> None:
    text, words = "Kenya left Peru alone because of the drought.", "Kenya left Peru alone"
    assert side(nlp, text, words, "pressure", 0.2)[0].sign == -1
    assert side(nlp, text, words, "pressure", 0.8)[0].sign == 1


@pytest.mark.parametrize("dimension", [None, "not_in_the_vocabulary"])
def test_what_names_no_dimension_is_left_out(nlp: Language, dimension: str | None) -> None:
    assert side(nlp, "Kenya slept because of the heat.", "Kenya slept", dimension) == ()


def test_warmth_is_summed_over_all_that_may_be_meant() -> None:
    told = NamedVariable("trust", 0.3, 0.9, (("trust", 0.3), ("trade", 0.2), ("tension", -0.2), ("health", 0.3)))
    assert warmth(told) == pytest.approx(0.3 + 0.2 + 0.2)
    assert warmth(NamedVariable("war", 0.6, 0.9, (("war", 0.6),))) == pytest.approx(-0.6)
