"""What lies where: values by the spans they have, found by the span that covers them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from thucydides.records import Span

Value = TypeVar("Value")
Index = Mapping[str, Sequence[tuple[Span, Value]]]


def by_document(pairs: Iterable[tuple[Span, Value]]) -> Index[Value]:
    """The values by document, in the order of the text."""
    found: dict[str, list[tuple[Span, Value]]] = {}
    for span, value in pairs:
        found.setdefault(span.document, []).append((span, value))
    return {document: sorted(rows, key=_place) for document, rows in found.items()}


def _place(pair: tuple[Span, Value]) -> tuple[int, int]:
    return pair[0].start, pair[0].end


def inside(index: Index[Value], span: Span) -> list[tuple[Span, Value]]:
    """What lies wholly within a span, in the order of the text."""
    rows = index.get(span.document, ())
    at = bisect_left(rows, (span.start, -1), key=_place)
    found = []
    while at < len(rows) and rows[at][0].start < span.end:
        if rows[at][0].end <= span.end:
            found.append(rows[at])
        at += 1
    return found
