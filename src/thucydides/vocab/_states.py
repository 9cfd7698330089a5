"""States and their names: today's, the de-facto ones, those that are gone, and the city that may speak for a government.

Codes: ISO 3166-1 and the Correlates of War state list. A name in `ambiguous` needs its context before it is taken for the state.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

StateStatus = Literal["un_member", "un_observer", "de_facto", "territory"]
FormerKind = Literal["historic", "breakaway", "region"]


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory with an ISO 3166-1 code. `cow` is the Correlates of War number, `cow_abbreviation` its letters.

    `demonyms` are nouns for its people (singular and plural), `adjectives` may also name the government ("Russian").
    `ambiguous` lists those of its names, adjectives and capitals that may mean something else.
    """

    iso3: str
    iso2: str
    cow: int | None
    cow_abbreviation: str | None
    status: StateStatus
    name: str
    official_name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    ambiguous: tuple[str, ...]
    wikidata: str | None

    @property
    def id(self) -> str:
        """The entry id, `state:` and the ISO code."""
        return f"state:{self.iso3}"

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the state itself: the short one, the official one and the others."""
        return tuple(dict.fromkeys((self.name, self.official_name, *self.other_names)))


@dataclass(frozen=True, slots=True)
class FormerState:
    """A state that is gone, or a region that broke away or is disputed.

    `parent` is the ISO code of the state it belongs to in most states' view, or of the main successor; `claimants` are those
    that claim, occupy or sponsor it; `start` and `end` are years.
    """

    code: str
    kind: FormerKind
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    parent: str | None
    claimants: tuple[str, ...]
    cow: int | None
    start: int | None
    end: int | None
    wikidata: str | None
    ambiguous: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The entry id, `former:` and its code."""
        return f"former:{self.code}"


@cache
def states() -> tuple[State, ...]:
    """Returns all states and territories with an ISO code, by ISO3."""
    return load_table("states.tsv", State)


@cache
def historic_states() -> tuple[FormerState, ...]:
    """Returns states that no longer exist, with their main successor as `parent`."""
    return load_table("historic_states.tsv", FormerState)


@cache
def breakaway_regions() -> tuple[FormerState, ...]:
    """Returns breakaway, occupied and disputed regions, and the subnational ones that act abroad, with the parent state."""
    return load_table("breakaway_regions.tsv", FormerState)


@cache
def state(iso3: str) -> State:
    """Returns the state with this ISO3 code.

    Raises KeyError where there is none.
    """
    return {entry.iso3: entry for entry in states()}[iso3]
