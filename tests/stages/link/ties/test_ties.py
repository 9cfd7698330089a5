"""Ties follow what is told: alleged stays alleged, a denial makes a contest, a plan proposes, a denial alone makes nothing."""

from __future__ import annotations

import pytest

from tests.stages.link.events.happenings import document, event, person, state
from thucydides.records import Event, Situation, Span, Statement, Theme, Tie
from thucydides.records.reading import Stance, Status
from thucydides.stages.link.ties import find_ties


def ties(*events: Event) -> tuple[Tie, ...]:
    """The ties of events between invented parties."""
    actors = (state("PER"), state("CHL"), state("NOR"), person("Ada", "PER"))
    return find_ties(Situation(documents=(document("d1"),), actors=actors, events=events))


@pytest.mark.parametrize(
    ("status", "expected"),
    [("happened", "in force"), ("alleged", "alleged"), ("planned", "proposed"), ("hypothetical", "proposed")],
)
def test_the_status_of_the_event_is_that_of_the_tie(status: Status, expected: str) -> None:
    (tie,) = ties(event("AID", ["NOR"], ["CHL"], status=status))
    assert (tie.kind, tie.sign, tie.directed, tie.a, tie.b, tie.status) == ("aid", "+", True, "NOR", "CHL", expected)


def test_an_alleged_delivery_that_is_denied_is_contested_with_both_sides() -> None:
    (tie,) = ties(
        event(
            "AID", ["NOR"], ["CHL"], words="shipped missiles", status="alleged", asserted_by=["PER"], denied_by=["NOR"]
        )
    )
    assert (tie.kind, tie.status, tie.asserted_by, tie.denied_by) == ("arms", "contested", ("PER",), ("NOR",))


def test_a_deed_that_is_only_denied_makes_no_tie() -> None:
    assert ties(event("AID", ["NOR"], ["CHL"], status="denied")) == ()


def test_hostile_deeds_have_the_other_sign() -> None:
    kinds = {kind: ties(event(kind, ["PER"], ["CHL"]))[0] for kind in ("SANCTION", "ASSAULT", "THREATEN")}
    assert {kind: (tie.kind, tie.sign) for kind, tie in kinds.items()} == {
        "SANCTION": ("sanction", "-"),
        "ASSAULT": ("war", "-"),
        "THREATEN": ("rivalry", "-"),
    }


def test_persons_tie_their_states_and_evidence_adds_up() -> None:
    (tie,) = ties(event("CONSULT", ["Ada"], ["CHL"], day="2024-02-01"), event("CONSULT", ["CHL"], ["PER"], at=50))
    assert {tie.a, tie.b} == {"PER", "CHL"}
    assert (len(tie.evidence), tie.since) == (2, "2024-02-01")


def test_nobody_is_tied_to_himself() -> None:
    assert ties(event("CONSULT", ["Ada"], ["PER"])) == ()


def described(
    dimension: str, *, sign: int = 1, words: str = "an old alliance", stance: Stance | None = None
) -> tuple[Tie, ...]:
    """The ties of one phrase about two invented states."""
    span = Span("d1", 0, len(words), words)
    theme = Theme("thm-1", span, dimension, sign, (), ("PER",), ("CHL",), 0, span)
    told = () if stance is None else (_statement(span, stance),)
    return find_ties(
        Situation(documents=(document("d1"),), actors=(state("PER"), state("CHL")), statements=told, themes=(theme,))
    )


def _statement(span: Span, stance: Stance) -> Statement:
    return Statement("say-1", ("Ada",), None, None, (span,), (), "indirect", stance, None, None, None, span, 0.9)


@pytest.mark.parametrize(
    ("stance", "expected"),
    [(None, "in force"), ("asserted", "in force"), ("alleged", "alleged"), ("wanted", "proposed")],
)
def test_a_described_relation_has_the_status_of_its_statement(stance: Stance | None, expected: str) -> None:
    (tie,) = described("alliance", stance=stance)
    assert (tie.kind, tie.sign, tie.status, {tie.a, tie.b}) == ("alliance", "+", expected, {"PER", "CHL"})


def test_what_lapsed_has_ended_and_what_is_denied_or_named_by_its_opposite_is_no_tie() -> None:
    assert [tie.status for tie in described("alliance", words="the alliance lapsed")] == ["ended"]
    assert described("alliance", stance="denied") == ()
    assert described("cooperation", sign=-1) == ()
