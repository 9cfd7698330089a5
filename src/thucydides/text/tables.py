"""Reads the word tables that lie beside the code of a layer as tab-separated files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from thucydides.errors import VocabularyError


@cache
def table(package: str, name: str) -> tuple[dict[str, str], ...]:
    """Returns the rows of a table of a package by column name, comments left out.

    Raises VocabularyError if a row does not fit.
    """
    text = (files(package) / name).read_text(encoding="utf-8")
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
