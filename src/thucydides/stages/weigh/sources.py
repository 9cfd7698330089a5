"""How many independent sources stand behind something (law 2).

A named speaker is one source, however many outlets quote him; an outlet that speaks for itself is as many sources as it has
stories of its own, so copies of one wire story are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thucydides.records import Position, Situation, Span


class Sources:
    """Counts independent sources within one situation."""

    def __init__(self, situation: Situation) -> None:
        self._origins: Mapping[str, str] = dict(situation.origins)
        self._outlets = {actor.id for actor in situation.actors if actor.role == "outlet"}

    def count(self, positions: Iterable[Position]) -> int:
        """The number of independent sources behind positions."""
        return len({self.source(position.actor, span) for position in positions for span in position.evidence})

    def source(self, actor: str, span: Span) -> str:
        """What counts as one source: the story where an outlet speaks for itself, else the speaker."""
        return self._origins.get(span.document, span.document) if actor in self._outlets else actor


def positions(pairs: Iterable[tuple[str, Span]]) -> tuple[Position, ...]:
    """(actor, sentence) pairs gathered by actor, in the order in which they come."""
    gathered: dict[str, dict[Span, None]] = {}
    for actor, span in pairs:
        gathered.setdefault(actor, {})[span] = None
    return tuple(Position(actor, tuple(spans)) for actor, spans in gathered.items())
