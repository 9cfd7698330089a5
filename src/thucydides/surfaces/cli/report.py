"""`thucydides report CASE -o FILE`: one offline HTML file."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import open_case
from thucydides.errors import InputError
from thucydides.surfaces.report import write_report

from .output import note

OUT = typer.Option(Path("report.html"), "--out", "-o", help="The file to write.")


def report(
    case: Path = typer.Argument(help="The case."),
    out: Path = OUT,
    question: str = typer.Option("", help="A question; by default the last one asked."),
) -> None:
    """Write the answer and all that it rests on as one offline HTML file."""
    opened = open_case(case)
    text = question or opened.settings.question
    if not text:
        raise InputError("no question was asked yet", str(case), 'give one with --question "…"')
    asked, answered = opened.ask(text)
    write_report(asked, answered, out)
    note(f"report: {out}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(report)
