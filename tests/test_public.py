"""The public names are a tested list; importing the package is quick, and a question takes four lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import thucydides
from tests.conftest import NILE, Example
from thucydides import Scenario, ask, assemble, card, find, gather, prove, read_all, read_reports

EXPECTED = {
    "Answer", "Answered", "Case", "Document", "Question", "Reading", "Run", "Scenario", "Settings", "Situation", "Source",
    "ThucydidesError", "__version__", "ask", "assemble", "breaches", "build_case", "card", "find", "from_json", "gather",
    "new_case", "open_case", "prove", "read_all", "read_reports", "run", "schema", "standard_reader", "to_json", "write_export",
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


def test_a_folder_becomes_an_answer_in_two_calls(nile: Example) -> None:
    situation, problems = read_reports(str(NILE / "reports"))
    assert (situation, problems) == (nile.case.situation, nile.case.problems)
    answered = ask(situation, nile.question, Scenario(worlds=256))
    assert answered == nile.answered


def test_what_cannot_be_read_is_told_by_the_short_path_too(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 no more")
    situation, problems = read_reports(tmp_path, tmp_path / "absent")
    assert situation.documents == ()
    assert len(problems) == 2


class Printer:
    """What a notebook hands to a record that it shows."""

    def __init__(self) -> None:
        self.shown = ""

    def text(self, words: str) -> None:
        self.shown += words


def test_a_notebook_shows_a_few_lines_and_not_every_record(nile: Example) -> None:
    for record in (nile.case.situation, nile.answered):
        printer = Printer()
        record._repr_pretty_(printer, False)
        assert printer.shown == str(record)
        assert 20 < len(str(record)) < 1500
    assert f"{len(nile.case.situation.claims)} claims" in str(nile.case.situation)
    assert nile.question in str(nile.answered)
    refused = ask(nile.case.situation, "Can Brazil raise wheat trade with Peru?", Scenario(worlds=16))
    assert (refused.answer.refusal or "-") in str(refused)


def test_a_question_in_four_lines(nile: Example) -> None:
    documents, problems = gather(find([NILE / "reports"])[0])
    situation = assemble(documents, read_all(documents))
    answered = ask(situation, nile.question, Scenario(worlds=256))
    assert problems == ()
    assert answered.answer == nile.answered.answer
    assert prove(nile.case, answered.answer.levers[0].lever).below
    assert nile.question in card(nile.case, answered)
