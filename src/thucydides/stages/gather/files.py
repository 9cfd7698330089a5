"""The files under the paths that a person gives: the only part of gathering that touches the disk. The pipeline calls it.

Folders are searched through, hidden files and folders are left alone, symbolic links are not followed, and nothing larger than
LARGEST_FILE is opened. What can not be taken is a row in `problems`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from thucydides.records import Problem

from .draft import LARGEST_FILE, problem


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, sorted by path, and what was passed over."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files at and under the given paths, each once, sorted; never raises."""
    files: dict[str, Path] = {}
    problems: dict[str, Problem] = {}
    for given in sorted({os.fspath(path) for path in paths}):
        for found in _under(Path(given), is_given=True):
            if isinstance(found, Problem):
                problems[found.id] = found
            else:
                files.setdefault(str(found), found)
    rows = sorted(problems.values(), key=lambda row: (row.path, row.code))
    return Found(tuple(files[path] for path in sorted(files)), tuple(rows))


def read_file(path: Path) -> bytes | Problem:
    """The bytes of a file, or why they can not be read."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        return _unreadable(path, error)
    return _too_large(path, len(data)) if len(data) > LARGEST_FILE else data


def _under(path: Path, is_given: bool = False) -> list[Path | Problem]:
    try:
        mode = path.lstat()
    except (OSError, ValueError) as error:
        return [_unreadable(path, error)]
    if stat.S_ISLNK(mode.st_mode):
        return [problem(str(path), "link", "symbolic links are not followed", "give the path that it leads to")]
    if stat.S_ISDIR(mode.st_mode):
        return _in_folder(path, is_given)
    if not stat.S_ISREG(mode.st_mode):
        return [problem(str(path), "not-a-file", "this is no ordinary file", "give files or folders")]
    return [_too_large(path, mode.st_size) if mode.st_size > LARGEST_FILE else path]


def _in_folder(folder: Path, is_given: bool) -> list[Path | Problem]:
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        return [_unreadable(folder, error)]
    found = [entry for name in names for entry in _under(folder / name)]
    if is_given and not found:
        return [
            problem(
                str(folder), "empty-folder", "the folder holds no files", "put reports into it, or give another folder"
            )
        ]
    return found


def _unreadable(path: Path, error: OSError | ValueError) -> Problem:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return problem(str(path), "unreadable", f"it can not be opened: {reason}", "check the path and the permissions")


def _too_large(path: Path, size: int) -> Problem:
    what = f"the file has {size:,} bytes, more than the {LARGEST_FILE:,} that are read"
    return problem(str(path), "too-large", what, "split it into one file an article")
