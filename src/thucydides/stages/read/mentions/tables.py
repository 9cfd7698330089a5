"""Reads the word tables of this layer, which lie beside it as tab-separated files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from thucydides.errors import VocabularyError


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Returns the rows of a table of this package by column name, comments left out.

    Raises VocabularyError if a row does not fit.
    """
    text = (files(__package__) / name).read_text(encoding="utf-8")
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    header = lines[0][1].split("\t")
    found = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise VocabularyError(
                f"{len(cells)} cells under {len(header)} columns", f"{name}:{number}", "check its tabs"
            )
        found.append(dict(zip(header, cells, strict=True)))
    return tuple(found)


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
