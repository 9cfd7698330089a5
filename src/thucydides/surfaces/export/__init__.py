"""Exports: a file a format, all with one interface: `write(case, directory) -> paths`. The native JSONL can be read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from thucydides.case import Case
from thucydides.errors import InputError

from . import indra, jsonl, plover, polecat, tables, xmile

Writer = Callable[[Case, Path], list[Path]]
FORMATS: dict[str, Writer] = {
    "jsonl": jsonl.write,
    "csv": tables.write,
    "polecat": polecat.write,
    "plover": plover.write,
    "indra": indra.write,
    "xmile": xmile.write,
}


def write_export(case: Case, directory: Path, to: str = "jsonl") -> list[Path]:
    """The files written for a format. Raises InputError where the format is unknown or the folder is a file."""
    if to not in FORMATS:
        raise InputError(f"no format is called {to!r}", "export", f"choose one of: {', '.join(FORMATS)}")
    if directory.exists() and not directory.is_dir():
        raise InputError("not a folder", str(directory), "name a folder to write to")
    directory.mkdir(parents=True, exist_ok=True)
    return FORMATS[to](case, directory)


__all__ = ["FORMATS", "Writer", "write_export"]
