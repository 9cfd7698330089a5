"""Weights are used only if each file is the one that the card names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from thucydides.errors import WeightsError
from thucydides.stages.read.encoder.card import CARD, check, read_card
from thucydides.stages.read.encoder.model import WEIGHTS, load_reader

LIMIT = 30_000_000


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with a card and one file that it names."""
    shutil.copyfile(WEIGHTS / "decoding.json", tmp_path / "decoding.json")
    card = read_card(WEIGHTS)
    card["files"] = {"decoding.json": card["files"]["decoding.json"]}
    (tmp_path / CARD).write_text(json.dumps(card), encoding="utf-8")
    return tmp_path


def test_the_shipped_weights_are_those_of_the_card() -> None:
    check(WEIGHTS)
    named = set(read_card(WEIGHTS)["files"])
    assert named == {path.name for path in WEIGHTS.iterdir()} - {CARD}


def test_all_weights_together_are_within_the_limit() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= LIMIT


def test_the_card_says_what_the_weights_come_from() -> None:
    card = read_card(WEIGHTS)
    assert {"trained_on", "license", "base", "figures", "limits"} <= set(card)
    assert all({"data", "for", "license"} <= set(source) for source in card["trained_on"])


def test_a_changed_file_is_refused(small: Path) -> None:
    check(small)
    (small / "decoding.json").write_text("{}", encoding="utf-8")
    with pytest.raises(WeightsError, match="not the one"):
        check(small)


def test_a_missing_file_is_refused(small: Path) -> None:
    (small / "decoding.json").unlink()
    with pytest.raises(WeightsError, match="missing"):
        load_reader(small)


@pytest.mark.parametrize("written", ["", "[]", "{}", '{"files": 3}'])
def test_a_broken_card_is_refused(small: Path, written: str) -> None:
    (small / CARD).write_text(written, encoding="utf-8")
    with pytest.raises(WeightsError):
        load_reader(small)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="card"):
        load_reader(tmp_path)
