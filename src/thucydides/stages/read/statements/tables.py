"""Reads this layer's word lists, which lie beside it as `words.tsv`: a word or phrase, and its class."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from thucydides.errors import VocabularyError


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = (files(__package__) / "words.tsv").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        phrase, tab, name = line.partition("\t")
        if not tab or not phrase or not name.strip():
            raise VocabularyError("a word without a class", f"words.tsv:{number}", "write WORD, a tab, CLASS")
        found.setdefault(name.strip(), set()).add(phrase)
    return {name: frozenset(members) for name, members in found.items()}


def words(name: str) -> frozenset[str]:
    """The words of a class. Raises VocabularyError if a row of the file does not fit, KeyError if there is no such class."""
    return _classes()[name]
