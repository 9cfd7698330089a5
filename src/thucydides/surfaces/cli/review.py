"""`thucydides review CASE`: what to look at first; `decide` corrects it, and undoes a correction.

First the claims on which the last answer rests most, then the merges of concepts that are proposed (`--proposals` alone).
"""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from thucydides.case import Case, build, decide, find, open_case
from thucydides.case import decisions as log
from thucydides.errors import InputError, UnknownId
from thucydides.records import Run
from thucydides.surfaces.names import EACH, one_line
from thucydides.surfaces.proof import Prover

from .output import Json, console, one_of, print_json

KINDS = ("reject", "merge", "accept", "refuse", "outcome", "undo")


def review(
    case: Path = typer.Argument(help="The case."),
    most: int = typer.Option(20, help="How many."),
    proposals: bool = typer.Option(False, "--proposals", help="Only the merges of concepts that are proposed."),
    json: bool = Json,
) -> None:
    """List claims by how much the last answer rests on them, and concepts that are probably one."""
    opened = open_case(case)
    if proposals:
        _proposals(opened, most, json)
        return
    claims = {claim.id: claim for claim in opened.situation.claims}
    rows = [claims[one] for one in _weightiest(opened.runs) if one in claims][:most]
    if json:
        print_json(rows)
        return
    prover = Prover(opened)
    for row in rows:
        console().print(f"{row.id}  {one_line(prover.tree(row).words)}\n    {one_line(row.sentence.exact)}")
    if opened.situation.proposals:
        console().print(
            f"\n{len(opened.situation.proposals)} merges of concepts proposed: thucydides review {case} --proposals"
        )


def _proposals(case: Case, most: int, json: bool) -> None:
    """Merges for a person to accept or refuse, likeliest first, with a sentence for each of the two concepts."""
    rows = case.situation.proposals[:most]
    if json:
        print_json(rows)
        return
    for row in rows:
        console().print(f"{row.id}  {row.score:.2f}  {row.labels[0]}  =  {row.labels[1]}   ({row.why})")
        for span in row.evidence:
            console().print(f"    {one_line(span.exact)}")
    if rows:
        console().print(f"thucydides decide {case.folder.root} accept|refuse ID")


def _weightiest(runs: Sequence[Run]) -> list[str]:
    """Claim ids by the most that leaving each out moves any lever over all views; one view alone where there is no other."""
    whole = [run for run in runs if run.view == EACH] or runs
    shifts: dict[str, float] = {}
    for run in whole:
        for claim, shift in run.shifts:
            shifts[claim] = max(shifts.get(claim, 0.0), abs(shift))
    return sorted((claim for claim, shift in shifts.items() if shift), key=lambda claim: (-shifts[claim], claim))


def record(
    case: Path = typer.Argument(help="The case."),
    kind: str = typer.Argument(help="What to do.", callback=one_of(KINDS)),
    identifier: str = typer.Argument(metavar="ID", help="The record, or the decision to undo."),
    value: str = typer.Argument("", help="The actor or concept to merge into, or `true`/`false` for a forecast."),
    why: str = typer.Option("", help="The reason, for those who read the log."),
) -> None:
    """Correct a record: append a decision and build anew."""
    opened = open_case(case)
    _known(opened, kind, identifier, value)
    if kind == "accept":
        kind, identifier, value = _accepted(opened, identifier)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    decision = decide(kind, identifier, value, getpass.getuser(), now, why)  # type: ignore[arg-type]
    log.append(opened.folder.decisions, decision)
    build(case)
    console().print(f"{decision.id}  undo with: thucydides decide {case} undo {decision.id}")


def _accepted(case: Case, identifier: str) -> tuple[str, str, str]:
    """The merge that accepting a proposal is: kept by the concepts' ids, it outlasts the proposal."""
    proposal = next(one for one in case.situation.proposals if one.id == identifier)
    return "merge", proposal.other, proposal.one


def _known(case: Case, kind: str, identifier: str, value: str) -> None:
    """Raises UnknownId where a decision is about nothing, InputError where it lacks its value."""
    if kind == "undo":
        if identifier not in {decision.id for decision in log.read(case.folder.decisions)}:
            raise UnknownId(f"no decision has the id {identifier!r}", str(case.folder.decisions), "look into the log")
        return
    found, _ = find(case.situation, identifier)
    if kind in ("accept", "refuse") and found != "proposals":
        raise UnknownId(
            f"no proposal has the id {identifier!r}", "", "list them with `thucydides review CASE --proposals`"
        )
    if kind == "merge":
        find(case.situation, value)
    if kind == "outcome" and value not in ("true", "false"):
        raise InputError(f"{value!r} is no outcome", "decide", "say `true` or `false`")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(review)
    app.command(name="decide")(record)
