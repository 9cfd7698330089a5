"""Attribution: what is right by who+what, the form of predictions, the calibration and its plot."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import attribution
from bench.attribution import Result, calibration, main, predictions, report
from bench.attribution_measures import sureness
from train.frames.calibration import calibration_error

TEXT = "Ana said that rain fell. Ben denied it."
RIGHT = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 23]]}
WRONG = {"source": [[25, 28]], "cue": [[4, 8]], "content": [[9, 23]]}
ARTICLE = {"id": "a", "text": TEXT, "attributions": [RIGHT]}


def test_what_was_found_is_right_where_speaker_and_content_are() -> None:
    assert sureness(ARTICLE, [{**RIGHT, "confidence": 0.9}]) == [(0.9, True)]
    assert sureness(ARTICLE, [{**WRONG, "confidence": 0.3}]) == [(0.3, False)]
    assert sureness({**ARTICLE, "attributions": []}, [{**RIGHT, "confidence": 0.5}]) == [(0.5, False)]


def test_an_attribution_is_found_once() -> None:
    told = sureness(ARTICLE, [{**WRONG, "confidence": 0.3}, {**RIGHT, "confidence": 0.9}])
    assert told == [(0.3, False), (0.9, True)]


def test_the_calibration_error_is_printed_for_our_readers_alone() -> None:
    ours = Result("thucydides", {"a": [{**RIGHT, "confidence": 0.75}]}, 1.0)
    assert calibration_error(calibration(ours, [ARTICLE])) == 0.25
    assert any("calibration error 0.250" in line for line in report(ours, [ARTICLE]))
    theirs = Result("rules", {"a": [RIGHT]}, 1.0)
    assert not any("calibration" in line for line in report(theirs, [ARTICLE]))


def test_predictions_have_the_form_of_the_articles() -> None:
    (line,) = predictions(Result("thucydides", {"a": [{**RIGHT, "confidence": 0.9}]}, 1.0))
    assert json.loads(line) == {"id": "a", "attributions": [RIGHT]}


def test_the_command_writes_predictions_and_a_plot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(attribution.READERS, attribution.LAYER, lambda: lambda text: [{**RIGHT, "confidence": 0.9}])
    (tmp_path / "in.jsonl").write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    out, plot = tmp_path / "out.jsonl", tmp_path / "plot.svg"
    main([str(tmp_path / "in.jsonl"), "--readers", attribution.LAYER, "--out", str(out), "--plot", str(plot)])
    assert "F1 100.0" in capsys.readouterr().out
    assert json.loads(out.read_text(encoding="utf-8"))["attributions"] == [RIGHT]
    assert ElementTree.fromstring(plot.read_text(encoding="utf-8")).tag.endswith("svg")


def test_the_whole_layer_finds_who_says_what() -> None:
    found = attribution.layer()("The minister said that the harbour had been closed.\n\nThe rain went on.")
    assert len(found) == 1
    assert found[0]["source"] == [[0, 12]]
    assert 0 < found[0]["confidence"] <= 1
