"""`new`, `add`, `build`: making a case, giving it more reports, making its derived data anew."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides import case as cases
from thucydides.case import Case, Settings
from thucydides.case.folder import open_folder

from .output import Json, console, finish, print_json, progress, sources


def new(
    case: Path = typer.Argument(help="A new folder."),
    reports: list[Path] = typer.Argument(help="Files or folders of reports."),
    seed: int = typer.Option(1, help="Seed of all randomness."),
    json: bool = Json,
) -> None:
    """Make a case of reports."""
    found, passed_over = sources(reports)
    with progress() as tell:
        made = cases.new(case, found, Settings(seed=seed), tell, passed_over)
    _tell(made, json)


def add(
    case: Path = typer.Argument(help="The case."),
    reports: list[Path] = typer.Argument(help="Files or folders of reports."),
    json: bool = Json,
) -> None:
    """Add reports to a case and build it anew."""
    open_folder(case)
    found, passed_over = sources(reports)
    with progress() as tell:
        made = cases.new(case, found, progress=tell, passed_over=passed_over)
    _tell(made, json)


def build(case: Path = typer.Argument(help="The case."), json: bool = Json) -> None:
    """Make the derived data of a case anew from its sources and decisions."""
    with progress() as tell:
        made = cases.build(case, progress=tell)
    _tell(made, json)


def summary(case: Case) -> dict[str, int]:
    """How many records of each kind a case holds, and how many of its documents are copies or could not be read."""
    counts = {kind: len(getattr(case.situation, kind)) for kind in cases.KINDS}
    copies = sum(document.same_story_as is not None for document in case.situation.documents)
    return {**counts, "copies": copies, "problems": len(case.problems)}


def _tell(case: Case, json: bool) -> None:
    counts = summary(case)
    if json:
        print_json(counts)
    else:
        console().print(" · ".join(f"{count} {kind}" for kind, count in counts.items()))
    finish(case.problems)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (new, add, build):
        app.command()(command)
