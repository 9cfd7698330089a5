"""`thucydides demo NAME`: the main job on reports that were written for this project and ship with its sources."""

from __future__ import annotations

from pathlib import Path

import typer

from thucydides.errors import InputError

from .ask import ask

EXAMPLES = Path(__file__).parents[4] / "examples"


def demo(
    name: str = typer.Argument("", help="The name of an example; without one, they are listed."),
    json: bool = typer.Option(False, "--json", help="Print JSON for machines."),
) -> None:
    """Ask an example's question of its reports."""
    found = {path.parent.name: path for path in sorted(EXAMPLES.glob("*/QUESTION"))}
    if name not in found:
        raise InputError(
            f"no example is called {name!r}", str(EXAMPLES), f"choose one of: {', '.join(found) or 'none'}"
        )
    question = found[name].read_text(encoding="utf-8").strip()
    ask(question, [found[name].parent / "reports"], None, None, 1, 4096, json)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(demo)
