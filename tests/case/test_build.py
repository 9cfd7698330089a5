"""Building: the same sources and decisions give the same bytes, and what was read is not read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_pipeline import SOURCES, Choking, Fake
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


def test_one_bad_report_does_not_take_the_build_down(tmp_path: Path) -> None:
    root = case(tmp_path / "case", SOURCES)
    built = build(root, Choking())
    assert [problem.path for problem in built.problems] == ["next.txt"]
    assert len(built.situation.documents) == len(SOURCES)
    assert open_case(root).problems == built.problems
    before = built.folder.database.read_bytes()
    build(root, Choking())
    assert built.folder.database.read_bytes() == before
    with pytest.raises(ZeroDivisionError):
        build(root, Choking(), strict=True)
    assert build(root, Choking(word="-")).problems == ()


def test_reports_in_other_languages_are_told(tmp_path: Path) -> None:
    text = "El ministro dijo el martes en Lima que las conversaciones sobre el agua se reanudarán, pero Bolivia no ha firmado."
    root = case(tmp_path / "case", [*SOURCES, Source("lima.txt", text.encode())])
    for built in (build(root), build(root), open_case(root)):
        (problem,) = built.problems
        assert (problem.path, problem.code) == ("lima.txt", "language")
        assert len(built.situation.documents) == len(SOURCES) + 1
        assert not any("Lima" in actor.name or "Bolivia" in actor.name for actor in built.situation.actors)
