"""`thucydides export CASE DIR`: the records in a format that the next tool opens."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import open_case
from thucydides.surfaces.export import FORMATS, write_export

from .output import Json, console, one_of, print_json


def export(
    case: Path = typer.Argument(help="The case."),
    directory: Path = typer.Argument(metavar="DIR", help="The folder to write to."),
    to: str = typer.Option("jsonl", help="The format.", callback=one_of(FORMATS)),
    json: bool = Json,
) -> None:
    """Write the records of a case in a format."""
    written = write_export(open_case(case), directory, to)
    if json:
        print_json({"files": [str(path) for path in written]})
    else:
        console().print("\n".join(str(path) for path in written))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(export)
