"""On which general points the sentences of a document take sides, as the trained weights tell (`train/data/points`).

Two who disagree seldom say the same sentence, the one with "not"; what they share is the point ("offers would win them
back", "there is nothing left to try"). Wordings for some points are listed in `weigh/points.tsv`; the weights know more.
"""

from __future__ import annotations

from thucydides.records import Stand, identify

from .protocol import Parsed, Points


def find_stands(parsed: Parsed, points: Points) -> tuple[Stand, ...]:
    """The sides that a document takes, in the order of its sentences."""
    document = parsed.document
    return tuple(
        Stand(
            id=identify("stand", document.id, found.start, found.end, found.point),
            span=document.span(found.start, found.end),
            point=found.point,
            side=found.side,
            confidence=found.probability,
        )
        for found in points(parsed.doc.text)
    )
