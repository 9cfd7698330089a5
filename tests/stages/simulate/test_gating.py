"""An opened gate lets more through, a gate that is not there changes nothing, and silence about the target stays silence."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.model.situations import Builder
from tests.stages.model.test_openings import vetoed
from thucydides.records import GateLine, Scenario
from thucydides.stages.model import openings_of
from thucydides.stages.simulate import gate_lines

SCENARIO = Scenario(worlds=2000, steps=12, horizons=(12,))


def line_of(builder: Builder, target: str, scenario: Scenario = SCENARIO) -> GateLine:
    (line,) = gate_lines(openings_of(builder.situation(), target), scenario)
    return line


def test_without_the_veto_more_of_the_measure_follows_the_deed() -> None:
    line = line_of(vetoed(), "pact")
    falls, rises = line.effect_change
    held, opened = line.effect_medians
    assert rises > 0.8 > 0.2 > falls
    assert opened > 2 * held > 0


def test_of_a_measure_that_no_report_ties_to_the_target_the_target_is_not_said() -> None:
    line = line_of(vetoed(), "pact")
    assert line.silent
    assert line.target_change == (0.0, 0.0)


def test_where_the_measure_bears_on_the_target_opening_the_gate_does_too() -> None:
    b = vetoed()
    b.claim("x", "measure", "pact", "+")
    line = line_of(b, "pact")
    assert not line.silent
    assert line.target_change[1] > 0.5 > line.target_change[0]


def test_a_brake_acts_only_once_what_binds_it_is_gone() -> None:
    b = Builder()
    b.concept("pressure", dimension="pressure")
    b.claim("x", "pressure", "mediation", "-", relation="condition")
    b.claim("x", "mediation", "war", "-")
    line = line_of(b, "war")
    assert (line.opens, line.drivers) == ("-", (("mediation", 1),))
    assert line.target_medians[1] < line.target_medians[0] <= 0
    assert line.target_change[0] > 0.5


def test_what_keeps_the_target_itself_from_rising_is_an_answer_only_where_it_is_to_rise() -> None:
    b = Builder()
    b.concept("guarantees", dimension="security_ties")
    b.claim("x", "guarantees", "pact", "+", relation="condition")
    asked = openings_of(b.situation(), "pact")
    assert gate_lines(asked, SCENARIO) == ()
    (line,) = gate_lines(asked, replace(SCENARIO, wanted="+"))
    assert line.target_change[1] > 0.5


def test_the_same_seed_gives_the_same_lines_and_blocks_do_not_matter() -> None:
    asked = openings_of(vetoed().situation(), "pact")
    assert gate_lines(asked, SCENARIO) == gate_lines(asked, SCENARIO)
    many = gate_lines(asked, replace(SCENARIO, worlds=9000))[0]
    assert abs(many.effect_change[1] - gate_lines(asked, SCENARIO)[0].effect_change[1]) < 0.05


def test_no_more_gates_than_asked_for_are_run() -> None:
    asked = openings_of(vetoed().situation(), "pact")
    assert len(gate_lines([*asked, *asked, *asked], SCENARIO, most=2)) == 2
