"""What every command shares: where output goes, how JSON is written, progress on a terminal, the exit code for problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from thucydides.pipeline import Source, find
from thucydides.records import Problem
from thucydides.serial import to_json
from thucydides.surfaces.names import one_line

WITH_PROBLEMS = 3
WIDTH = 132
Json = typer.Option(False, "--json", help="Print JSON for machines.")


def one_of(options: Iterable[str]) -> Callable[[str], str]:
    """A check that a value is one of the options; a usage error names them otherwise."""
    allowed = list(options)

    def check(value: str) -> str:
        if value not in allowed:
            raise typer.BadParameter(f"{value!r} is not one of: {', '.join(allowed)}")
        return value

    return check


def console() -> Console:
    """The console on stdout: as wide as the terminal, or a fixed width where output is piped."""
    return Console(highlight=False, markup=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDTH)


def print_json(value: Any) -> None:
    """Print records as JSON."""
    sys.stdout.write(orjson.dumps(to_json(value), option=orjson.OPT_INDENT_2).decode() + "\n")


def note(text: str) -> None:
    """Tell a person something on stderr."""
    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(text)


def table(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Rows as aligned columns, cut to their widths; the last column is free."""
    for row in rows:
        cells = [cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, *row[len(widths) :]]).rstrip()


def cut(text: str, width: int) -> str:
    """The text in at most `width` characters."""
    text = one_line(text)
    return text if len(text) <= width else text[: width - 1] + "…"


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on stderr, on a terminal only."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    tasks: dict[str, Any] = {}

    def tell(what: str, done: int, total: int) -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total)
        bar.update(tasks[what], completed=done, total=total)

    with bar:
        yield tell


def sources(reports: Iterable[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The bytes of all reports given, and what was passed over; `-` is standard input."""
    paths = list(reports)
    piped = tuple(Source("stdin.txt", sys.stdin.buffer.read()) for path in paths if str(path) == "-")
    found, problems = find([path for path in paths if str(path) != "-"])
    return (*piped, *found), problems


def finish(problems: Sequence[object]) -> None:
    """Leave with exit code 3 where something could not be read."""
    if problems:
        raise typer.Exit(WITH_PROBLEMS)
