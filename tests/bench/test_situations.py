"""The own situations hold together: every span of the gold reading stands in its report, and the splits name them all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bench.situations import DATA, SPLITS, main

NAMES = sorted(name for names in SPLITS.values() for name in names)
KINDS = ("documents", "actors", "statements", "events", "causal", "forecasts", "ties", "levers", "contested", "traps")


def spans(value: Any, file: str | None = None) -> Iterator[tuple[str, int, int, str]]:
    """Every span of an annotated row, with the file it stands in."""
    if isinstance(value, dict):
        file = value.get("file") or file
        if isinstance(value.get("start"), int) and isinstance(value.get("text"), str) and file:
            yield file, value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from spans(inner, file)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner, file)


def test_the_splits_name_every_situation() -> None:
    assert sorted(path.name for path in DATA.iterdir() if path.is_dir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_span_stands_in_its_report(name: str) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (DATA / name / "reports").iterdir()}
    found = 0
    for kind in KINDS:
        for line in (DATA / name / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
            for file, start, end, words in spans(json.loads(line)):
                assert texts[file][start:end] == words, (kind, start)
                found += 1
    assert found > 300
    assert len(texts) == 3


def test_without_the_scorer_it_says_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from bench import situations

    monkeypatch.setattr(situations, "SHARED", DATA / "nowhere")
    monkeypatch.setattr(situations.figures, "__defaults__", (DATA / "nowhere",))
    assert main(["--split", "held"]) == 0
    assert "skipped: needs the scorer" in capsys.readouterr().out
