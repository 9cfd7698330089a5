"""Which documents are one source: copies of a story, however often republished, count once (law 2)."""

from __future__ import annotations

from collections.abc import Sequence

from thucydides.records import Document


def find_origins(documents: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    """(document, the document in which its story first appears), in the order given; a chain of copies is followed."""
    copied = {document.id: document.same_story_as for document in documents}
    return tuple((document.id, _first(document.id, copied)) for document in documents)


def _first(document: str, copied: dict[str, str | None]) -> str:
    seen = {document}
    while (earlier := copied.get(document)) and earlier in copied and earlier not in seen:
        seen.add(earlier)
        document = earlier
    return document
