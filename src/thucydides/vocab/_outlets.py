"""News agencies, newspapers, broadcasters and sites, with who owns them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet. `kind` says who owns it, not whether it is right; `other_names` holds its abbreviations too.

    `ambiguous` lists those of its names that also mean something else.
    """

    code: str
    name: str
    other_names: tuple[str, ...]
    iso3: str | None
    kind: Literal["state", "party", "public", "private"]
    medium: Literal["agency", "newspaper", "broadcaster", "magazine", "site"]
    domain: str | None
    ambiguous: tuple[str, ...]

    @property
    def id(self) -> str:
        """The entry id, `outlet:` and its code."""
        return f"outlet:{self.code}"


@cache
def outlets() -> tuple[Outlet, ...]:
    """Returns all outlets, by code."""
    return load_table("outlets.tsv", Outlet)
