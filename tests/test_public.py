"""The public names are a tested list; importing the package is quick, and a question takes four lines."""

from __future__ import annotations

import subprocess
import sys

import thucydides
from tests.conftest import NILE, Example
from thucydides import Scenario, ask, assemble, card, find, gather, prove, read_all

EXPECTED = {
    "Answer", "Answered", "Case", "Document", "Question", "Reading", "Run", "Scenario", "Settings", "Situation", "Source",
    "ThucydidesError", "__version__", "ask", "assemble", "breaches", "build_case", "card", "find", "from_json", "gather",
    "new_case", "open_case", "prove", "read_all", "run", "schema", "standard_reader", "to_json", "write_export",
    "write_report",
}  # fmt: skip


def test_the_public_names_are_these() -> None:
    assert set(thucydides.__all__) == EXPECTED
    assert sorted(dir(thucydides)) == sorted(thucydides.__all__)


def test_every_public_name_is_there_and_documented() -> None:
    for name in thucydides.__all__:
        value = getattr(thucydides, name)
        assert name == "__version__" or (value.__doc__ or "").strip(), name


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(thucydides, "nonsense")


def test_importing_loads_nothing_heavy() -> None:
    program = (
        "import sys, thucydides; print([m for m in ('spacy', 'numpy', 'onnxruntime', 'typer') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_a_question_in_four_lines(nile: Example) -> None:
    documents, problems = gather(find([NILE / "reports"])[0])
    situation = assemble(documents, read_all(documents))
    answered = ask(situation, nile.question, Scenario(worlds=256))
    assert problems == ()
    assert answered.answer == nile.answered.answer
    assert prove(nile.case, answered.answer.levers[0].lever).below
    assert nile.question in card(nile.case, answered)
