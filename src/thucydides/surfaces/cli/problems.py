"""`thucydides problems CASE`: what could not be read, why, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import open_case
from thucydides.surfaces.names import one_line

from .output import Json, console, finish, print_json


def problems(case: Path = typer.Argument(help="The case."), json: bool = Json) -> None:
    """List what could not be read, with a remedy each."""
    rows = open_case(case).problems
    if json:
        print_json(rows)
    else:
        for row in rows:
            console().print(f"{one_line(row.path)}: {one_line(row.what)} → {one_line(row.remedy)} [{row.code}]")
        if not rows:
            console().print("no problems: every file was read")
    finish(rows)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(problems)
