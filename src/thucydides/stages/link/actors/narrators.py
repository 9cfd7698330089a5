"""The voice of each document as a reading of its own: its outlet, or else the report itself, as a mention without a place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from thucydides.records import NARRATOR, Document, Mention, Reading, Span, identify

from .outlets import outlet_entry


def narrators(documents: Sequence[Document]) -> list[Reading]:
    """A reading for each document with one mention: the outlet that speaks where nobody else is named."""
    return [Reading(document.id, mentions=(_narrator(document),)) for document in documents]


def _narrator(document: Document) -> Mention:
    nowhere = Span(document.id, 0, 0, "")
    identifier = identify("mention", document.id, NARRATOR)
    if not document.outlet or not document.outlet.strip():
        name = f"the report {PurePath(document.path).name or document.id}"
        return Mention(identifier, nowhere, "organization", name, f"report:{document.id}")
    known = outlet_entry(document.outlet)
    if known:
        return Mention(identifier, nowhere, "organization", known.name, known.id, known.iso3)
    return Mention(identifier, nowhere, "organization", document.outlet.strip())
