"""Articles with their evidence marked: escaped text, cut at the borders of every span that a record rests on.

A source's markup is never rendered; control and direction characters are made visible. Every marked stretch begins with an anchor
to which the records' sentences link.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thucydides.case.check import spans_of
from thucydides.records import Document, Situation, Span

EVIDENCED = ("statements", "events", "claims", "forecasts")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article: its words, whether a record rests on it, and the anchor at its start, if any."""

    words: str
    marked: bool
    anchor: str | None


def anchor(span: Span) -> str:
    """The anchor of a span: its document and where it starts."""
    return f"{span.document}-{span.start}"


def evidence(situation: Situation) -> dict[str, list[Span]]:
    """Document → the sentences that records rest on."""
    found: dict[str, set[Span]] = {}
    for kind in EVIDENCED:
        for record in getattr(situation, kind):
            found.setdefault(record.sentence.document, set()).add(record.sentence)
    for contest in (*situation.contests, *situation.ties, *situation.levers):
        for span in spans_of(contest):
            found.setdefault(span.document, set()).add(span)
    return {document: sorted(spans) for document, spans in found.items()}


def pieces(document: Document, spans: Iterable[Span]) -> Iterator[Piece]:
    """The body of an article as pieces, in order."""
    spans = sorted(spans)
    starts = {span.start: anchor(span) for span in spans}
    borders = sorted({0, len(document.text), *(edge for span in spans for edge in (span.start, span.end))})
    covered = 0
    for start, end in itertools.pairwise(borders):
        covered = max([covered, *(span.end for span in spans if span.start == start)])
        yield Piece(visible(document.text[start:end]), start < covered, starts.get(start))


def visible(text: str) -> str:
    """The text with control and direction characters made visible, line breaks kept."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in "\n\t"
    return f"\\u{ord(character):04x}" if hidden else character
