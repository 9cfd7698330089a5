"""Reads this layer's own word list, which lies beside it as a tab-separated file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from thucydides.errors import VocabularyError


@cache
def words(kind: str) -> frozenset[str]:
    """The lemmas of a class of `words.tsv`. Raises VocabularyError where a line does not fit or the class is unknown."""
    found = frozenset(word for name, word in _rows() if name == kind)
    if not found:
        raise VocabularyError(f"no class is called {kind!r}", "words.tsv", "see its first column")
    return found


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    text = (files(__package__) / "words.tsv").read_text(encoding="utf-8")
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != 2:
                raise VocabularyError(f"{len(cells)} cells under 2 columns", f"words.tsv:{number}", "check its tabs")
            found.append((cells[0], cells[1]))
    return tuple(found)
