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


def _within(sentence: str, words: str) -> Tie | None:
    """The tie that a phrase about two invented states describes in a sentence, if any."""
    at = sentence.index(words)
    theme = Theme("thm-1", Span("d1", at, at + len(words), words), "alliance", 1, (), ("PER",), ("CHL",), 0,
                  Span("d1", 0, len(sentence), sentence))  # fmt: skip
    found = find_ties(Situation(documents=(document("d1"),), actors=(state("PER"), state("CHL")), themes=(theme,)))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("sentence", "words", "since", "until"),
    [
        ("Peru and Chile were allies from 1961 to 1991.", "allies", "1961-01-01", "1991-12-31"),
        ("The 1961 treaty between Peru and Chile lapsed in 1991.", "treaty between Peru and Chile", "1961-01-01", "1991-12-31"),
        ("The pact of both, signed in May 1950, expired on 3 June 1970.", "pact of both", "1950-05-01", "1970-06-03"),
        ("Peru tore up its alliance with Chile in March 2004.", "alliance with Chile", None, "2004-03-31"),
        ("The alliance of Peru and Chile (1873-1883) was secret.", "alliance of Peru and Chile", "1873-01-01", "1883-12-31"),
        ("The alliance between Peru and Chile no longer exists.", "alliance between Peru and Chile", None, None),
    ],
)  # fmt: skip
def test_a_sentence_that_tells_the_end_dates_it(
    sentence: str, words: str, since: str | None, until: str | None
) -> None:
    tie = _within(sentence, words)
    assert tie is not None
    assert (tie.status, tie.since, tie.until) == ("ended", since, until)
    assert [span.exact for span in tie.evidence] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The alliance of Peru and Chile will be dissolved in 2030.",
        "The alliance of Peru and Chile has not lapsed since 1991.",
        "The alliance of Peru and Chile never expired.",
        "If the alliance of Peru and Chile could be terminated, both would gain.",
    ],
)
def test_a_plan_or_denial_of_the_end_ends_nothing(sentence: str) -> None:
    tie = _within(sentence, "alliance of Peru and Chile")
    assert tie is not None
    assert (tie.status, tie.until) == ("in force", None)


def test_what_is_replaced_goes_on_from_then() -> None:
    tie = _within("The alliance of Peru and Chile was replaced in 2000 by a new treaty.", "alliance of Peru and Chile")
    assert tie is not None
    assert (tie.status, tie.since, tie.until) == ("in force", "2000-12-31", None)


def test_an_event_that_ends_a_relation_gives_its_day() -> None:
    (tie,) = ties(event("RETREAT", ["PER"], ["CHL"], words="withdrew from the alliance", day="2004-03-05"))
    assert (tie.kind, tie.status, tie.until) == ("alliance", "ended", "2004-03-05")
    assert ties(event("RETREAT", ["PER"], ["CHL"], words="withdrew its troops", day="2004-03-05")) == ()
