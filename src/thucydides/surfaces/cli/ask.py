"""`thucydides ask QUESTION REPORTS...`: reads, models, runs and answers, on one screen."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import typer

from thucydides.case import Case, Settings, new, open_case
from thucydides.pipeline import Answered
from thucydides.surfaces.card import card
from thucydides.surfaces.report import write_report

from .output import Json, console, finish, note, print_json, progress, sources


def ask(
    question: str = typer.Argument(help='A question, such as "Can A stop trade between B and C?"'),
    reports: list[Path] = typer.Argument(help="Files or folders of reports, or one case folder."),
    case: Path | None = typer.Option(None, help="Keep the case in this folder."),
    report: Path | None = typer.Option(None, help="Write the HTML report to this file."),
    seed: int | None = typer.Option(None, help="Seed of all randomness; by default the case's, or 1."),
    worlds: int | None = typer.Option(None, min=1, help="Number of worlds; by default the case's, or 4096."),
    json: bool = Json,
) -> None:
    """Read the reports, build the model, run it, and print the answer."""
    with tempfile.TemporaryDirectory(prefix="thucydides-") as scratch:
        loaded = _load(reports, case or Path(scratch) / "case", Settings(question))
        settings = loaded.settings
        settings = replace(
            settings, seed=settings.seed if seed is None else seed, worlds=settings.worlds if worlds is None else worlds
        )
        loaded, answered = replace(loaded, settings=settings).ask(question)
        _print(loaded, answered, json)
        if report:
            write_report(loaded, answered, report)
            note(f"report: {report}")
    finish(loaded.problems)


def _load(reports: list[Path], where: Path, settings: Settings) -> Case:
    if len(reports) == 1 and (reports[0] / "case.toml").is_file():
        return open_case(reports[0])
    found, passed_over = sources(reports)
    with progress() as tell:
        return new(where, found, settings, tell, passed_over)


def _print(case: Case, answered: Answered, json: bool) -> None:
    if json:
        print_json(answered.answer)
        return
    console().print(card(case, answered))
    if case.problems:
        note(f"{len(case.problems)} files could not be read: `thucydides problems CASE`")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(ask)
