"""Reads this layer's own word list, which lies beside it as a tab-separated file."""

from __future__ import annotations

from functools import cache

from thucydides.errors import VocabularyError
from thucydides.text.tables import table


@cache
def words(kind: str) -> frozenset[str]:
    """The lemmas of a class of `words.tsv`. Raises VocabularyError where the class is unknown."""
    found = frozenset(row["word"] for row in table(__package__, "words.tsv") if row["class"] == kind)
    if not found:
        raise VocabularyError(f"no class is called {kind!r}", "words.tsv", "see its first column")
    return found
