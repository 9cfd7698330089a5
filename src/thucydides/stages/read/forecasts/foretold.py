"""What the trained encoder says of whether a statement foretells: the probability that its frame has for it."""

from __future__ import annotations

from collections.abc import Iterable

from thucydides.records import Statement
from thucydides.stages.read.encoder.frame import Frame

YES = "yes"


class Foretold:
    """The probabilities of one document's statement frames, found again by cue, else by where the content begins."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._by_cue: dict[int, float] = {}
        self._by_content: dict[int, float] = {}
        for frame in frames:
            if frame.layer == "statement" and "forecast" in frame.attributes:
                label, sure = frame.attributes["forecast"]
                chance = sure if label == YES else 1 - sure
                if frame.anchor is not None:
                    self._by_cue.setdefault(frame.anchor[0], chance)
                for start, _ in frame.roles.get("content", ())[:1]:
                    self._by_content.setdefault(start, chance)

    def chance(self, statement: Statement) -> float | None:
        """The probability that a statement foretells, None where no frame is behind it."""
        if statement.cue is not None and statement.cue.start in self._by_cue:
            return self._by_cue[statement.cue.start]
        return self._by_content.get(statement.content[0].start)
