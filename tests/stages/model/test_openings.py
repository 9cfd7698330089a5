"""What is held back, and what then moves it: vetoes, conditions, reasons not to act."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.model.situations import Builder
from thucydides.stages.model import openings_of


def vetoed() -> Builder:
    b = Builder()
    b.concept("pact", actors=("A", "B"), dimension="cooperation")
    b.concept("measure", dimension="sanctions_pressure")
    b.concept("resolutions", dimension="un_action")
    b.concept("tests", dimension="weapons_tests")
    b.claim("x", "resolutions", "measure", "+", relation="preventing")
    b.claim("x", "tests", "measure")
    b.lever("sanctions", "measure", instrument="sanctions_pressure")
    return b


def test_a_veto_holds_back_a_measure_that_its_deeds_would_bring() -> None:
    ((model, (opening,)),) = openings_of(vetoed().situation(), "pact")
    assert (opening.gate, opening.opens, opening.effect) == ("resolutions", "+", "measure")
    assert opening.drivers == (("tests", 1),)
    assert set(opening.claims) <= set(model.claims)


def test_what_is_held_back_is_tried_itself_where_nothing_is_said_to_move_it() -> None:
    b = Builder()
    b.concept("pressure", dimension="pressure")
    b.claim("x", "pressure", "mediation", "-", relation="condition")
    b.claim("x", "mediation", "war", "-")
    ((_, (opening,)),) = openings_of(b.situation(), "war")
    assert (opening.opens, opening.drivers) == ("-", (("mediation", 1),))


def test_a_condition_gates_one_link() -> None:
    b = Builder()
    b.concept("blockade", dimension="blockade")
    b.claim("y", "blockade", "hunger")
    b.claim("x", "aid", "truce", condition="unless the blockade ends")
    situation = b.situation()
    span = next(c.condition for c in situation.claims if c.condition)
    assert span is not None
    b.claims[0] = replace(b.claims[0], cause_spans=(span,))
    found = [opening for _, openings in openings_of(b.situation(), "truce") for opening in openings]
    assert [(o.gate, o.effect, o.drivers) for o in found] == [("blockade", "truce", (("aid", 1),))]


def test_a_gate_on_what_bears_on_nothing_and_nobody_does_is_not_asked_about() -> None:
    b = Builder()
    b.concept("rain", dimension="climate")
    b.claim("x", "rain", "harvest", "-", relation="condition")
    b.claim("x", "talks", "pact")
    assert openings_of(b.situation(), "pact") == ()


def test_what_enables_is_open_already_and_a_dropped_claim_gates_nothing() -> None:
    b = Builder()
    b.concept("talks", dimension="negotiation")
    b.claim("x", "talks", "pact", relation="enabling")
    assert openings_of(b.situation(), "pact") == ()
    told = vetoed().situation()
    assert openings_of(told, "pact", without=[told.claims[0].id]) == ()


def test_a_lever_that_holds_back_the_target_itself_is_told_as_a_lever_alone() -> None:
    b = Builder()
    b.concept("pressure", dimension="pressure")
    b.claim("x", "pressure", "mediation", "-", relation="condition")
    assert len(openings_of(b.situation(), "mediation")) == 1
    b.lever("pressure", "pressure", instrument="pressure")
    assert openings_of(b.situation(), "mediation") == ()


def test_nobody_waits_for_an_attack() -> None:
    b = Builder()
    b.concept("attack", dimension="military_strike")
    b.claim("x", "attack", "help", "+", relation="preventing")
    b.claim("x", "help", "pact")
    assert openings_of(b.situation(), "pact") == ()
