"""The page on vocabularies names every file and every loader works as it shows."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from thucydides import vocab

PAGE = Path(__file__).parents[2] / "docs" / "method" / "vocabularies.md"
DATA = files("thucydides.vocab") / "data"


@pytest.mark.parametrize("name", sorted(e.name for e in DATA.iterdir() if e.name.endswith((".tsv", ".yaml"))))
def test_the_page_names_every_file(name: str) -> None:
    assert f"`{name}`" in PAGE.read_text(encoding="utf-8")


def test_the_examples_of_the_page_hold() -> None:
    assert vocab.state("KOR").cow == 732
    assert any(cue.lemma == "deny" for cue in vocab.cues())


def test_public_classes_and_functions_are_documented_in_words() -> None:
    for name in vocab.__all__:
        value = getattr(vocab, name)
        if isinstance(value, type) or hasattr(value, "cache_info"):
            assert value.__doc__, name
            assert not value.__doc__.startswith(f"{name}("), name
