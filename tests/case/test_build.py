"""Building: the same sources and decisions give the same bytes, and what was read is not read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_pipeline import SOURCES, Fake
from thucydides.case import Settings, build, folder, open_case
from thucydides.errors import NoDocuments
from thucydides.pipeline import Source


def case(root: Path, sources: list[Source]) -> Path:
    """A new case of sources, not yet built."""
    folder.add_sources(folder.create(root, Settings()), sources)
    return root


def test_building_again_gives_the_same_bytes_and_reads_nothing(tmp_path: Path) -> None:
    root, second = case(tmp_path / "case", SOURCES), Fake()
    first = build(root, Fake())
    before = first.folder.database.read_bytes()
    assert build(root, second).situation == first.situation
    assert first.folder.database.read_bytes() == before
    assert second.asked == []


def test_two_cases_of_the_same_sources_have_the_same_bytes(tmp_path: Path) -> None:
    built = [build(case(tmp_path / name, SOURCES), Fake()) for name in ("a", "b")]
    assert built[0].folder.database.read_bytes() == built[1].folder.database.read_bytes()


@pytest.mark.parametrize("after", [1, 2])
def test_a_killed_build_goes_on_and_gives_the_same_bytes(tmp_path: Path, after: int) -> None:
    whole = build(case(tmp_path / "whole", SOURCES), Fake())
    root, reader = case(tmp_path / "killed", SOURCES), Fake()
    with pytest.raises(KeyboardInterrupt):
        build(root, Fake(breaks_after=after))
    assert not folder.open_folder(root).database.exists()
    again = build(root, reader)
    assert len(reader.asked) == len(SOURCES) - after
    assert again.folder.database.read_bytes() == whole.folder.database.read_bytes()


def test_a_damaged_reading_is_read_again(tmp_path: Path) -> None:
    root, reader = case(tmp_path / "case", SOURCES), Fake()
    first = build(root, Fake())
    kept = sorted((root / "readings").iterdir())[0]
    kept.write_bytes(kept.read_bytes()[:20])
    assert build(root, reader).situation == first.situation
    assert len(reader.asked) == 1


def test_a_built_case_is_opened_as_it_was_built(tmp_path: Path) -> None:
    built = build(case(tmp_path / "case", SOURCES), Fake())
    assert open_case(tmp_path / "case").situation == built.situation


def test_a_case_in_which_nothing_can_be_read_is_told_with_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(NoDocuments) as told:
        build(case(tmp_path / "case", [Source("empty.txt", b"")]), Fake())
    assert "empty.txt" in str(told.value)
