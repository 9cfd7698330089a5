"""Leaders: heads of state and government, foreign ministers and others whom reports name by surname, with their terms.

Compiled by hand and sure to hold errors: a report that gives somebody's office outranks this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from anyascii import anyascii

from ._tables import load_table

Office = Literal[
    "head_of_state", "head_of_government", "foreign_minister", "paramount_leader", "defence_minister", "vice_president",
    "minister", "deputy_foreign_minister", "national_security", "spokesperson", "military_commander", "intelligence_chief",
    "chief_of_staff", "envoy", "ambassador_to_un", "speaker_of_parliament", "party_leader", "opposition_leader",
    "group_or_region_leader", "head_of_organization",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leader:
    """One term of one person in one office. `start` and `end` are YYYY-MM; `end` None: in office as far as known.

    `surname` is the name that stands for the person alone ("Lula"), None where that is the full name or unclear.
    """

    name: str
    surname: str | None
    other_names: tuple[str, ...]
    iso3: str | None
    body: str | None
    office: Office
    title: str
    start: str
    end: str | None

    @property
    def id(self) -> str:
        """The person's entry id, the same in all terms: `person:` and the name in plain letters."""
        plain = "".join(letter if letter.isalnum() else " " for letter in anyascii(self.name).lower())
        return "person:" + "_".join(plain.split())

    def in_office(self, date: str) -> bool:
        """Whether the term covers an ISO date, to the month."""
        month = date[:7]
        return self.start <= month and (self.end is None or month <= self.end)


@cache
def leaders() -> tuple[Leader, ...]:
    """Returns all terms, by state and then by organization."""
    return load_table("leaders.tsv", Leader)
