"""Writes what the documentation says about the code from the code: `python docs/generate.py` after a change, and a test checks.

Reference pages are made whole. In README and tutorial, blocks that begin with `$ thucydides …` get the command's real output; the
commands of a page run one after the other in a folder that holds the examples, and so do the Python examples of the page on
notebooks.
"""

from __future__ import annotations

import dataclasses
import io
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from doctest import DocTestParser
from pathlib import Path
from unittest.mock import patch

import typer

from thucydides import errors, records
from thucydides.surfaces.cli import app, main

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "tutorial.md")
NOTEBOOK = ROOT / "docs" / "notebook.md"
REFERENCE = ROOT / "docs" / "reference"
BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
PYTHON = re.compile(r"```pycon\n(?P<body>.*?)```", re.DOTALL)
MADE = "<!-- made by docs/generate.py: change the code, then run it -->\n\n"
DISTINCT = re.compile(r"^(?P<command>.*?)(?: \| head -(?P<lines>\d+))?$")


def run(command: str) -> str:
    """The output of a `thucydides` command in the current folder, cut by a trailing `| head -N`."""
    found = DISTINCT.match(command)
    words = shlex.split(found["command"]) if found else []
    out = io.StringIO()
    with patch.object(sys, "argv", words), redirect_stdout(out), redirect_stderr(out):
        try:
            main()
        except SystemExit as left:
            if left.code:
                raise RuntimeError(f"{command}: exit code {left.code}\n{out.getvalue()}") from left
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "\n".join(lines[: int(found["lines"])] if found and found["lines"] else lines) + "\n"


def outputs(text: str) -> Iterator[tuple[str, str, str]]:
    """(command, output on the page, real output) of every block of a page, run in order."""
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "examples", Path(scratch) / "examples")
        with chdir(scratch):
            for block in BLOCK.finditer(text):
                yield block["command"], block["output"], run(block["command"])


def with_output(text: str) -> str:
    """The page with the real output in every block."""
    real = iter([output for _, _, output in outputs(text)])
    return BLOCK.sub(lambda block: f"```console\n$ {block['command']}\n{next(real)}```", text)


def examples(text: str) -> Iterator[list[tuple[str, str, str]]]:
    """(source, output on the page, real output) of every example, block by block of a page of Python, run in order."""
    names: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "examples", Path(scratch) / "examples")
        with chdir(scratch):
            for block in PYTHON.finditer(text):
                parsed = DocTestParser().get_examples(block["body"])
                yield [(one.source, one.want, run_python(one.source, names)) for one in parsed]


def run_python(source: str, names: dict[str, object]) -> str:
    """What a statement prints at a Python prompt."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(compile(source, "page", "single"), names)  # noqa: S102
    return out.getvalue()


def with_examples(text: str) -> str:
    """The page with the real output under every example."""
    blocks = iter(["".join(prompted(source) + real for source, _, real in block) for block in examples(text)])
    return PYTHON.sub(lambda _: f"```pycon\n{next(blocks)}```", text)


def prompted(source: str) -> str:
    """A statement as it is written at a Python prompt."""
    first, *rest = source.splitlines()
    return "".join([f">>> {first}\n", *(f"... {line}\n" for line in rest)])


def cli_page() -> str:
    """The reference of the commands."""
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    parts = [f"{MADE}# Commands\n\nExit codes: 0 done, 1 failed, 2 usage, 3 done with problems.\n"]
    for name in sorted(commands):
        command = commands[name]
        parts.append(f"\n## {name}\n\n{command.help}\n\n| argument | what |\n|---|---|")
        for parameter in command.params:
            words = ", ".join(f"`{one}`" for one in parameter.opts)
            is_argument = parameter.param_type_name == "argument"
            shown = f"`{(parameter.metavar or parameter.name).upper()}`" if is_argument else words
            parts.append(f"| {shown} | {getattr(parameter, 'help', '') or 'Show help.'} |")
        parts.append("")
    return "\n".join(parts)


def records_page() -> str:
    """The reference of the records."""
    parts = [
        f"{MADE}# Records\n\nFrozen dataclasses in `thucydides.records`; `thucydides export` writes them as JSON lines.\n"
    ]
    for name in records.__all__:
        record = getattr(records, name)
        if isinstance(record, type) and dataclasses.is_dataclass(record):
            doc = " ".join((record.__doc__ or "").split())
            parts.append(f"\n## {name}\n\n{doc}\n\n| field | type |\n|---|---|")
            parts += [
                f"| {_field(field)} | `{str(field.type).replace('|', '∣')}` |" for field in dataclasses.fields(record)
            ]
            parts.append("")
    return "\n".join(parts)


def _field(field: dataclasses.Field[object]) -> str:
    key = field.metadata.get("key")
    return f"`{field.name}`" + (f" (`{key}` in JSON)" if key else "")


def errors_page() -> str:
    """The reference of the errors."""
    head, tree = (errors.__doc__ or "").split("\n\n", 1)
    parts = [f"{MADE}# Errors\n\n{head}\n\n```text\n{tree.strip()}\n```\n"]
    for name, error in vars(errors).items():
        if isinstance(error, type) and issubclass(error, errors.ThucydidesError):
            parts.append(f"- `{name}`: {' '.join((error.__doc__ or '').split())}")
    return "\n".join(parts) + "\n"


def reference() -> dict[Path, str]:
    """Path → text of every reference page."""
    return {
        REFERENCE / "cli.md": cli_page(),
        REFERENCE / "records.md": records_page(),
        REFERENCE / "errors.md": errors_page(),
    }


def write() -> None:
    """Write all pages."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for path, text in reference().items():
        path.write_text(text, encoding="utf-8")
    for path in PAGES:
        path.write_text(with_output(path.read_text(encoding="utf-8")), encoding="utf-8")
    NOTEBOOK.write_text(with_examples(NOTEBOOK.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
