"""The native format: one JSONL file a kind of record, with the JSON Schema beside it, and its importer.

An importer that reads what its exporter wrote is what makes the contract testable: nothing is lost on the way.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.case.store import EXTRA, KINDS
from thucydides.errors import ImportedDataError
from thucydides.records import Run, Situation
from thucydides.serial import from_json, schema, to_json

FILES = {kind: "causal_claims" if kind == "claims" else kind for kind in (*KINDS, *EXTRA)}


def write(case: Case, directory: Path) -> list[Path]:
    """One JSONL file a kind, and `schema/` with what their lines hold."""
    tables = {kind: getattr(case.situation, kind) for kind in KINDS}
    tables |= {"problems": case.problems, "runs": case.runs}
    paths = []
    for kind, rows in tables.items():
        path = directory / f"{FILES[kind]}.jsonl"
        write_whole(path, b"".join(orjson.dumps(to_json(row)) + b"\n" for row in rows))
        paths.append(path)
    origins = directory / "origins.jsonl"
    rows = ({"document": document, "origin": origin} for document, origin in case.situation.origins)
    write_whole(origins, b"".join(orjson.dumps(row) + b"\n" for row in rows))
    return [*paths, origins, *_schemas(directory / "schema")]


def _schemas(directory: Path) -> list[Path]:
    paths = []
    for kind, record in {**KINDS, **EXTRA}.items():
        path = directory / f"{FILES[kind]}.json"
        write_whole(path, orjson.dumps(schema(record), option=orjson.OPT_INDENT_2) + b"\n")
        paths.append(path)
    return paths


def read(directory: Path) -> tuple[Situation, tuple[Run, ...]]:
    """The situation and runs of an export. Raises ImportedDataError where a file is missing or a line breaks the contract."""
    tables: dict[str, Any] = {kind: _rows(directory, kind, record) for kind, record in KINDS.items()}
    origins = tuple((row["document"], row["origin"]) for row in _lines(directory / "origins.jsonl"))
    return Situation(**tables, origins=origins), _rows(directory, "runs", Run)


def _rows(directory: Path, kind: str, record: type[Any]) -> tuple[Any, ...]:
    path = directory / f"{FILES[kind]}.jsonl"
    return tuple(from_json(record, row, f"{path.name}:{number}") for number, row in enumerate(_lines(path), start=1))


def _lines(path: Path) -> list[Any]:
    try:
        return [orjson.loads(line) for line in path.read_bytes().splitlines() if line.strip()]
    except FileNotFoundError as error:
        raise ImportedDataError("the file is missing", str(path), "export the case again") from error
    except orjson.JSONDecodeError as error:
        raise ImportedDataError(f"not JSON: {error}", str(path), "export the case again") from error
