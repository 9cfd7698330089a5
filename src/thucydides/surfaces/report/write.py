"""Writes the report from its template: autoescaped, one file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.pipeline import Answered
from thucydides.surfaces.card import card
from thucydides.surfaces.proof import Prover


def write_report(case: Case, answered: Answered, path: Path) -> None:
    """Write the report of a case and an answer to a file."""
    write_whole(path, render(case, answered).encode("utf-8"))


def render(case: Case, answered: Answered) -> str:
    """The report as HTML."""
    environment = Environment(
        loader=PackageLoader("thucydides.surfaces.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    prover = Prover(case)
    claims = [prover.tree(claim) for claim in case.situation.claims]
    return environment.get_template("report.html").render(card=card(case, answered), claims=claims, answer=answered.answer)
