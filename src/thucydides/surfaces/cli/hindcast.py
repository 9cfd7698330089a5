"""`thucydides hindcast CASE DATE`: what was said by a date, run forward, beside what later reports say happened."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides import pipeline
from thucydides.case import open_case
from thucydides.surfaces.names import Names

from .output import Json, console, print_json, table
from .scenario import question_of

COLUMNS = (44, 8, 8, 10, 10, 8)
WORDS = {"+": "rises", "-": "falls", "0": "neither"}
ALSO = typer.Option(
    [], help="A document (id) that is of the past though its date does not show it; may be given several times."
)


def hindcast(
    case: Path = typer.Argument(help="The case."),
    date: str = typer.Argument(help="An ISO date: only what was published by then is used."),
    question: str = typer.Option("", help="A question; by default the last one asked."),
    also: list[str] = ALSO,
    json: bool = Json,
) -> None:
    """Run what was said by a date forward and compare it with what later reports tell."""
    opened = open_case(case)
    found = pipeline.hindcast(opened.situation, question_of(opened, question), date, also=also)
    if json:
        print_json(found)
        return
    names = Names.of(opened.situation)
    rows = [["view", "falls", "rises", "said", "happened", "hit", "base rate of a rise"]]
    for one in found:
        hit = {True: "hit", False: "miss", None: "–"}[one.hit]
        said, happened = WORDS[one.predicted], WORDS.get(one.happened, "unknown")
        shares = [f"{one.outcome.falls:.0%}", f"{one.outcome.rises:.0%}"]
        rows.append([names.view(one.view), *shares, said, happened, hit, f"{one.base_rate:.0%}"])
    console().print("\n".join(table(rows, COLUMNS)) if found else f"nothing was said of it by {date}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(hindcast)
