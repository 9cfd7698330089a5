"""The record beside the reports: signs side by side, what is read backwards said so, and no rate where none fits."""

from __future__ import annotations

from tests.stages.answer.test_rank import run
from tests.stages.model.situations import Builder
from thucydides.records import Question, Situation
from thucydides.stages.answer.rank import EACH, rank
from thucydides.stages.answer.record import record_says

QUESTION = Question("q", "pact", "-", (), ("A", "B"))


def told() -> Situation:
    """Sanctions and a shared rival on a tie, and both directions of the lever."""
    b = Builder()
    b.concept("pact", actors=("A", "B"), dimension="cooperation")
    b.concept("sanctions", dimension="sanctions_pressure")
    b.concept("rival", dimension="shared_rival")
    b.claim("Ada", "sanctions", "pact", "+")
    b.claim("Bo", "rival", "pact", "+")
    b.claim("Cy", "rival", "pact", "+", kind="denied")
    b.lever("more sanctions", "sanctions", instrument="sanctions_pressure", says=[("Ada", "+")])
    b.lever("relief", "sanctions", "-", instrument="sanctions_pressure", says=[("Ada", "-")])
    return b.situation()


def lines(situation: Situation, after: float = 0.9) -> list[str]:
    before = [
        run(lever, view, falls) for lever, falls in (("more sanctions", 0.2), ("relief", 0.8)) for view in (EACH, "Ada")
    ]
    record = [run("more sanctions", EACH, after), run("relief", EACH, 1 - after)]
    return list(record_says(QUESTION, situation, rank(QUESTION, situation, before), record))


def test_the_signs_of_worlds_and_record_stand_side_by_side() -> None:
    (side,) = [line for line in lines(told()) if line.startswith("more sanctions:")]
    assert "worlds rise in 80%, fall in 20%" in side
    assert "the record: lowers it in" in side
    assert "rise in 10%, fall in 90%" in side


def test_what_turns_is_told_and_a_record_run_backwards_is_marked() -> None:
    assert lines(told())[-1].endswith("more sanctions, relief (the record run backwards)") or lines(told())[
        -1
    ].endswith("relief (the record run backwards), more sanctions")
    assert lines(told(), after=0.2)[-1].endswith("no lever")


def test_a_cause_that_somebody_names_is_shown_with_its_rate_and_its_speakers_and_denials_are_not() -> None:
    (found,) = [line for line in lines(told()) if "shared_rival" in line]
    assert "rival raises it: Bo" in found
    assert "Cy" not in found


def test_where_no_rate_fits_the_record_says_nothing() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"), dimension="cooperation")
    b.concept("rain", dimension="climate")
    b.claim("Ada", "rain", "pact", "+")
    assert lines(b.situation()) == []
