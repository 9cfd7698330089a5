"""The card: what is said stands first, and what nobody says is marked as such."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import Example
from thucydides.pipeline import Answered
from thucydides.surfaces.card import LEVERS, UNSAID, card


def with_levers(nile: Example, *said: bool) -> Answered:
    """The answer with as many lines, each said or not, in the order given."""
    line = nile.answered.answer.levers[0]
    lines = tuple(replace(line, says=(("lowers" if one else "unsaid", line.says[0][1]),)) for one in said)
    return replace(nile.answered, answer=replace(nile.answered.answer, levers=lines))


def test_levers_whose_effect_nobody_says_stand_under_a_line_of_their_own(nile: Example) -> None:
    shown = card(nile.case, with_levers(nile, True, True, False, False)).splitlines()
    rule = shown.index(UNSAID)
    assert [" lowers: " in line for line in shown if line.endswith(nile.answered.answer.levers[0].lever)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert "not said: " in shown[rule + 1]
    assert shown.count(UNSAID) == 1


def test_the_line_is_missing_where_every_effect_is_said_or_no_unsaid_lever_is_shown(nile: Example) -> None:
    assert UNSAID not in card(nile.case, with_levers(nile, True, True))
    assert UNSAID not in card(nile.case, with_levers(nile, *[True] * LEVERS, False))
    assert card(nile.case, with_levers(nile, False)).count(UNSAID) == 1


def test_the_sample_case_keeps_the_two_kinds_apart(nile: Example) -> None:
    said = [line.is_said for line in nile.answered.answer.levers]
    assert set(said) == {True, False}
    assert said == sorted(said, reverse=True)
