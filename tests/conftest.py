"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from spacy.language import Language

ROOT = Path(__file__).parent.parent


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
