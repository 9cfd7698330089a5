"""The word tables of the date grammar, which lie beside it as tab-separated files."""

from __future__ import annotations

from thucydides.text.tables import table


def rows(name: str) -> tuple[dict[str, str], ...]:
    """Returns the rows of a table of this package by column name. Raises VocabularyError if a row does not fit."""
    return table(__name__.rpartition(".")[0], name)
