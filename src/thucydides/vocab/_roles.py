"""Titles, professions and group nouns for actors without a name ("foreign minister", "experts", "rebels")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._leaders import Office
from ._tables import load_table


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for a person or group. `office` is the office that it names, if the leaders' table has it.

    `plural` is None for group nouns, which are given as they stand. `sector` is a PLOVER sector code.
    """

    noun: str
    plural: str | None
    kind: Literal["office", "rank", "profession", "group"]
    sector: str
    office: Office | None


@cache
def roles() -> tuple[Role, ...]:
    """Returns all role nouns; a noun of several readings stands once, under its usual one."""
    return load_table("roles.tsv", Role)
