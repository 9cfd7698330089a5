"""`thucydides check CASE`: verifies the laws on every record."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import breaches, open_case

from .output import Json, console, print_json


def check(case: Path = typer.Argument(help="The case."), json: bool = Json) -> None:
    """Verify that every span is its text, every reference leads somewhere, and the other laws hold."""
    opened = open_case(case)
    found = breaches(opened.situation, opened.runs)
    if json:
        print_json({"breaches": found})
    else:
        console().print("\n".join(found) or "all laws hold")
    if found:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(check)
