"""The table of targets: every row names a source that exists, bounds are read both ways, what is absent says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import targets_sources
from bench.targets import Line, Target, main, measured, table, targets
from bench.targets_sources import SOURCES, Absent, corpus
from thucydides.errors import InputError, WeightsError

HIGH = Target(3, "a", "f1", True, 0.75, "set")
LOW = Target(3, "a", "error", False, 0.05, "set")


def test_every_target_names_a_source_and_none_stands_twice() -> None:
    rows = targets()
    assert {row.source for row in rows} == set(SOURCES)
    assert len({(row.source, row.figure) for row in rows}) == len(rows)
    assert {row.issue for row in rows} == {2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("target", "value", "due"),
    [(HIGH, 0.75, "met"), (HIGH, 0.7499, "missed"), (LOW, 0.05, "met"), (LOW, 0.0501, "missed"), (LOW, None, "–")],
)
def test_a_bound_is_met_as_measured(target: Target, value: float | None, due: str) -> None:
    assert Line(target, value).verdict == due


def test_figures_come_from_their_sources_and_each_source_is_run_once() -> None:
    calls: list[str] = []

    def source() -> dict[str, float]:
        calls.append("a")
        return {"f1": 0.8, "error": 0.2}

    lines = list(measured([HIGH, LOW], {"a": source}))
    assert [(line.value, line.verdict) for line in lines] == [(0.8, "met"), (0.2, "missed")]
    assert calls == ["a"]
    assert list(table(lines))[-1].strip().startswith("1 of 2 measured targets met")


@pytest.mark.parametrize("error", [Absent("no corpus"), WeightsError("no weights", "here", "make them")])
def test_a_source_without_its_data_is_skipped_with_the_reason(error: Exception) -> None:
    def source() -> dict[str, float]:
        raise error

    (line,) = measured([HIGH], {"a": source})
    assert line.verdict == "–"
    assert line.reason == f"skipped: {error}"
    assert line.reason in list(table([line]))[2]


def test_a_figure_without_a_peer_tells_why() -> None:
    lines = measured([HIGH, LOW], {"a": lambda: {"f1": "not installed", "error": None}})
    assert [line.reason for line in lines] == ["skipped: not installed", "nothing to measure it on"]


@pytest.mark.parametrize("fault", [ValueError("fault"), ImportError("fault"), InputError("fault", "here", "mend it")])
def test_a_fault_of_a_bench_is_no_missing_data(fault: Exception) -> None:
    def source() -> dict[str, float]:
        raise fault

    with pytest.raises(type(fault), match="fault"):
        list(measured([HIGH], {"a": source}))


def test_corpora_that_are_not_there_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THUCYDIDES_CORPORA", str(tmp_path))
    with pytest.raises(Absent, match=r"polnear/dev\.jsonl"):
        corpus("polnear", "dev.jsonl")


def test_the_data_have_all_their_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "data", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 6
    assert all(row["value"] is not None for row in rows)


def test_gold_figures_that_have_nothing_to_score_are_none() -> None:
    value = targets_sources.value_of
    assert value({"f1": 0.5, "defined": True}) == value({"share": 0.5, "defined": True}) == 0.5
    assert value({"share": 0.0, "defined": False}) is None


def test_traps_are_counted_by_the_kind_of_record_that_fell_into_them() -> None:
    hits = ["events evt-a", "actors act-a", "actors A, B", "statements say-a", "causal_claims why-a", "documents src-a"]
    assert targets_sources.trapped(hits) == {"event and actor traps": 3, "causal traps": 1}
