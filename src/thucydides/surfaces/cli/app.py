"""Gathers the commands and turns our errors into a message and an exit code."""

from __future__ import annotations

import sys

import typer

from thucydides import __version__
from thucydides.errors import ThucydidesError
from thucydides.surfaces.names import one_line

from . import ask, cases, check, compare, demo, export, hindcast, problems, report, review, show, simulate, why
from .output import note

COMMANDS = (ask, cases, show, why, problems, simulate, compare, hindcast, report, export, review, check, demo)
FAILED = 1

app = typer.Typer(
    name="thucydides",
    help="Reads reports on an international situation and runs the system that they describe.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Reads reports on an international situation and runs the system that they describe."""


for module in COMMANDS:
    module.register(app)


def main() -> None:
    """Run the command line; our own errors become one line on stderr and exit code 1."""
    try:
        app()
    except ThucydidesError as error:
        note(f"thucydides: {one_line(str(error))}")
        sys.exit(FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILED)
