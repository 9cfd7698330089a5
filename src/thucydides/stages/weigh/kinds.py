"""Kinds by which two voices can be compared that use other words: kinds of means, and kinds of thing.

Sanctions and pressure are both coercion, their lifting an inducement as aid is; troops and battalions are both soldiers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from thucydides import vocab
from thucydides.text.stems import stem
from thucydides.text.tables import table

from . import wording


def means(dimension: str, direction: int) -> str | None:
    """The kind of means that more (+1) or less (−1) of a dimension is; None where it is none."""
    rows = _means()
    for one in line(dimension):
        if one in rows:
            kind = rows[one][0 if direction > 0 else 1]
            return None if kind == "-" else kind
    return None


def line(dimension: str | None) -> Iterator[str]:
    """A dimension and all that are broader, the broadest last."""
    while dimension is not None and dimension in _broader():
        yield dimension
        dimension = _broader()[dimension]


@cache
def _broader() -> Mapping[str | None, str | None]:
    return {dimension.id: dimension.broader for dimension in vocab.dimensions()}


@cache
def _means() -> Mapping[str, tuple[str, str]]:
    return {row["dimension"]: (row["more"], row["less"]) for row in table("thucydides.stages.weigh", "means.tsv")}


def akin(stems: frozenset[str]) -> frozenset[str]:
    """The kinds of thing that stems name ("~soldier" for "troop" and "battalion")."""
    return frozenset(_akin()[one] for one in stems & _akin().keys())


@cache
def _akin() -> Mapping[str, str]:
    return {stem(word): f"~{row.split(' / ')[0]}" for row in wording.words("akin") for word in row.split(" / ")}
