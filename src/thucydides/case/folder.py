"""A case on disk: sources by hash, a person's decisions, `case.toml`; everything else is derived and can be deleted.

case.toml          question, seed, worlds: what a person sets
sources/ab/ab12…   the bytes as received, never changed; sources/index.jsonl says under which path each came
decisions.jsonl    append-only corrections; undo is a line
case.db            derived: SQLite, made anew by `build`
readings/          derived: one reading a file, so that a killed build goes on where it stopped
runs/              derived: one folder a run
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import orjson

from thucydides.errors import BrokenCase, CaseError, ImportedDataError, NotACase
from thucydides.pipeline import Source
from thucydides.records import Problem, Reading
from thucydides.serial import from_json, to_json

SETTINGS = "case.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person sets for a case."""

    question: str = ""
    seed: int = 1
    worlds: int = 4096


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of a case."""

    root: Path

    @property
    def settings_path(self) -> Path:
        """The file of settings, which makes a folder a case."""
        return self.root / SETTINGS

    @property
    def sources(self) -> Path:
        """The folder of bytes as received."""
        return self.root / "sources"

    @property
    def decisions(self) -> Path:
        """The append-only file of corrections."""
        return self.root / "decisions.jsonl"

    @property
    def database(self) -> Path:
        """The derived store."""
        return self.root / "case.db"

    @property
    def runs(self) -> Path:
        """The derived folder of runs."""
        return self.root / "runs"


def create(root: Path, settings: Settings) -> Folder:
    """A new case. Raises CaseError where the folder holds something that is not a case."""
    folder = Folder(root)
    if root.exists() and not folder.settings_path.exists() and any(root.iterdir()):
        raise CaseError("the folder is not empty and not a case", str(root), "name a new or an empty folder")
    folder.sources.mkdir(parents=True, exist_ok=True)
    write_settings(folder, settings)
    folder.decisions.touch()
    return folder


def remove(folder: Folder) -> None:
    """Take away a case that `create` made and in which nothing can be read; other things in the folder stay."""
    for path in (folder.sources, folder.root / "readings"):
        shutil.rmtree(path, ignore_errors=True)
    for path in (folder.settings_path, folder.decisions):
        path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        folder.root.rmdir()


def open_folder(root: Path) -> Folder:
    """An existing case. Raises NotACase."""
    folder = Folder(root)
    if not folder.settings_path.is_file():
        raise NotACase(f"no {SETTINGS} in it", str(root), "make a case with `thucydides new CASE REPORTS...`")
    return folder


def read_settings(folder: Folder) -> Settings:
    """What a person set. Raises BrokenCase where the file is not valid TOML or holds a wrong value."""
    try:
        raw = tomllib.loads(folder.settings_path.read_text(encoding="utf-8"))
        return Settings(str(raw.get("question", "")), int(raw.get("seed", 1)), int(raw.get("worlds", 4096)))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        raise BrokenCase(
            f"not valid: {error}", str(folder.settings_path), "mend the line, or delete the file"
        ) from error


def write_settings(folder: Folder, settings: Settings) -> None:
    """Write `case.toml`, whole or not at all."""
    lines = (
        f"question = {_quoted(settings.question)}",
        f"seed = {settings.seed}",
        f"worlds = {settings.worlds}",
    )
    write_whole(folder.settings_path, ("\n".join(lines) + "\n").encode())


def _quoted(text: str) -> str:
    """A TOML string: JSON's, but that DEL must be escaped as well."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def add_sources(folder: Folder, sources: Iterable[Source]) -> int:
    """Keep the bytes of sources; those already kept under the same path are not kept twice. Returns how many are new."""
    known = {(row["sha256"], row["path"]) for row in _index(folder)}
    rows = list(_index(folder))
    for source in sources:
        digest = hashlib.sha256(source.data).hexdigest()
        if (digest, source.path) in known:
            continue
        known.add((digest, source.path))
        path = folder.sources / digest[:2] / digest
        if not path.exists():
            write_whole(path, source.data)
        rows.append({"sha256": digest, "path": source.path})
    fresh = len(rows) - len(_index(folder))
    write_whole(folder.sources / "index.jsonl", b"".join(orjson.dumps(row) + b"\n" for row in rows))
    return fresh


def load_sources(folder: Folder) -> list[Source]:
    """The sources of a case. Raises BrokenCase where a kept file is gone or is not what its name says."""
    return [Source(row["path"], _verified(folder, row["sha256"])) for row in _index(folder)]


def keep_problems(folder: Folder, problems: Iterable[Problem]) -> None:
    """Keep what was passed over on the way to the sources, which no rebuild could find again; each once."""
    kept = {problem.id: problem for problem in (*load_problems(folder), *problems)}
    write_whole(_passed_over(folder), b"".join(orjson.dumps(to_json(row)) + b"\n" for row in kept.values()))


def load_problems(folder: Folder) -> tuple[Problem, ...]:
    """What was passed over when sources were added."""
    path = _passed_over(folder)
    return (
        tuple(from_json(Problem, orjson.loads(line)) for line in path.read_bytes().splitlines())
        if path.exists()
        else ()
    )


def _passed_over(folder: Folder) -> Path:
    return folder.sources / "passed-over.jsonl"


def _verified(folder: Folder, digest: str) -> bytes:
    path = folder.sources / digest[:2] / digest
    data = path.read_bytes() if path.is_file() else None
    if data is None or hashlib.sha256(data).hexdigest() != digest:
        raise BrokenCase("a source is gone or was changed", str(path), "add the report again with `thucydides add`")
    return data


def _index(folder: Folder) -> list[dict[str, str]]:
    path = folder.sources / "index.jsonl"
    if not path.exists():
        return []
    try:
        return [orjson.loads(line) for line in path.read_bytes().splitlines()]
    except orjson.JSONDecodeError as error:
        raise BrokenCase(
            "a line is not JSON", str(path), "remove the broken last line and add the reports again"
        ) from error


@dataclass(frozen=True, slots=True)
class ReadingFiles:
    """Readings kept as files: what lets a killed build go on. A damaged file counts as absent."""

    folder: Path

    def get(self, key: str) -> Reading | None:
        """The reading kept under a key, or None."""
        try:
            return from_json(Reading, orjson.loads(self._path(key).read_bytes()))
        except (OSError, orjson.JSONDecodeError, ImportedDataError):
            return None

    def put(self, key: str, reading: Reading) -> None:
        """Keep a reading, whole or not at all."""
        write_whole(self._path(key), orjson.dumps(to_json(reading)))

    def _path(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"
