"""Copies: which documents print a story that another one printed first, so that repetition never counts as confirmation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thucydides.records import Document
from thucydides.text.duplicates import families

UNDATED = "9999-12-31"


def find_copies(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents in the order given, each copy with the id of its story's first print in `same_story_as`.

    First is the earliest by date, undated ones last; among those of one day the one
    with the smallest id, which depends on content alone.
    """
    given = tuple(documents)
    ordered = sorted(given, key=_precedence)
    origins: dict[str, str] = {}
    for family in families([_article(document) for document in ordered]):
        first, *others = (ordered[index].id for index in family)
        origins.update(dict.fromkeys(others, first))
    return tuple(replace(document, same_story_as=origins.get(document.id)) for document in given)


def _precedence(document: Document) -> tuple[str, str]:
    start = document.published.start if document.published else None
    return start or UNDATED, document.id


def _article(document: Document) -> str:
    return "\n".join(document.text[start:end] for start, end in document.body)
