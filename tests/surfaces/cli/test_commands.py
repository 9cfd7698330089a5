"""Every command on one case: help, words for people, JSON for machines, exit codes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer

from tests.command import thucydides
from tests.conftest import NILE, Example
from thucydides.case import KINDS
from thucydides.serial import to_json
from thucydides.surfaces.cli import app
from thucydides.surfaces.export import FORMATS, jsonl

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
PRINTING = [
    "add",
    "ask",
    "build",
    "check",
    "compare",
    "demo",
    "export",
    "hindcast",
    "new",
    "problems",
    "review",
    "show",
    "simulate",
    "why",
]


@pytest.fixture
def case(nile: Example, tmp_path: Path) -> Path:
    """A copy of the sample case that a test may change."""
    shutil.copytree(nile.root, tmp_path / "case")
    return tmp_path / "case"


def test_the_commands_are_those_of_the_design() -> None:
    assert set(PRINTING) | {"report", "decide"} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    ran = thucydides(command, "--help")
    assert ran.code == 0
    described = typer.main.get_command(app).commands[command]  # type: ignore[attr-defined]
    assert (described.help or "").endswith(".")
    assert all(getattr(parameter, "help", None) for parameter in described.params if parameter.name != "help")
    assert ("--json" in ran.out) == (command in PRINTING)


def test_help_and_version() -> None:
    from thucydides import __version__

    assert thucydides("--version").out.strip() == __version__
    assert all(command in thucydides("--help").out for command in COMMANDS)


@pytest.mark.parametrize("kind", KINDS)
def test_show_lists_every_kind(nile: Example, kind: str) -> None:
    rows = getattr(nile.case.situation, kind)
    assert rows, f"the sample case has no {kind}"
    assert thucydides("show", kind, nile.root, "--json").json == to_json(rows)
    printed = thucydides("show", kind, nile.root)
    assert printed.code == 0
    assert [line.split("  ")[0] for line in printed.out.splitlines()] == [row.id for row in rows]


@pytest.mark.parametrize("kind", KINDS)
def test_why_opens_every_kind_down_to_sentences(nile: Example, kind: str) -> None:
    for row in getattr(nile.case.situation, kind)[:2]:
        proof = thucydides("why", row.id, nile.root, "--json").json
        assert proof["id"] == row.id
    assert thucydides("why", row.id, nile.root).out.startswith(row.id)


def words(text: str) -> str:
    """The text without the lines of a tree and without breaks."""
    return " ".join(re.sub("[│├└─]", " ", text).split())


def test_why_a_lever_quotes_the_sentences_in_full(nile: Example) -> None:
    lever = next(lever for lever in nile.case.situation.levers if lever.id == nile.answered.answer.levers[0].lever)
    shown = words(thucydides("why", lever.id, nile.root).out)
    quoted = [view.evidence[0].exact for view in lever.views if view.evidence]
    assert quoted
    assert all(words(sentence) in shown for sentence in quoted)
    assert "reports/0" in shown


def test_why_a_run_names_its_seed_and_worlds(nile: Example) -> None:
    run = next(run for run in nile.case.runs if run.load_bearing)
    assert f"of {run.worlds} worlds (seed {run.seed})" in thucydides("why", run.id, nile.root).out


def test_a_view_that_says_nothing_of_a_lever_is_told_as_silent_and_not_as_no_effect(nile: Example) -> None:
    run = next(run for run in nile.case.runs if run.silent and run.lever)
    told = " ".join(thucydides("why", run.id, nile.root).out.split())
    assert "nothing that is said leads from it to the target" in told
    assert "100%" not in told


def test_ask_answers_from_a_case_and_keeps_what_was_run(case: Path, nile: Example) -> None:
    ran = thucydides("ask", nile.question, case, "--json")
    assert ran.code == 0, ran.err
    assert ran.json == to_json(nile.answered.answer)
    assert ran.err == ""
    kept = list((case / "runs").glob("*/run.json"))
    assert len(kept) == 1


def test_ask_takes_seed_and_worlds_over_those_of_the_case(case: Path, nile: Example) -> None:
    ran = thucydides("ask", nile.question, case, "--seed", 9, "--worlds", 32)
    assert ran.out.splitlines()[0].startswith(nile.question)
    assert "seed 9 · 32 worlds" in ran.out


def test_progress_and_notes_go_to_stderr(case: Path, nile: Example, tmp_path: Path) -> None:
    ran = thucydides("report", case, "-o", tmp_path / "report.html")
    assert (ran.code, ran.out) == (0, "")
    assert "report.html" in ran.err


def test_new_add_and_build_count_what_they_made(tmp_path: Path) -> None:
    reports = sorted((NILE / "reports").iterdir())
    made = thucydides("new", tmp_path / "case", *reports[:2], "--json")
    assert made.code == 0, made.err
    assert made.json["documents"] == 2
    added = thucydides("add", tmp_path / "case", *reports[2:], "--json").json
    assert (added["documents"], added["copies"]) == (5, 1)
    assert added["claims"] > made.json["claims"]
    before = (tmp_path / "case" / "case.db").read_bytes()
    assert thucydides("build", tmp_path / "case", "--json").json == added
    assert (tmp_path / "case" / "case.db").read_bytes() == before


def test_adding_a_report_twice_changes_nothing(case: Path) -> None:
    before = thucydides("show", "claims", case, "--json").json
    assert thucydides("add", case, NILE / "reports").code == 0
    assert thucydides("show", "claims", case, "--json").json == before


def test_simulate_runs_another_scenario(case: Path, nile: Example) -> None:
    claim = nile.answered.answer.bearings[0].claim
    ran = thucydides("simulate", case, "--seed", 5, "--worlds", 64, "--horizon", 6, "--without", claim, "--json")
    assert ran.code == 0, ran.err
    assert {run["seed"] for run in ran.json} == {5}
    assert all(claim not in run["load_bearing"] for run in ran.json)
    lever = nile.answered.answer.levers[0].lever
    narrowed = thucydides("simulate", case, "--worlds", 64, "--lever", lever)
    names = {one.id: one.name for one in nile.case.situation.levers}
    assert names[lever][:30] in narrowed.out
    assert narrowed.out.startswith("target: ")
    silent = [run for run in nile.case.runs if run.silent and run.lever == lever]
    assert silent
    assert not [run for run in ran.json if run["silent"]], "a view that says nothing of a lever has no figures"


def test_compare_puts_views_side_by_side_and_marks_the_disputed(case: Path, nile: Example) -> None:
    printed = thucydides("compare", case).out
    names = {one.id: one.name for one in nile.case.situation.levers}
    assert nile.answered.answer.disputed_levers
    for line in nile.answered.answer.levers:
        disputed = line.lever in nile.answered.answer.disputed_levers
        assert (f"≠ {names[line.lever]}"[:43] in printed) == disputed
        assert len(line.by_view) <= printed.count(names[line.lever][:40])


def test_commands_that_need_a_question_say_so(tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert thucydides("new", case, NILE / "reports" / "01-delta-gazette.txt").code == 0
    for command in (["simulate", case], ["compare", case], ["report", case, "-o", tmp_path / "r.html"]):
        ran = thucydides(*command)
        assert ran.code == 1
        assert "--question" in ran.err
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize("to", sorted(FORMATS))
def test_export_writes_every_format(nile: Example, tmp_path: Path, to: str) -> None:
    ran = thucydides("export", nile.root, tmp_path, "--to", to, "--json")
    assert ran.code == 0, ran.err
    assert ran.json["files"]
    assert all(Path(path).stat().st_size for path in ran.json["files"] if "problems" not in path)


def test_what_is_exported_reads_back_the_same(nile: Example, tmp_path: Path) -> None:
    assert thucydides("export", nile.root, tmp_path / "out").code == 0
    situation, runs = jsonl.read(tmp_path / "out")
    assert situation == nile.case.situation
    assert runs == nile.case.runs


def test_export_refuses_an_unknown_format_and_a_file(nile: Example, tmp_path: Path) -> None:
    assert thucydides("export", nile.root, tmp_path, "--to", "vhs").code == 2
    (tmp_path / "taken").write_text("mine")
    ran = thucydides("export", nile.root, tmp_path / "taken")
    assert ran.code == 1
    assert (tmp_path / "taken").read_text() == "mine"


def weight(nile: Example, claim: str) -> float:
    """The most that leaving a claim out moves any lever over all views."""
    shifts = [abs(shift) for run in nile.case.runs if run.view == "each" for name, shift in run.shifts if name == claim]
    return max(shifts, default=0.0)


def test_review_begins_with_what_the_answer_rests_on_most(nile: Example) -> None:
    rows = thucydides("review", nile.root, "--most", 3, "--json").json
    weights = {row["id"]: weight(nile, row["id"]) for row in rows}
    assert 0 < len(rows) <= 3
    assert list(weights.values()) == sorted(weights.values(), reverse=True)
    assert all(
        weight(nile, claim.id) <= min(weights.values())
        for claim in nile.case.situation.claims
        if claim.id not in weights
    )
    assert rows[0]["id"] in thucydides("review", nile.root, "--most", 3).out


def test_a_rejected_claim_is_gone_and_undo_brings_everything_back(case: Path, nile: Example) -> None:
    before = thucydides("show", "claims", case, "--json").json
    claim = nile.answered.answer.bearings[0].claim
    decided = thucydides("decide", case, "reject", claim, "--why", "the reader erred")
    assert decided.code == 0, decided.err
    left = thucydides("show", "claims", case, "--json").json
    assert [row for row in before if row["id"] != claim] == left
    changed = thucydides("ask", nile.question, case, "--json").json
    assert changed["levers"] != to_json(nile.answered.answer)["levers"]
    decision = decided.out.split()[0]
    assert f"undo {decision}" in decided.out
    assert thucydides("decide", case, "undo", decision).code == 0
    assert thucydides("show", "claims", case, "--json").json == before
    assert len((case / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert thucydides("ask", nile.question, case, "--json").json == to_json(nile.answered.answer)


def test_two_actors_are_merged_and_split_again(case: Path, nile: Example) -> None:
    one, other = nile.case.situation.actors[:2]
    decided = thucydides("decide", case, "merge", one.id, other.id)
    actors = {row["id"]: row for row in thucydides("show", "actors", case, "--json").json}
    assert one.id not in actors
    assert one.name in actors[other.id]["aliases"]
    thucydides("decide", case, "undo", decided.out.split()[0])
    assert thucydides("show", "actors", case, "--json").json == to_json(nile.case.situation.actors)


def test_a_proposed_merge_is_accepted_or_refused_and_both_outlast_a_rebuild(case: Path) -> None:
    rows = thucydides("review", case, "--proposals", "--json").json
    assert rows[0]["id"] in thucydides("review", case, "--proposals").out
    accepted = thucydides("decide", case, "accept", rows[0]["id"])
    assert accepted.code == 0, accepted.err
    assert thucydides("decide", case, "refuse", rows[1]["id"]).code == 0
    thucydides("build", case)
    left = {row["id"] for row in thucydides("review", case, "--proposals", "--most", 99, "--json").json}
    assert not left & {rows[0]["id"], rows[1]["id"]}
    concepts = {row["id"] for row in thucydides("show", "concepts", case, "--json").json}
    assert rows[0]["other"] not in concepts
    assert {rows[0]["one"], rows[1]["one"], rows[1]["other"]} - {rows[0]["other"]} <= concepts
    claims = thucydides("show", "claims", case, "--json").json
    assert rows[0]["other"] not in {claim[side] for claim in claims for side in ("cause", "effect")}


@pytest.mark.parametrize(
    ("kind", "record", "says"),
    [
        ("accept", "pro-nothing", "pro-nothing"),
        ("reject", "why-nothing", "why-nothing"),
        ("undo", "dec-nothing", "dec-nothing"),
        ("merge", "act-nobody", "act-nobody"),
    ],
)
def test_a_decision_about_nothing_is_refused(case: Path, kind: str, record: str, says: str) -> None:
    before = (case / "decisions.jsonl").read_bytes()
    ran = thucydides("decide", case, kind, record)
    assert ran.code == 1
    assert says in ran.err
    assert (case / "decisions.jsonl").read_bytes() == before


def test_check_finds_a_broken_law(case: Path) -> None:
    import sqlite3

    assert thucydides("check", case).out.strip() == "all laws hold"
    assert thucydides("check", case, "--json").json == {"breaches": []}
    with sqlite3.connect(case / "case.db") as database:
        database.execute("UPDATE documents SET record = replace(record, 'the', 'thy')")
    database.close()
    ran = thucydides("check", case)
    assert ran.code == 1
    assert "law 1" in ran.out


def test_problems_of_a_sound_case(nile: Example) -> None:
    assert thucydides("problems", nile.root).code == 0
    assert thucydides("problems", nile.root, "--json").json == []


def test_demo_lists_its_examples() -> None:
    ran = thucydides("demo")
    assert ran.code == 1
    assert "nile" in ran.err
    assert "redsea" in ran.err
