"""Runs say what the claims imply, by view, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from tests.stages.model.situations import Builder
from thucydides.errors import BadPrior, EmptyModel, ImportedDataError, ModelError
from thucydides.records import Edge, Intervention, Model, Run, Scenario, Situation, View
from thucydides.stages.model import compile_models
from thucydides.stages.simulate import EACH, read_scenario, runs_for, simulate, write_scenario

SMALL = Scenario(worlds=1500)


def disputed() -> Situation:
    """Three speakers on what sanctions do to a pact: raise it, nothing, silent."""
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.claim("hawk", "sanctions", "pact", "-")
    b.claim("dove", "sanctions", "pact", "+")
    b.claim("cynic", "sanctions", "pact", "-", kind="denied")
    b.claim("cynic", "relief", "pact", "-")
    b.claim("mute", "rival", "pact", "+")
    b.lever("sanctions", "sanctions")
    b.lever("relief", "relief")
    return b.situation()


def found(runs: tuple[Run, ...], view: str, lever: str | None) -> Run:
    return next(run for run in runs if (run.view, run.lever, run.with_lever) == (view, lever, None))


@pytest.fixture(scope="module")
def runs() -> tuple[Run, ...]:
    return runs_for(compile_models(disputed(), "pact"), SMALL)


def test_each_view_gets_the_sign_it_claims(runs: tuple[Run, ...]) -> None:
    assert found(runs, "hawk", "sanctions").sign_agreement["-"] > 0.6
    assert found(runs, "dove", "sanctions").sign_agreement["+"] > 0.6
    assert found(runs, "cynic", "sanctions").sign_agreement["0"] > 0.7
    assert found(runs, "mute", "sanctions").silent
    assert found(runs, "mute", "sanctions").sign_agreement == {"-": 0, "0": 1, "+": 0}


def test_dissent_stays_visible_over_all_views(runs: tuple[Run, ...]) -> None:
    joint = found(runs, EACH, "sanctions")
    assert joint.sign_agreement["-"] > 0.2
    assert joint.sign_agreement["+"] > 0.2
    assert joint.change["5"] < 0 < joint.change["95"]
    assert joint.worlds == 3 * SMALL.worlds  # the silent view has no vote


def test_the_claim_that_carries_a_result_is_named_first(runs: tuple[Run, ...]) -> None:
    situation = disputed()
    hawk = next(c.id for c in situation.claims if c.asserted_by == ("hawk",))
    run = found(runs, "hawk", "sanctions")
    assert run.load_bearing[0] == hawk
    assert run.shifts[0][1] < 0  # with it, the pact falls more often
    assert f"without {hawk}" in run.fragile
    assert run.robust is False


def test_best_lever_and_none_share_all_worlds(runs: tuple[Run, ...]) -> None:
    own = [run for run in runs if run.view == "cynic"]
    assert sum(run.best or 0 for run in own) == pytest.approx(1)
    assert (found(runs, "cynic", "relief").best or 0) > (found(runs, "cynic", "sanctions").best or 0)


def test_shares_and_quantiles_are_in_order(runs: tuple[Run, ...]) -> None:
    for run in runs:
        assert sum(run.sign_agreement.values()) == pytest.approx(1)
        for outcome in run.outcomes:
            assert all(a <= b for a, b in pairwise(outcome.quantiles))
            assert -1 <= outcome.quantiles[0] <= outcome.quantiles[-1] <= 1
        assert [o.horizon for o in run.outcomes] == list(SMALL.horizons)


def test_the_same_input_gives_the_same_records(runs: tuple[Run, ...]) -> None:
    assert runs_for(compile_models(disputed(), "pact"), SMALL) == runs
    other = runs_for(compile_models(disputed(), "pact"), replace(SMALL, seed=2))
    assert [run.change for run in other] != [run.change for run in runs]
    assert not {run.id for run in other} & {run.id for run in runs}


def test_another_view_changes_nothing_in_this_one(runs: tuple[Run, ...]) -> None:
    situation = disputed()
    alone = runs_for(compile_models(situation, "pact", views=situation.views[:1]), SMALL)
    assert alone == tuple(run for run in runs if run.view == situation.views[0].id)


def test_a_run_is_reproduced_from_its_own_text(runs: tuple[Run, ...]) -> None:
    again = runs_for(compile_models(disputed(), "pact"), read_scenario(runs[0].scenario))
    assert again == runs


@pytest.mark.parametrize("text", ["", "{", "[]", '{"seed":1,"wishful":2}'])
def test_a_broken_scenario_is_an_error(text: str) -> None:
    with pytest.raises(ImportedDataError):
        read_scenario(text)


def test_a_scenario_round_trips() -> None:
    scenario = Scenario(seed=3, exogenous=(("war", -1.0),), pairs=(("a", "b"),), without=("x",), wanted="+")
    assert read_scenario(write_scenario(scenario)) == scenario


def test_a_claim_left_out_is_gone_from_the_runs() -> None:
    situation = disputed()
    hawk = next(c.id for c in situation.claims if c.asserted_by == ("hawk",))
    run_ids = runs_for(compile_models(situation, "pact"), replace(SMALL, without=(hawk,)))
    assert "hawk" not in {run.view for run in run_ids}
    assert all(hawk not in run.load_bearing for run in run_ids)


def test_pairs_run_together_and_no_pair_is_ranked() -> None:
    models = compile_models(disputed(), "pact")
    result = runs_for(models, replace(SMALL, pairs=(("sanctions", "relief"),)), leave_out=False)
    pair = next(r for r in result if r.view == "cynic" and r.with_lever == "relief")
    assert pair.best is None
    assert pair.sign_agreement["-"] > 0.5


def test_errors_are_clear() -> None:
    with pytest.raises(EmptyModel):
        runs_for((), SMALL)
    with pytest.raises(EmptyModel):
        simulate(Model("v", ("a",), (), "a"), SMALL)
    bad = Edge("a", "b", (float("nan"), 0, 0), "claims", ("x",))
    model = Model("v", ("a", "b"), (bad,), "b", interventions=(Intervention("l", "a", 1.0),))
    with pytest.raises(BadPrior, match="a → b"):
        simulate(model, SMALL)
    good = replace(model, edges=(replace(bad, votes=(0.0, 0.0, 1.0)),))
    with pytest.raises(BadPrior):
        simulate(good, replace(SMALL, scale=float("nan")))
    for scenario in (replace(SMALL, worlds=0), replace(SMALL, horizons=()), replace(SMALL, horizons=(99,))):
        with pytest.raises(ModelError):
            simulate(good, scenario)


def test_figures_are_plain_numbers(runs: tuple[Run, ...]) -> None:
    for run in runs:
        assert all(type(value) is float for value in (*run.change.values(), *run.sign_agreement.values()))
        assert all(np.isfinite(value) for _, value in (*run.shifts, *run.variance, *run.tipping, *run.worth_knowing))


def test_a_camp_has_no_second_vote() -> None:
    situation = disputed()
    singles = situation.views
    camp = View("camp", "camp", "camp", ("hawk", "dove"), tuple(c for v in singles[:2] for c in v.claims))
    with_camp = runs_for(compile_models(situation, "pact", views=(*singles, camp)), SMALL, leave_out=False)
    without = runs_for(compile_models(situation, "pact", views=singles), SMALL, leave_out=False)
    assert found(with_camp, "camp", "sanctions").worlds == SMALL.worlds
    assert found(with_camp, EACH, "sanctions") == found(without, EACH, "sanctions")


def test_what_holds_by_definition_is_marked_and_not_ranked() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.concept("arms", actors=("A", "B"), broader="pact")
    b.claim("x", "relief", "pact", "-")
    b.lever("no arms", "arms", "-")
    b.lever("relief", "relief")
    made = runs_for(compile_models(b.situation(), "pact"), SMALL, leave_out=False)
    arms, relief = found(made, "x", "no arms"), found(made, "x", "relief")
    assert (arms.by_definition, arms.silent, arms.best) == (True, True, None)
    assert arms.sign_agreement["-"] > 0.9
    assert (relief.by_definition, relief.silent) == (False, False)
    assert (relief.best or 0) > 0.5


def test_silence_over_all_views_is_no_change_and_said() -> None:
    b = Builder()
    b.claim("x", "relief", "trade")
    b.claim("y", "rain", "trade")
    b.lever("tariffs", "tariffs")
    made = runs_for(compile_models(b.situation(), "trade"), SMALL, leave_out=False)
    assert all(run.silent for run in made if run.lever == "tariffs")
    assert {run.view for run in made} == {"x", "y", EACH}
