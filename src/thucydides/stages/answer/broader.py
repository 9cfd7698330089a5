"""The way up from a dimension or a concept to all that is broader; a ring in the table or in the records ends it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thucydides import vocab
from thucydides.records import Concept


def climb(start: str | None, above: Mapping[str, str | None]) -> Iterator[str]:
    """Yields an id and what is broader, the nearest first."""
    seen: set[str] = set()
    while start and start not in seen:
        seen.add(start)
        yield start
        start = above.get(start)


def broader_dimensions() -> dict[str, str | None]:
    """Returns what is next broader than each dimension of the vocabulary."""
    return {dimension.id: dimension.broader for dimension in vocab.dimensions()}


def line_of(concept: str | None, concepts: Mapping[str, Concept]) -> Iterator[Concept]:
    """Yields a concept and what is broader, as far as they are known."""
    above = {one.id: one.broader for one in concepts.values()}
    return (concepts[one] for one in climb(concept, above) if one in concepts)
