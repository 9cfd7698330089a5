"""`thucydides compare CASE`: the views side by side, and on which levers they disagree about the sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import typer

from thucydides.case import open_case
from thucydides.pipeline import Answered
from thucydides.records import Answer, LeverLine
from thucydides.surfaces.assumed import assumed
from thucydides.surfaces.card import UNSAID
from thucydides.surfaces.gates import held_back
from thucydides.surfaces.names import EACH, Names

from . import scenario as options
from .output import Json, console, print_json, table

COLUMNS = (44,)
KNOWN = 5


def compare(
    case: Path = typer.Argument(help="The case."),
    question: str = typer.Option("", help="A question; by default the last one asked."),
    view: str | None = options.VIEW,
    lever: str | None = options.LEVER,
    horizon: int = options.HORIZON,
    seed: int | None = options.SEED,
    worlds: int | None = options.WORLDS,
    strength: float = options.STRENGTH,
    start: int = options.START,
    push: list[str] = options.PUSH,
    without: list[str] = options.WITHOUT,
    countermoves: bool = options.COUNTERMOVES,
    implications: bool = options.IMPLICATIONS,
    json: bool = Json,
) -> None:
    """Print what each lever does in each view, and mark those on whose sign the views disagree."""
    opened = open_case(case)
    asked, shown = options.question_of(opened, question), options.chosen(opened, view, lever)
    under = options.scenario_of(
        opened, horizon, seed, worlds, strength, start, push, without, countermoves, implications
    )
    opened, answered = opened.ask(asked, under)
    found = tuple(narrowed(answered.answer, shown))
    held = tuple(line for line in answered.answer.gates if shown.shows(line.view, line.lever))
    if json:
        print_json({"levers": found, "disputed": answered.answer.disputed_levers, "gates": held})
        return
    rows = list(table(list(_rows(answered.answer, found, Names.of(opened.situation), shown)), COLUMNS))
    rows += ["", *told] if (told := held_back(opened.situation, replace(answered.answer, gates=held))) else []
    rows += ["", *told] if (told := assumed(opened.situation, answered)) else []
    rows += ["", *more] if (more := list(_worth(answered, Names.of(opened.situation), shown))) else []
    console().print("\n".join(rows) or "no view says anything about a lever")


def narrowed(answer: Answer, shown: options.Chosen) -> Iterator[LeverLine]:
    """The lines of the levers chosen, each with the views chosen."""
    for line in answer.levers:
        views = tuple(cell for cell in line.by_view if shown.shows(cell[0], line.lever))
        if views or shown.shows(EACH, line.lever):
            yield replace(line, by_view=views)


def _worth(answered: Answered, names: Names, shown: options.Chosen) -> Iterator[str]:
    """In how many worlds nothing helps, what is assumed, and what would be worth knowing before a lever is chosen."""
    idle = {run.view: run for run in answered.runs if run.lever is None and shown.shows(run.view, None)}
    whole = idle.get(EACH) or next(iter(idle.values()), None)
    if whole is not None and whole.best is not None:
        yield f"no lever helps in {whole.best:.0%} of worlds ({names.view(whole.view)})"
    known = [(worth, run.view, name) for run in idle.values() for name, worth in run.worth_knowing]
    for worth, view, name in sorted(known, key=lambda one: (-one[0], one[1:]))[:KNOWN]:
        yield f"worth finding out ({worth:.3f}): {names.link(name)}, in the view of {names.view(view)}"


def _rows(answer: Answer, found: tuple[LeverLine, ...], names: Names, shown: options.Chosen) -> Iterator[list[str]]:
    for place, line in enumerate(found):
        if not line.is_said and (place == 0 or found[place - 1].is_said):
            yield [UNSAID]
        mark = "≠ " if line.lever in answer.disputed_levers else "  "
        cells = list(line.by_view)
        if len(cells) > 1 or not cells:
            cells += [(EACH, line.falls, line.rises)] if shown.shows(EACH, line.lever) else []
        for view, falls, rises in cells:
            lever = mark + names.levers.get(line.lever, line.lever)
            back = " (by reversing what it says)" if view in line.reversed else ""
            yield [lever, f"{names.view(view)}: falls {falls:.0%}, rises {rises:.0%}{back}"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(compare)
