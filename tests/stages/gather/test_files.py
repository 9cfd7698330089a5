"""The walker takes what is there, in one order, and says what it passed over."""

from __future__ import annotations

from pathlib import Path

from thucydides.stages.gather import find_files, read_file
from thucydides.stages.gather.draft import LARGEST_FILE


def test_folders_are_searched_through_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.html", ".hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = find_files([tmp_path, tmp_path / "b.txt"])
    assert [str(path.relative_to(tmp_path)) for path in found.files] == ["a/b.html", "a/z.md", "b.txt"]
    assert found.problems == ()


def test_what_is_passed_over_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "file.txt")
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate(LARGEST_FILE + 1)
    found = find_files([tmp_path, tmp_path / "empty", tmp_path / "missing", "a\0b"])
    assert [path.name for path in found.files] == ["file.txt"]
    assert sorted(row.code for row in found.problems) == [
        "empty-folder",
        "link",
        "too-large",
        "unreadable",
        "unreadable",
    ]
    assert all(row.what and row.remedy for row in found.problems)


def test_reading(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_bytes(b"x")
    assert read_file(tmp_path / "file.txt") == b"x"
    assert not isinstance(read_file(tmp_path / "missing.txt"), bytes)
    assert not isinstance(read_file(tmp_path), bytes)
