"""Finds the names of the report's own outlet, and of those it came through, where the vocabulary does not have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thucydides.records import Document

from .entries import Entry
from .gazetteer import Found

SHORTEST = 4  # letters of a name that is looked for as it is written


def with_outlets(found: Sequence[Found], document: Document, text: str) -> list[Found]:
    """The matches with those of the document's outlets among them, which win over shorter ones that they overlap."""
    own = [
        match for name in dict.fromkeys((document.outlet or "", *document.via)) for match in _named(name.strip(), text)
    ]
    kept = [match for match in own if not any(_covers(other, match) for other in found)]
    free = [match for match in found if not any(_overlap(other, match) for other in kept)]
    return sorted([*free, *kept], key=lambda match: (match.start, -match.end))


def _named(name: str, text: str) -> Iterator[Found]:
    if len(name) < SHORTEST:
        return
    entry = Entry("", "organization", name, "name")
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        yield Found(match.start(), match.end(), name, (entry,))


def _covers(one: Found, other: Found) -> bool:
    return one.start <= other.start and other.end <= one.end


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
