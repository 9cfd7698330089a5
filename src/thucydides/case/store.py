"""The derived store of a case: one SQLite file that opens in Datasette, written whole or not at all.

The same situation gives the same bytes: a new file, rows in the order of the records, no dates. Records are kept as their JSON
form, one table a kind, with a full-text index over the sentences; nothing in it can not be made again.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson

from thucydides.errors import BrokenCase, ImportedDataError, UnknownId
from thucydides.records import (
    Actor,
    CausalClaim,
    Concept,
    Contest,
    Document,
    Event,
    Forecast,
    Lever,
    Problem,
    Proposal,
    Run,
    Situation,
    Stand,
    Statement,
    Theme,
    Tie,
    View,
)
from thucydides.serial import from_json, to_json

KINDS: dict[str, type[Any]] = {
    "documents": Document,
    "actors": Actor,
    "concepts": Concept,
    "statements": Statement,
    "events": Event,
    "ties": Tie,
    "claims": CausalClaim,
    "forecasts": Forecast,
    "themes": Theme,
    "stands": Stand,
    "views": View,
    "contests": Contest,
    "levers": Lever,
    "proposals": Proposal,
}
EXTRA: dict[str, type[Any]] = {"problems": Problem, "runs": Run}
FORMAT = "1"
REMEDY = "run `thucydides build` to make it anew from the sources"


def save(path: Path, situation: Situation, problems: Sequence[Problem], runs: Sequence[Run] = ()) -> None:
    """Write the store of a case."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        _write(draft, situation, problems, runs)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _write(path: Path, situation: Situation, problems: Sequence[Problem], runs: Sequence[Run]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript("PRAGMA journal_mode=MEMORY; PRAGMA page_size=4096; BEGIN;")
        tables = {**{kind: getattr(situation, kind) for kind in KINDS}, "problems": problems, "runs": runs}
        for kind, rows in tables.items():
            connection.execute(f"CREATE TABLE {kind} (id TEXT PRIMARY KEY, record TEXT NOT NULL)")
            connection.executemany(f"INSERT INTO {kind} VALUES (?, ?)", ((row.id, _dump(row)) for row in rows))
        connection.execute("CREATE TABLE origins (document TEXT PRIMARY KEY, origin TEXT NOT NULL)")
        connection.executemany("INSERT INTO origins VALUES (?, ?)", situation.origins)
        connection.execute("CREATE VIRTUAL TABLE sentences USING fts5(record, words)")
        connection.executemany("INSERT INTO sentences VALUES (?, ?)", _sentences(situation))
        connection.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
        connection.execute("INSERT INTO meta VALUES ('format', ?)", (FORMAT,))
        connection.execute("COMMIT")
    finally:
        connection.close()


def _dump(record: object) -> str:
    return orjson.dumps(to_json(record)).decode("utf-8", "replace")


def _sentences(situation: Situation) -> Iterator[tuple[str, str]]:
    for rows in (situation.statements, situation.events, situation.claims, situation.forecasts):
        yield from ((row.id, row.sentence.exact) for row in rows)


def load(path: Path) -> tuple[Situation, tuple[Problem, ...], tuple[Run, ...]]:
    """The situation, problems and runs of a store. Raises BrokenCase where it is missing or damaged."""
    if not path.is_file():
        raise BrokenCase("the derived store is missing", str(path), REMEDY)
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            tables = {kind: _read(connection, kind, record) for kind, record in {**KINDS, **EXTRA}.items()}
            origins = tuple(
                (a, b) for a, b in connection.execute("SELECT document, origin FROM origins ORDER BY rowid")
            )
        finally:
            connection.close()
    except (sqlite3.Error, orjson.JSONDecodeError, ImportedDataError) as error:
        raise BrokenCase(f"the derived store is damaged: {error}", str(path), REMEDY) from error
    problems, runs = tables.pop("problems"), tables.pop("runs")
    return Situation(**tables, origins=origins), problems, runs


def _read(connection: sqlite3.Connection, kind: str, record: type[Any]) -> tuple[Any, ...]:
    rows = connection.execute(f"SELECT record FROM {kind} ORDER BY rowid")
    return tuple(from_json(record, orjson.loads(text), kind) for (text,) in rows)


def find(situation: Situation, identifier: str, runs: Sequence[Run] = ()) -> tuple[str, Any]:
    """The kind and record of an id. Raises UnknownId."""
    for kind, rows in {**{kind: getattr(situation, kind) for kind in KINDS}, "runs": runs}.items():
        for row in rows:
            if row.id == identifier:
                return kind, row
    raise UnknownId(f"no record has the id {identifier!r}", "", "list ids with `thucydides show KIND`")
