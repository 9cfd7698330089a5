"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from thucydides.case import Case, Settings, new
from thucydides.pipeline import Answered, find

ROOT = Path(__file__).parent.parent
NILE = ROOT / "examples" / "nile"
WORLDS = 256

settings.register_profile("same", derandomize=True, database=None)  # the same tree gives the same verdict
settings.load_profile("same")


def _shared() -> Path:
    return ROOT.parent / "shared"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The parser that the reader uses, loaded once."""
    from thucydides.text.parser import load_parser

    return load_parser()


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the reports that the project was conceived from; skipped where it is not at hand."""
    folder = _shared() / "seeds"
    if not folder.is_dir():
        pytest.skip("needs the seed reports in ../shared/seeds")
    return folder


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of public corpora; skipped where it is not at hand."""
    folder = Path(os.environ.get("THUCYDIDES_CORPORA", _shared() / "corpora"))
    if not folder.is_dir():
        pytest.skip("needs the public corpora in $THUCYDIDES_CORPORA or ../shared/corpora")
    return folder


@dataclass(frozen=True, slots=True)
class Example:
    """A case of sample reports with its question answered; tests look and do not change it."""

    case: Case
    answered: Answered
    question: str

    @property
    def root(self) -> Path:
        """The folder of the case."""
        return self.case.folder.root


@pytest.fixture(scope="session")
def nile(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """The sample reports on the Nile as a case, built and asked once."""
    question = (NILE / "QUESTION").read_text(encoding="utf-8").strip()
    sources, passed_over = find([NILE / "reports"])
    settings = Settings(question, worlds=WORLDS)
    made = new(tmp_path_factory.mktemp("nile") / "case", sources, settings, passed_over=passed_over, strict=True)
    case, answered = made.ask(question)
    return Example(case, answered, question)
