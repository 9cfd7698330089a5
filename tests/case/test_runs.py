"""A kept run is run again to the same bytes, by another process and on a rebuilt case; anything that drifts is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.command import thucydides
from tests.conftest import Example
from thucydides.case import build, open_case, runs
from thucydides.errors import ImportedDataError
from thucydides.records import Scenario

SCENARIO = Scenario(seed=11, worlds=64, horizons=(6, 12), steps=12, strength=1.5, start=1, countermoves=False)


@pytest.fixture
def case(nile: Example, tmp_path: Path) -> Path:
    """A copy of the sample case with one run of an unusual scenario kept in it."""
    shutil.copytree(nile.root, tmp_path / "case")
    shutil.rmtree(tmp_path / "case" / "runs")
    open_case(tmp_path / "case").ask(nile.question, SCENARIO)
    return tmp_path / "case"


def kept(case: Path) -> Path:
    """The one kept run."""
    (path,) = (case / "runs").glob("*/run.json")
    return path


def changed(path: Path, **values: Any) -> Path:
    """A copy of a kept run with other values, its hashes made to fit."""
    content = {**orjson.loads(path.read_bytes()), **values}
    content["sha256"] = {name: runs._hash(content[name]) for name in runs.OUTPUTS}
    other = path.with_name("other.json")
    other.write_bytes(orjson.dumps(content))
    return other


def test_a_kept_run_says_what_went_in_and_what_came_out(case: Path, nile: Example) -> None:
    found = runs.load(kept(case))
    assert (found.question, found.scenario) == (nile.question, SCENARIO)
    assert set(found.inputs) == {"version", "reader", "sources", "decisions", "records", "vocabulary"}
    assert found.outputs["runs"]
    assert found.outputs["answer"]["seed"] == 11


def test_another_process_runs_it_again_to_the_same_bytes_on_a_rebuilt_case(case: Path) -> None:
    path = kept(case)
    before = {file: file.read_bytes() for file in case.rglob("*") if file.is_file() and file.name != "case.db"}
    (case / "case.db").unlink()
    program = "from thucydides.surfaces.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "simulate", str(case), "--run", str(path), "--json"],
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    told = orjson.loads(done.stdout)
    assert (told["same"], told["inputs"], told["outputs"]) == (True, [], [])
    assert {file: file.read_bytes() for file in before} == before, "running again writes nothing else"


def test_keeping_the_same_run_again_writes_the_same_file(case: Path, nile: Example) -> None:
    path = kept(case)
    before = path.read_bytes()
    open_case(case).ask(nile.question, SCENARIO)
    assert kept(case).read_bytes() == before
    build(case)
    open_case(case).ask(nile.question, SCENARIO)
    assert kept(case) == path
    assert path.read_bytes() == before


def test_a_figure_that_drifts_is_told_with_its_place(case: Path) -> None:
    rows = orjson.loads(kept(case).read_bytes())["runs"]
    rows[3]["change"]["50"] += 0.0001
    ran = thucydides("simulate", case, "--run", changed(kept(case), runs=rows))
    assert ran.code == 1
    assert "not the same" in ran.out
    assert "runs[3].change.50" in ran.out
    assert "what went in:\n  the same" in ran.out


def test_a_decision_made_since_is_told_as_the_cause_and_undoing_it_brings_the_run_back(case: Path) -> None:
    path = kept(case)
    claim = runs.load(path).outputs["answer"]["bearings"][0]["claim"]
    decided = thucydides("decide", case, "reject", claim)
    told = thucydides("simulate", case, "--run", path, "--json")
    assert told.code == 1
    assert {line.split(":")[0] for line in told.json["inputs"]} == {"decisions", "records"}
    assert told.json["outputs"]
    thucydides("decide", case, "undo", decided.out.split()[0])
    again = thucydides("simulate", case, "--run", path, "--json")
    assert (again.code, again.json["same"]) == (0, True)
    assert {line.split(":")[0] for line in again.json["inputs"]} == {"decisions"}, (
        "the log is longer, the records are not"
    )


def test_another_version_is_named_even_where_nothing_comes_of_it(case: Path) -> None:
    inputs = {**runs.load(kept(case)).inputs, "version": "0.0.9"}
    ran = thucydides("simulate", case, "--run", changed(kept(case), inputs=inputs))
    assert ran.code == 0
    assert "version: 0.0.9 then" in ran.out


def test_a_refusal_is_kept_and_run_again_too(case: Path) -> None:
    asked, answered = open_case(case).ask("Can Brazil raise wheat trade with Peru?", SCENARIO)
    path = runs.path_of(asked.folder, asked.situation, answered.question.text, SCENARIO)
    assert runs.load(path).outputs["runs"] == []
    assert thucydides("simulate", case, "--run", path).code == 0


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"scenario":{"sed":1}}'])
def test_a_file_that_is_no_kept_run_is_an_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(data)
    with pytest.raises(ImportedDataError, match=r"run\.json"):
        runs.load(path)
    with pytest.raises(ImportedDataError, match="can not be read"):
        runs.load(tmp_path / "absent.json")


def test_a_kept_run_that_was_changed_by_hand_is_refused(case: Path) -> None:
    path = kept(case)
    path.write_bytes(path.read_bytes().replace(b'"rises": 0', b'"rises": 1', 1))
    ran = thucydides("simulate", case, "--run", path)
    assert ran.code == 1
    assert "was changed since it was kept" in ran.err
