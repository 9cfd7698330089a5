"""The case folder: sources by hash, settings, and what is told when somebody changed what must not change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides.case import folder
from thucydides.case.folder import Settings
from thucydides.errors import BrokenCase, CaseError, NotACase
from thucydides.pipeline import Source


def test_sources_come_back_as_given_and_are_kept_once(tmp_path: Path) -> None:
    place = folder.create(tmp_path / "case", Settings())
    given_sources = [Source("a.txt", b"one"), Source("b.txt", b"one"), Source("c.txt", b"two")]
    assert folder.add_sources(place, given_sources) == 3
    assert folder.add_sources(place, given_sources) == 0
    assert folder.load_sources(place) == given_sources
    assert len([p for p in place.sources.rglob("*") if p.is_file() and p.name != "index.jsonl"]) == 2


def test_a_changed_source_is_told(tmp_path: Path) -> None:
    place = folder.create(tmp_path / "case", Settings())
    folder.add_sources(place, [Source("a.txt", b"one")])
    kept = next(p for p in place.sources.rglob("*") if p.is_file() and p.name != "index.jsonl")
    kept.write_bytes(b"other")
    with pytest.raises(BrokenCase, match="was changed"):
        folder.load_sources(place)


def test_a_folder_with_other_things_in_it_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("mine")
    with pytest.raises(CaseError, match="not empty"):
        folder.create(tmp_path, Settings())


def test_a_folder_that_is_no_case_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="thucydides new"):
        folder.open_folder(tmp_path)


@given(question=st.text(), seed=st.integers(0, 2**31), worlds=st.integers(1, 10**6))
def test_settings_survive(tmp_path_factory: pytest.TempPathFactory, question: str, seed: int, worlds: int) -> None:
    try:
        question.encode()
    except UnicodeEncodeError:
        return
    place = folder.create(tmp_path_factory.mktemp("case") / "case", Settings())
    folder.write_settings(place, Settings(question, seed, worlds))
    assert folder.read_settings(place) == Settings(question, seed, worlds)


def test_broken_settings_are_told(tmp_path: Path) -> None:
    place = folder.create(tmp_path / "case", Settings())
    place.settings_path.write_text("seed = ")
    with pytest.raises(BrokenCase, match=r"case\.toml"):
        folder.read_settings(place)
