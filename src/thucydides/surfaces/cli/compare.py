"""`thucydides compare CASE`: the views side by side, and on which levers they disagree about the sign."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import open_case
from thucydides.surfaces.names import Names

from .output import Json, console, print_json, table
from .simulate import _question

COLUMNS = (44,)


def compare(
    case: Path = typer.Argument(help="The case."),
    question: str = typer.Option("", help="A question; by default the last one asked."),
    json: bool = Json,
) -> None:
    """Print what each lever does in each view, and mark those on whose sign the views disagree."""
    opened = open_case(case)
    opened, answered = opened.ask(_question(opened, question))
    if json:
        print_json({"levers": answered.answer.levers, "disputed": answered.answer.disputed_levers})
        return
    names = Names.of(opened.situation)
    rows = []
    for line in answered.answer.levers:
        mark = "≠ " if line.lever in answered.answer.disputed_levers else "  "
        for view, falls, rises in line.by_view:
            rows.append(
                [
                    mark + names.levers.get(line.lever, line.lever),
                    f"{names.view(view)}: falls {falls:.0%}, rises {rises:.0%}",
                ]
            )
    console().print("\n".join(table(rows, COLUMNS)) or "no view says anything about a lever")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(compare)
