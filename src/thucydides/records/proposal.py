"""What the machine thinks but does not do on its own: two concepts that are probably one, for a person to accept or refuse."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two concepts that may be one variable: `other` would be merged into `one`. The id depends on the two concepts alone.

    `score` lies between 0 and 1 and orders proposals; it is no probability. `labels` and `evidence` are of `one` and `other`:
    their labels, and a sentence that speaks of each. `why` says in words what speaks for it.
    """

    id: str
    one: str
    other: str
    score: float
    labels: tuple[str, str]
    evidence: tuple[Span, ...]
    why: str
