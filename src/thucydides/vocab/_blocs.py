"""Blocs, alliances, forums, loose groups ("the West") and regions, with the states that they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

BlocKind = Literal["alliance", "regional", "economic", "forum", "global", "group"]


@dataclass(frozen=True, slots=True)
class Bloc:
    """A group of states. `members` are ISO3 codes, empty where undefined or too many; `since` is a year.

    A bloc of kind `group` has no organisation: its members are usual, not official.
    """

    code: str
    name: str
    abbreviations: tuple[str, ...]
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    kind: BlocKind
    since: int | None
    members: tuple[str, ...]
    note: str

    @property
    def id(self) -> str:
        """The entry id, `bloc:` and its code."""
        return f"bloc:{self.code}"


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the world: a place first, an actor only where the text makes it one."""

    code: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    members: tuple[str, ...]
    ambiguous: bool

    @property
    def id(self) -> str:
        """The entry id, `region:` and its code."""
        return f"region:{self.code}"


@cache
def blocs() -> tuple[Bloc, ...]:
    """Returns all blocs, alliances, forums and loose groups of states."""
    return load_table("blocs.tsv", Bloc)


@cache
def regions() -> tuple[Region, ...]:
    """Returns all regions of the world."""
    return load_table("regions.tsv", Region)
