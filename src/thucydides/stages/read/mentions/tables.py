"""The word tables of this layer, which lie beside it as tab-separated files."""

from __future__ import annotations

from functools import cache

from thucydides.text.tables import table


def rows(name: str) -> tuple[dict[str, str], ...]:
    """Returns the rows of a table of this package by column name. Raises VocabularyError if a row does not fit."""
    return table(__name__.rpartition(".")[0], name)


@cache
def column(name: str, wanted: str, key: str = "", value: str = "") -> frozenset[str]:
    """Returns the words of one column, of the rows whose column `key` has the value, or of all."""
    return frozenset(row[wanted] for row in rows(name) if not key or row[key] == value)


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    """Returns one column as a mapping to another; the first row of a key counts."""
    found: dict[str, str] = {}
    for row in rows(name):
        found.setdefault(row[key], row[value])
    return found
