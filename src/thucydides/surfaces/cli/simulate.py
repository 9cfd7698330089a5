"""`thucydides simulate CASE`: runs the model of the last question anew, under another scenario."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import typer

from thucydides.case import Case, open_case
from thucydides.errors import InputError
from thucydides.pipeline import Answered
from thucydides.records import Run, Scenario
from thucydides.surfaces.names import Names

from .output import Json, console, print_json, table

COLUMNS = (44, 30, 7, 7)
VIEW = typer.Option(None, help="Only this view (id or name).")
LEVER = typer.Option(None, help="Only this lever (id or name).")
WITHOUT = typer.Option([], help="Leave this claim out; may be given several times.")


def simulate(
    case: Path = typer.Argument(help="The case."),
    question: str = typer.Option("", help="A question; by default the last one asked."),
    view: str | None = VIEW,
    lever: str | None = LEVER,
    horizon: int = typer.Option(12, min=1, help="Months."),
    seed: int = typer.Option(1, help="Seed of all randomness."),
    worlds: int = typer.Option(4096, min=1, help="Number of worlds."),
    without: list[str] = WITHOUT,
    json: bool = Json,
) -> None:
    """Run the model and print the change of the target for every lever, in every view that speaks of it."""
    opened = open_case(case)
    scenario = replace(Scenario(), seed=seed, worlds=worlds, horizons=(horizon,), steps=horizon, without=tuple(without))
    opened, answered = opened.ask(_question(opened, question), scenario)
    names = Names.of(opened.situation)
    runs = [run for run in answered.runs if _wanted(run, names, view, lever)]
    if json:
        print_json(runs)
    else:
        console().print("\n".join(lines(answered, runs, names)))


def _question(case: Case, question: str) -> str:
    if not (question or case.settings.question):
        raise InputError("no question was asked yet", str(case.folder.root), 'give one with --question "…"')
    return question or case.settings.question


def _wanted(run: Run, names: Names, view: str | None, lever: str | None) -> bool:
    views = (run.view, names.view(run.view))
    levers = (run.lever, names.levers.get(run.lever or "", ""))
    return not run.silent and (view is None or view in views) and (lever is None or lever in levers)


def lines(answered: Answered, runs: list[Run], names: Names) -> list[str]:
    """The runs as a table."""
    head = [f"target: {names.concept(answered.question.target)}", ""]
    rows = [["lever", "view", "falls", "rises", "change (5 … 50 … 95 %)"]]
    for run in runs:
        falls, rises = run.sign_agreement.get("-", 0.0), run.sign_agreement.get("+", 0.0)
        values = [run.change[key] for key in sorted(run.change, key=float)]
        change = " … ".join(f"{value:+.2f}" for value in (values[0], values[len(values) // 2], values[-1]))
        rows.append(
            [names.levers.get(run.lever or "", "none"), names.view(run.view), f"{falls:.0%}", f"{rises:.0%}", change]
        )
    return [*head, *table(rows, COLUMNS)]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(simulate)
