"""Places that speak: a building, a street or a capital that stands for an institution ("the Kremlin", "Tokyo").

A capital speaks for its government in most news and is a mere place in some, so entries made from capitals are marked
ambiguous: a verb of speaking or deciding, or a list of governments, is needed before one is taken for an actor.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._states import states
from ._tables import load_table

Seat = Literal[
    "executive", "government", "foreign", "defence", "interior", "finance", "intelligence", "legislature", "monarchy",
    "courts", "party", "capital",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metonym:
    """A place name that stands for an institution of the state `iso3`, or for the bloc or organization `body_id`."""

    name: str
    other_names: tuple[str, ...]
    iso3: str | None
    body_id: str | None
    seat: Seat
    stands_for: str
    sector: str
    ambiguous: bool = False

    @property
    def id(self) -> str:
        """The entry id, `metonym:` and the name."""
        return f"metonym:{self.name}"


@cache
def metonyms() -> tuple[Metonym, ...]:
    """Returns buildings and streets first, then every capital as the speaker for its government."""
    return load_table("metonyms.tsv", Metonym) + _capitals()


def _capitals() -> tuple[Metonym, ...]:
    return tuple(
        Metonym(capital, (), state.iso3, None, "capital", f"government of {state.name}", "GOV", ambiguous=True)
        for state in states()
        for capital in state.capitals
    )
