"""Wikidata ids of organisations, courts and blocs; those of states stand in the table of states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import load_table


@dataclass(frozen=True, slots=True)
class WikidataId:
    """The Wikidata id of an entry (`bloc:NATO`, `org:WHO`)."""

    entry: str
    wikidata: str


@cache
def wikidata() -> tuple[WikidataId, ...]:
    """Returns the Wikidata ids of organisations, courts and blocs by entry; entries without a known one are missing."""
    return load_table("wikidata.tsv", WikidataId)
