"""Reads the word table of this layer."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows() -> tuple[dict[str, str], ...]:
    """Returns the rows of `words.tsv` by column name, comments left out."""
    text = (files(__package__) / "words.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(dict(zip(header, (line + "\t" * len(header)).split("\t"), strict=False)) for line in lines[1:])


@cache
def words(kind: str) -> frozenset[str]:
    """Returns the words of a class."""
    return frozenset(row["lemma"] for row in rows() if row["class"] == kind)


@cache
def sides(kind: str) -> dict[str, str]:
    """Returns the words of a class with what of their complements they bear on."""
    return {row["lemma"]: row["side"] for row in rows() if row["class"] == kind}
