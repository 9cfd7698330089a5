"""Labelled sides given to the reader as the causes of claims, so that linking says what it makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thucydides.records import CausalClaim, Document, Mention, Span, Statement, identify
from thucydides.stages.read.protocol import Parsed

from .variables import Side


@dataclass(frozen=True, slots=True)
class Marks:
    """The claim layer that takes labelled sides for the causes of claims; sides by the path of their document."""

    sides: Mapping[str, Sequence[Side]]

    def __call__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
    ) -> tuple[CausalClaim, ...]:
        """A claim for each labelled side of the document whose words stand in it."""
        document = parsed.document
        placed = ((number, _spans(document, side)) for number, side in enumerate(self.sides[document.path]))
        return tuple(_claim(number, spans, parsed.sentences) for number, spans in placed if spans)


def name_of(document: Document, number: int) -> str:
    """The id of the claim that a side is given as."""
    return identify("claim", number, document.id)


def _spans(document: Document, side: Side) -> tuple[Span, ...]:
    """A side's spans in the document as gathered, which may have lost or gained white space; none if they are not all there."""
    found = []
    for start, end in side.spans:
        at = document.text.find(side.text[start:end], max(0, start - 20))
        found.append(document.span(at, at + end - start) if at >= 0 else None)
    return tuple(span for span in found if span) if all(found) else ()


def _claim(number: int, spans: tuple[Span, ...], sentences: Sequence[Span]) -> CausalClaim:
    sentence = next((sentence for sentence in sentences if sentence.overlaps(spans[0])), spans[0])
    name = identify("claim", number, spans[0].document)
    return CausalClaim(
        name, None, None, spans, (), None, "+", "asserted", "mechanism", True, ("narrator",), (), None, sentence, None, 0.9
    )  # fmt: skip
