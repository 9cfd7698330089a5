"""The documentation is true: reference pages are made from the code, and commands print what the pages show."""

from __future__ import annotations

import re

import pytest

from docs.generate import BLOCK, NOTEBOOK, PAGES, PYTHON, ROOT, examples, outputs, reference, with_examples
from thucydides import errors, records
from thucydides.surfaces.cli import app

README, TUTORIAL = (path.read_text(encoding="utf-8") for path in PAGES)
LABELS = ("Understood as", "Rests on", "In short", "Views differ", "Rests most on")
Block = tuple[str, str, str]


@pytest.fixture(scope="module")
def blocks() -> list[Block]:
    """(command, output on the page, real output) of the tutorial's blocks."""
    return list(outputs(TUTORIAL))


def levers(output: str) -> set[str]:
    """The ids of the levers in an answer's table."""
    return set(re.findall(r"lev-[a-z2-7]{10}$", output, re.MULTILINE))


@pytest.mark.parametrize("path", sorted(reference()), ids=lambda path: path.name)
def test_reference_pages_are_made_from_the_code(path: object) -> None:
    page = next(one for one in reference() if one == path)
    assert page.read_text(encoding="utf-8") == reference()[page], "run `python docs/generate.py`"


def test_the_reference_names_everything() -> None:
    pages = {path.name: text for path, text in reference().items()}
    assert all(
        f"## {info.name or info.callback.__name__}" in pages["cli.md"]
        for info in app.registered_commands
        if info.callback
    )
    assert "## CausalClaim" in pages["records.md"]
    assert all(f"`{name}`" in pages["errors.md"] for name in ("NoDocuments", "LawBroken", "UnknownId"))
    assert errors.__doc__
    assert records.__doc__


def test_the_commands_of_the_tutorial_print_what_it_shows(blocks: list[Block]) -> None:
    assert len(blocks) >= 8
    for command, shown, real in blocks:
        assert shown.strip(), f"{command}: run `python docs/generate.py`"
        assert shown.split()[0] == real.split()[0] or command.startswith("thucydides review")


def test_the_levers_of_the_pages_are_those_of_the_answer(blocks: list[Block]) -> None:
    """Readings improve and figures move: what must hold is who the levers are, and where the answer says what."""
    _, shown, real = blocks[0]
    (demo,) = BLOCK.findall(README)
    for output in (shown, demo[1]):
        assert len(levers(output)) >= 4
        assert len(levers(output) & levers(real)) >= 0.75 * len(levers(output)), "run `python docs/generate.py`"
        assert all(label in output and label in real for label in LABELS)


def test_the_readme_shows_the_demo_between_its_markers() -> None:
    begin, end = README.index("<!-- demo -->"), README.index("<!-- /demo -->")
    (command, output) = BLOCK.findall(README[begin:end])[0]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for variable in ("REPORTS", "QUESTION"):
        (default,) = re.findall(rf"^{variable} \?= (.+)$", makefile, re.MULTILINE)
        assert default in command
    assert output.rstrip().endswith("report: out/report.html")
    assert [line.split("#")[0].strip() for line in README.splitlines()[2:4]] == ["make demo", "make test"]


def test_the_notebook_page_runs_as_it_stands() -> None:
    """Figures and wordings move with the reader: what must hold is that every line runs, and prints where the page says so."""
    text = NOTEBOOK.read_text(encoding="utf-8")
    blocks = list(examples(text))
    assert len(blocks) == len(PYTHON.findall(text)) >= 5
    for source, shown, real in (one for block in blocks for one in block):
        assert bool(shown) == bool(real), f"{source}: run `python docs/generate.py`"
        assert abs(shown.count("\n") - real.count("\n")) <= 2, f"{source}: run `python docs/generate.py`"


def test_the_notebook_page_is_made_with_its_outputs_and_keeps_its_words() -> None:
    page = "Words.\n\n```pycon\n>>> for x in (1, 2):\n...     print(x)\nold\n>>> y = 3\n>>> y\n```\nMore.\n"
    made = "Words.\n\n```pycon\n>>> for x in (1, 2):\n...     print(x)\n1\n2\n>>> y = 3\n>>> y\n3\n```\nMore.\n"
    assert with_examples(page) == made == with_examples(made)


@pytest.mark.parametrize("page", ["docs/notebook.md", "README.md", "docs/tutorial.md", "CONTRIBUTING.md"])
def test_links_of_the_pages_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / link).exists(), f"{page}: {link}"
