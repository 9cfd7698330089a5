"""Each law that records can show, broken on purpose: the check must find it."""

from __future__ import annotations

import dataclasses

import pytest

from tests.stages.model.situations import Builder
from thucydides.case import breaches
from thucydides.records import Position, Run, Situation
from thucydides.records.situation import Contest


def situation() -> Situation:
    """A situation in which all laws hold."""
    builder = Builder()
    builder.claim("Ada", "aid", "peace")
    builder.claim("Bo", "aid", "peace", kind="denied")
    return builder.situation()


def with_claim(**changes: object) -> Situation:
    """The situation with its first claim changed."""
    whole = situation()
    first = dataclasses.replace(whole.claims[0], **changes)  # type: ignore[arg-type]
    return dataclasses.replace(whole, claims=(first, *whole.claims[1:]))


def test_a_sound_situation_has_no_breach() -> None:
    assert breaches(situation()) == ()


def test_law_1_a_span_that_is_not_the_text() -> None:
    sentence = situation().claims[0].sentence
    moved = dataclasses.replace(sentence, exact=sentence.exact.upper())
    assert any("law 1" in breach for breach in breaches(with_claim(sentence=moved)))


def test_law_1_a_span_outside_the_text() -> None:
    sentence = situation().claims[0].sentence
    moved = dataclasses.replace(sentence, start=9000, end=9000 + len(sentence.exact))
    assert any("law 1" in breach for breach in breaches(with_claim(sentence=moved)))


@pytest.mark.parametrize("nobody", [(), ("narrator",), ("act-unknown",)])
def test_law_2_a_claim_that_nobody_makes(nobody: tuple[str, ...]) -> None:
    assert any("law 2" in breach for breach in breaches(with_claim(asserted_by=nobody)))


def test_law_2_a_copy_that_counts_as_an_origin() -> None:
    whole = situation()
    copy = dataclasses.replace(whole.documents[0], same_story_as=whole.documents[1].id)
    broken = dataclasses.replace(whole, documents=(copy, *whole.documents[1:]))
    assert any("counts as an origin" in breach for breach in breaches(broken))


def test_law_2_more_independent_sources_than_there_are() -> None:
    whole = situation()
    side = (Position("Ada", (whole.claims[0].sentence,)),)
    contest = Contest("cts-1", "aid raises peace", side, side, 2, 1)
    assert any("independent" in breach for breach in breaches(dataclasses.replace(whole, contests=(contest,))))


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_law_3_a_confidence_that_is_no_probability(confidence: float) -> None:
    assert any("law 3" in breach for breach in breaches(with_claim(confidence=confidence)))


def test_law_5_quantiles_out_of_order() -> None:
    run = Run("run-1", "s", 1, 8, "peace", "Ada", None, {"5": 0.2, "50": 0.1, "95": 0.3}, {}, ())
    assert any("law 5" in breach for breach in breaches(situation(), (run,)))


def test_an_id_that_occurs_twice() -> None:
    whole = situation()
    assert any("occurs 2 times" in breach for breach in breaches(dataclasses.replace(whole, claims=whole.claims * 2)))
