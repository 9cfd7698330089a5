"""The options of `simulate` and `compare`: each changes what is run as it says, and a name that nothing has is told."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.command import thucydides
from tests.conftest import Example
from thucydides.pipeline import models
from thucydides.records import Scenario


@pytest.fixture(scope="module")
def case(nile: Example, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample case; runs of one test do not bear on those of another."""
    root = tmp_path_factory.mktemp("scenario") / "case"
    shutil.copytree(nile.root, root)
    return root


def figures(case: Path, *options: object) -> dict[tuple[str, str, str | None], Any]:
    """What `simulate` prints as JSON, by view, lever and second lever."""
    ran = thucydides("simulate", case, "--worlds", 128, *options, "--json")
    assert ran.code == 0, ran.err
    return {(run["view"], run["lever"], run["with_lever"]): run for run in ran.json}


def changes(case: Path, *options: object) -> dict[tuple[str, str, str | None], dict[str, float]]:
    return {key: run["change"] for key, run in figures(case, *options).items()}


def worn_lever(nile: Example) -> str:
    """A lever of the answer that meets a countermove of the list."""
    found = models(nile.case.situation, nile.answered.question, Scenario())
    worn = {act.lever for model in found for act in model.interventions if act.countermove}
    return next(line.lever for line in nile.answered.answer.levers if line.lever in worn)


def test_seed_worlds_and_horizon_are_those_asked_for(case: Path) -> None:
    runs = figures(case, "--seed", 7, "--horizon", 5)
    assert {run["seed"] for run in runs.values()} == {7}
    assert {run["worlds"] % 128 for run in runs.values()} == {0}
    assert {outcome["horizon"] for run in runs.values() for outcome in run["outcomes"]} == {5}


def test_countermoves_can_be_switched_off_and_then_levers_move_more(case: Path, nile: Example) -> None:
    lever = worn_lever(nile)
    on, off = changes(case, "--horizon", 24), changes(case, "--horizon", 24, "--no-countermoves")
    spread = {name: max(abs(v) for k, c in run.items() if k[1] == lever for v in c.values()) for name, run in
              (("on", on), ("off", off))}  # fmt: skip
    assert spread["off"] > spread["on"] > 0
    others = [key for key in on if key[1] and not any(key[1] == a for a in worn_levers(nile))]
    assert all(on[key] == off[key] for key in others)


def worn_levers(nile: Example) -> set[str]:
    found = models(nile.case.situation, nile.answered.question, Scenario())
    return {act.lever for model in found for act in model.interventions if act.countermove}


def test_strength_zero_moves_nothing_and_more_moves_more(case: Path) -> None:
    none, usual, double = (changes(case, "--strength", s) for s in (0, 1, 2))
    assert all(value == 0 for change in none.values() for value in change.values())
    for key, change in usual.items():
        assert max(map(abs, double[key].values())) >= max(map(abs, change.values()))
    assert double != usual


def test_a_lever_pulled_after_the_horizon_changes_nothing(case: Path) -> None:
    late = changes(case, "--start", 13)
    assert all(value == 0 for change in late.values() for value in change.values())


def test_two_levers_are_pulled_together(case: Path, nile: Example) -> None:
    one, two = (line.lever for line in nile.answered.answer.levers[:2])
    runs = figures(case, "--lever", one, "--with", two)
    assert {(lever, other) for _, lever, other in runs} == {(one, None), (two, None), (one, two)}
    printed = thucydides("simulate", case, "--worlds", 128, "--lever", one, "--with", two).out
    assert " + " in printed


def test_a_push_is_in_every_world_and_none_is_exactly_as_before(case: Path, nile: Example) -> None:
    target = nile.answered.question.target
    assert changes(case, "--push", f"{target}=-2") != changes(case)
    assert changes(case, "--push", f"{target}=0") == changes(case)


def test_a_lever_pushed_by_name_pushes_what_it_moves(case: Path, nile: Example) -> None:
    lever = next(one for one in nile.case.situation.levers if one.id == nile.answered.answer.levers[0].lever)
    size = 1 if lever.direction == "+" else -1
    assert changes(case, "--push", f"{lever.name}=1") == changes(case, "--push", f"{lever.moves}={size}")


def test_everybody_is_pooled_only_where_asked_for(case: Path) -> None:
    assert "all" not in {view for view, _, _ in figures(case)}
    assert "all" in {view for view, _, _ in figures(case, "--pooled")}
    kept = {key: run for key, run in figures(case, "--pooled").items() if key[0] != "all"}
    assert kept == figures(case)


def test_only_the_view_and_lever_asked_for_are_shown(case: Path, nile: Example) -> None:
    line = nile.answered.answer.levers[0]
    view = line.by_view[0][0]
    assert set(figures(case, "--view", view, "--lever", line.lever)) == {(view, line.lever, None)}
    assert {key[0] for key in figures(case, "--view", "all")} == {"each"}
    compared = thucydides("compare", case, "--worlds", 128, "--view", view, "--lever", line.lever, "--json").json
    assert [(one["lever"], [cell[0] for cell in one["by_view"]]) for one in compared["levers"]] == [
        (line.lever, [view])
    ]


def test_compare_takes_the_same_scenario_as_simulate(case: Path, nile: Example) -> None:
    options = ("--seed", 3, "--horizon", 6, "--strength", 2, "--no-countermoves")
    runs = figures(case, *options)
    compared = thucydides("compare", case, "--worlds", 128, *options, "--json").json
    assert compared["levers"]
    for line in compared["levers"]:
        for view, falls, rises in line["by_view"]:
            shares = runs[view, line["lever"], None]["sign_agreement"]
            assert (shares["-"], shares["+"]) == (falls, rises)


def test_a_claim_left_out_bears_on_nothing(case: Path, nile: Example) -> None:
    claim = nile.answered.answer.bearings[0].claim
    assert any(claim in run["load_bearing"] for run in figures(case).values())
    assert not any(claim in run["load_bearing"] for run in figures(case, "--without", claim).values())
    before = thucydides("compare", case, "--worlds", 128, "--json").json
    assert thucydides("compare", case, "--worlds", 128, "--without", claim, "--json").json != before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--view", "nobody at all"), "no view is called 'nobody at all'"),
        (("--lever", "more mediatoin"), "did you mean: more mediation"),
        (("--without", "why-nothing"), "no claim or document has the id 'why-nothing'"),
        (("--push", "tension"), "write CONCEPT=SIZE"),
        (("--push", "nothing of the kind=1"), "no concept is called"),
        (("--push", "nothing=nan"), "write CONCEPT=SIZE"),
    ],
)
@pytest.mark.parametrize("command", ["simulate", "compare"])
def test_a_name_that_nothing_has_is_told_with_what_there_is(
    case: Path, command: str, options: tuple[str, ...], says: str
) -> None:
    ran = thucydides(command, case, *options)
    assert (ran.code, ran.out) == (1, "")
    assert says in ran.err


def test_a_second_lever_needs_a_first(case: Path) -> None:
    ran = thucydides("simulate", case, "--with", "more mediation")
    assert ran.code == 1
    assert "--lever" in ran.err


@pytest.mark.parametrize("wrong", [("--strength", -1), ("--start", -1), ("--horizon", 0), ("--worlds", 0)])
def test_a_number_out_of_range_is_wrong_usage(case: Path, wrong: tuple[str, int]) -> None:
    assert thucydides("simulate", case, *wrong).code == 2
