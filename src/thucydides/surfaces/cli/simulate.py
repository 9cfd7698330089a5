"""`thucydides simulate CASE`: runs the model of the last question anew, under another scenario, or a kept run once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from thucydides import pipeline
from thucydides.case import Case, open_case, runs
from thucydides.pipeline import Answered
from thucydides.records import Run
from thucydides.surfaces.assumed import assumed
from thucydides.surfaces.gates import held_back
from thucydides.surfaces.names import Names

from . import scenario as options
from .output import Json, console, cut, note, print_json, table

COLUMNS = (44, 30, 7, 7)
HALF = 20
FAILED = 1
TOGETHER = typer.Option(
    [], "--with", help="Besides, pull this lever (id or name) together with --lever; may be given several times."
)
POOLED = typer.Option(
    False, "--pooled", help="Besides, run everybody's claims as one view; it hides dissent, so it is never run unasked."
)
RUN = typer.Option(
    None, "--run", help="A kept run.json: run it again and compare; all other options are taken from it."
)


def simulate(
    case: Path = typer.Argument(help="The case."),
    question: str = typer.Option("", help="A question; by default the last one asked."),
    view: str | None = options.VIEW,
    lever: str | None = options.LEVER,
    together: list[str] = TOGETHER,
    horizon: int = options.HORIZON,
    seed: int | None = options.SEED,
    worlds: int | None = options.WORLDS,
    strength: float = options.STRENGTH,
    start: int = options.START,
    push: list[str] = options.PUSH,
    without: list[str] = options.WITHOUT,
    countermoves: bool = options.COUNTERMOVES,
    implications: bool = options.IMPLICATIONS,
    pooled: bool = POOLED,
    run: Path | None = RUN,
    json: bool = Json,
) -> None:
    """Run the model and print the change of the target for every lever, in every view that speaks of it."""
    opened = open_case(case)
    if run is not None:
        _again(opened, run, json)
        return
    asked, shown = options.question_of(opened, question), options.chosen(opened, view, lever, together)
    under = options.scenario_of(
        opened, horizon, seed, worlds, strength, start, push, without, countermoves, implications
    )
    under = replace(under, pairs=options.pairs_of(opened, lever, together))
    opened, answered = opened.ask(asked, under)
    runs_shown = [one for one in answered.runs if shown.shows(one.view, one.lever)]
    if pooled:
        together_as_one = pipeline.pooled(opened.situation, answered.question, under)
        runs_shown += [one for one in together_as_one if shown.levers is None or one.lever in shown.levers]
    found = [one for one in runs_shown if not one.silent]
    if json:
        print_json(found)
        return
    console().print("\n".join(lines(answered, found, Names.of(opened.situation))))
    gates = tuple(line for line in answered.answer.gates if shown.shows(line.view, line.lever))
    if told := held_back(opened.situation, replace(answered.answer, gates=gates)):
        console().print("\n".join(["", *told]))
    if assumptions := assumed(opened.situation, answered):
        console().print("\n".join(["", *assumptions]))
    note(f"run: {runs.path_of(opened.folder, opened.situation, asked, under)}")


def _again(case: Case, path: Path, json: bool) -> None:
    """Run a kept run again; exit code 1 where anything that came out is another."""
    kept = runs.load(path)
    compared = runs.rerun(case.folder, case.situation, kept)
    if json:
        print_json(
            {"same": compared.is_same, "inputs": compared.inputs, "outputs": compared.outputs, "sha256": kept.hashes}
        )
    else:
        console().print("\n".join(_told(kept, compared)))
    if not compared.is_same:
        raise typer.Exit(FAILED)


def _told(kept: runs.Kept, compared: runs.Comparison) -> list[str]:
    head = "the same to the byte" if compared.is_same else "not the same"
    hashes = [f"  {name}: sha256 {digest}" for name, digest in kept.hashes.items()]
    went_in = [f"  {words}" for words in compared.inputs] or ["  the same"]
    count = len(kept.outputs["runs"])
    told = [f"{kept.question}: {count} runs, seed {kept.scenario.seed}, {kept.scenario.worlds:,} worlds: {head}"]
    told += ["as kept:", *hashes, "what went in:", *went_in]
    return told if compared.is_same else [*told, "what came out:", *(f"  {words}" for words in compared.outputs)]


def lines(answered: Answered, found: Sequence[Run], names: Names) -> list[str]:
    """The runs as a table."""
    head = [f"target: {names.concept(answered.question.target)}", ""]
    rows = [["lever", "view", "falls", "rises", "change (5 … 50 … 95 %)"]]
    for run in found:
        falls, rises = run.sign_agreement.get("-", 0.0), run.sign_agreement.get("+", 0.0)
        values = [run.change[key] for key in sorted(run.change, key=float)]
        change = " … ".join(f"{value:+.2f}" for value in (values[0], values[len(values) // 2], values[-1]))
        back = "  by reversing what it says" if run.reversed else ""
        rows.append([_pulled(run, names), names.view(run.view), f"{falls:.0%}", f"{rises:.0%}", change + back])
    return [*head, *table(rows, COLUMNS)]


def _pulled(run: Run, names: Names) -> str:
    """The lever or levers of a run in words, so that both of a pair can be seen."""
    pulled = [names.levers.get(one, one) for one in (run.lever, run.with_lever) if one]
    return " + ".join(cut(name, HALF) if len(pulled) > 1 else name for name in pulled) or "none"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(simulate)
