"""Organizations of world politics by name, and the bodies that every state has ("the Turkish Foreign Ministry")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

OrganizationKind = Literal[
    "un", "igo", "court", "finance", "intelligence", "ministry", "military", "legislature", "armed_group", "party",
    "company", "ngo", "religious", "think_tank", "university",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization. `iso3` is the state it belongs to, None for international ones; `sector` a PLOVER sector code.

    `ambiguous` lists those of its names that also mean something else.
    """

    code: str
    name: str
    abbreviations: tuple[str, ...]
    other_names: tuple[str, ...]
    kind: OrganizationKind
    sector: str
    iso3: str | None
    ambiguous: tuple[str, ...]

    @property
    def id(self) -> str:
        """The entry id, `org:` and its code."""
        return f"org:{self.code}"


@dataclass(frozen=True, slots=True)
class Ministry:
    """A body that states have. Whose it is stands beside the name: adjective, possessive or "of NAME"."""

    code: str
    name: str
    other_names: tuple[str, ...]
    field: str
    sector: str

    @property
    def id(self) -> str:
        """The entry id, `ministry:` and its code; a state's own is that and the state's ISO3 code."""
        return f"ministry:{self.code}"


@cache
def organizations() -> tuple[Organization, ...]:
    """Returns all named organizations."""
    return load_table("organizations.tsv", Organization)


@cache
def ministries() -> tuple[Ministry, ...]:
    """Returns the bodies that states have in common, under the names that reports use."""
    return load_table("ministries.tsv", Ministry)
