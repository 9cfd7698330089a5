"""What a view says of the opposite of a lever is run backwards and marked; a denial of the opposite says nothing of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages.model.situations import Builder
from thucydides.records import Run, Scenario, Situation
from thucydides.stages.model import compile_models
from thucydides.stages.simulate import runs_for

SCENARIO = Scenario(worlds=1000, steps=12, horizons=(12,))


def runs(situation: Situation, lever: str) -> dict[str, Run]:
    models = compile_models(situation, "smuggling")
    return {run.view: run for run in runs_for(models, SCENARIO, leave_out=False) if run.lever == lever}


@pytest.fixture
def levers() -> Builder:
    b = Builder()
    b.claim("x", "tariffs", "smuggling")
    b.claim("y", "tariffs", "smuggling", kind="denied")
    b.claim("z", "patrols", "smuggling", "-")
    b.lever("tariffs", "tariffs", instrument="tariffs")
    b.lever("tariff cuts", "tariffs", "-", instrument="tariffs")
    return b


def test_the_opposite_of_what_is_said_is_marked(levers: Builder) -> None:
    found = runs(levers.situation(), "tariff cuts")
    assert found["x"].reversed
    assert found["x"].sign_agreement["-"] > 0.5
    assert not any(run.reversed for run in runs(levers.situation(), "tariffs").values())


def test_a_denial_says_nothing_of_the_opposite(levers: Builder) -> None:
    situation = levers.situation()
    assert runs(situation, "tariff cuts")["y"].silent
    assert not runs(situation, "tariffs")["y"].silent
    assert runs(situation, "tariff cuts")["z"].silent


def test_whoever_speaks_of_the_lever_itself_is_not_run_backwards(levers: Builder) -> None:
    levers.claim("x", "tariffs", "smuggling")
    levers.claims[-1] = replace(levers.claims[-1], signs=(-1, 1))
    assert not runs(levers.situation(), "tariff cuts")["x"].reversed


def test_a_case_of_what_the_lever_moves_counts(levers: Builder) -> None:
    levers.concept("tariffs on timber", broader="tariffs")
    levers.claim("v", "tariffs on timber", "smuggling")
    assert runs(levers.situation(), "tariff cuts")["v"].reversed


def test_a_link_further_down_that_is_run_backwards_counts_as_well(levers: Builder) -> None:
    levers.claim("w", "patrols", "tariffs", "-")
    levers.claim("w", "tariffs", "smuggling")
    levers.lever("patrols", "patrols")
    assert runs(levers.situation(), "patrols")["w"].reversed
    levers.claim("w", "patrols", "smuggling", "-")
    assert not runs(levers.situation(), "patrols")["w"].reversed


def test_a_chain_told_in_its_own_direction_is_not(levers: Builder) -> None:
    levers.claim("w", "patrols", "tariffs")
    levers.claim("w", "tariffs", "smuggling")
    levers.lever("patrols", "patrols")
    assert not runs(levers.situation(), "patrols")["w"].reversed
