"""CSV tables for spreadsheets: one file a kind, nested values as JSON, cells that a spreadsheet would run made harmless."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import orjson

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.case.store import KINDS
from thucydides.serial import to_json

from .jsonl import FILES

FORMULA = ("=", "+", "-", "@", "\t", "\r")
LEFT_OUT = ("text",)  # the full text of a document is kept in the JSONL export


def write(case: Case, directory: Path) -> list[Path]:
    """One CSV file a kind of record."""
    paths = []
    for kind in KINDS:
        rows = [_flat(to_json(row)) for row in getattr(case.situation, kind)]
        path = directory / f"{FILES[kind]}.csv"
        write_whole(path, _csv(rows).encode("utf-8"))
        paths.append(path)
    return paths


def _flat(row: dict[str, Any]) -> dict[str, str]:
    return {key: harmless(_cell(value)) for key, value in row.items() if key not in LEFT_OUT}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _csv(rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return out.getvalue()
