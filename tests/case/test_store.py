"""The derived store: nothing is lost in it, the same situation gives the same bytes, damage is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages.model.situations import Builder
from thucydides.case import find, store
from thucydides.errors import BrokenCase, UnknownId
from thucydides.records import Problem, Situation


def situation() -> Situation:
    """A small situation with something of several kinds."""
    builder = Builder()
    builder.claim("Ada", "aid", "peace")
    builder.lever("more aid", "aid", says=[("Bo", "0")])
    return builder.situation()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    problem = Problem("prb-1", "x.txt", "empty", "the file is empty", "add text")
    store.save(tmp_path / "case.db", situation(), [problem])
    assert store.load(tmp_path / "case.db") == (situation(), (problem,), ())


def test_the_same_situation_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        store.save(tmp_path / name, situation(), [])
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_missing_and_a_cut_off_store_are_told_with_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with pytest.raises(BrokenCase, match="thucydides build"):
        store.load(path)
    store.save(path, situation(), [])
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(BrokenCase, match="damaged"):
        store.load(path)


def test_a_failed_write_leaves_the_old_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.db"
    store.save(path, situation(), [])
    before = path.read_bytes()

    def broken(_: object) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(store, "_dump", broken)
    with pytest.raises(OSError, match="disk full"):
        store.save(path, situation(), [])
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["case.db"]


def test_any_record_is_found_by_its_id_and_a_stranger_is_told() -> None:
    known = situation()
    assert find(known, known.claims[0].id) == ("claims", known.claims[0])
    with pytest.raises(UnknownId, match="why-none"):
        find(known, "why-none")
