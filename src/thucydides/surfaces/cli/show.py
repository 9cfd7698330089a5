"""`thucydides show KIND CASE`: the records of a kind, a line each."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.case import KINDS, open_case
from thucydides.surfaces.names import one_line
from thucydides.surfaces.proof import Prover

from .output import Json, console, cut, one_of, print_json

LINE = 150


def show(
    kind: str = typer.Argument(help="What to list.", callback=one_of(KINDS)),
    case: Path = typer.Argument(help="The case."),
    json: bool = Json,
) -> None:
    """List the records of a kind."""
    opened = open_case(case)
    rows = getattr(opened.situation, kind)
    if json:
        print_json(rows)
        return
    prover, out = Prover(opened), console()
    for row in rows:
        proof = prover.tree(row)
        quote = f" — {one_line(proof.sentence.exact)}" if proof.sentence else ""
        out.print(f"{row.id}  {cut(one_line(proof.words) + quote, LINE)}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(show)
