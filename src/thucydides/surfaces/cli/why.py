"""`thucydides why ID CASE`: the proof tree of a record, down to the sentences with their words marked."""

from __future__ import annotations

import itertools
from pathlib import Path

import typer
from rich.text import Text
from rich.tree import Tree

from thucydides.case import open_case
from thucydides.records import Span
from thucydides.surfaces.names import one_line
from thucydides.surfaces.proof import Proof, prove

from .output import Json, console, print_json

CASE = typer.Argument(Path("."), help="The case.")


def why(
    identifier: str = typer.Argument(metavar="ID", help="The id of any record."), case: Path = CASE, json: bool = Json
) -> None:
    """Show what a record rests on."""
    proof = prove(open_case(case), identifier)
    if json:
        print_json(proof)
    else:
        console().print(tree(proof), soft_wrap=False)


def tree(proof: Proof) -> Tree:
    """A proof as a tree for the terminal."""
    top = Tree(_head(proof))
    _grow(top, proof)
    return top


def _grow(branch: Tree, proof: Proof) -> None:
    if proof.sentence:
        branch.add(marked(proof.sentence, proof.marks))
        branch.add(Text(one_line(proof.source), style="dim"))
    for below in proof.below:
        _grow(branch.add(_head(below)), below)


def _head(proof: Proof) -> Text:
    sure = f"  reading {proof.reading:.2f}" if proof.reading is not None else ""
    return Text(f"{proof.id}  {one_line(proof.words)}{sure}")


def marked(sentence: Span, marks: tuple[Span, ...]) -> Text:
    """A sentence with the words that carry a record in bold."""
    text = Text()
    borders = {sentence.start, sentence.end}
    for mark in marks:
        borders |= {min(max(edge, sentence.start), sentence.end) for edge in (mark.start, mark.end)}
    edges = sorted(borders)
    for start, end in itertools.pairwise(edges):
        strong = any(mark.start <= start and end <= mark.end for mark in marks)
        piece = sentence.exact[start - sentence.start : end - sentence.start]
        text.append("".join(" " if c.isspace() else one_line(c) or c for c in piece), style="bold" if strong else "")
    return text


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(why)
