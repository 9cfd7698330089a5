"""Which kind of tie an event or a phrase names: its words choose among the kinds that its type allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from thucydides.records.reading import Polarity
from thucydides.records.situation import TieKind

WORD = re.compile(r"[^\W\d_][\w-]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of tie, as the table gives it."""

    name: TieKind
    sign: Polarity
    directed: bool
    stems: tuple[str, ...]


@cache
def kinds() -> dict[str, Kind]:
    """Returns the kinds by name, in the order in which words choose among them."""
    return {
        row["kind"]: Kind(
            cast(TieKind, row["kind"]),
            cast(Polarity, row["sign"]),
            row["directed"] == "yes",
            tuple(row["stems"].split("|")),
        )
        for row in rows("sign_of_kinds.tsv")
    }


@cache
def allowed(event_type: str) -> tuple[str, ...]:
    """Returns the kinds that an event of a type may speak of, the default first; none where it says nothing of a relation."""
    return next((tuple(row["kinds"].split("|")) for row in rows("event_types.tsv") if row["type"] == event_type), ())


def kind_of(event_type: str, words: str) -> Kind | None:
    """Returns the kind that an event of a type speaks of, by the words told of it."""
    names = allowed(event_type)
    if not names:
        return None
    return next((kind for kind in named(words) if kind.name in names), kinds()[names[0]])


def named(words: str) -> Iterator[Kind]:
    """Yields the kinds that words name, in the order of the table."""
    spoken = [word.casefold() for word in WORD.findall(words)]
    for kind in kinds().values():
        if any(word.startswith(kind.stems) for word in spoken):
            yield kind


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yields the rows of a table of this package by column name, comments left out."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    yield from (dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:])
