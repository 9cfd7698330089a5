"""The question as understood, and the answer card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .base import Span


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: the concept to be moved, the direction wanted, and who would move it.

    `target` is None where nothing in the situation matches; `missing` then says what would have to be added.
    """

    text: str
    target: str | None
    direction: Literal["+", "-", "?"]
    wielders: tuple[str, ...]
    about: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeverLine:
    """One ranked lever: shares and quantiles over all views (each view one vote), and what each view says.

    `quantiles` are 5, 50 and 95 %; `says` maps an effect (`lowers`, `raises`, `none`, `unsaid`) to actor ids.
    """

    lever: str
    falls: float
    rises: float
    quantiles: tuple[float, float, float]
    by_view: tuple[tuple[str, float, float], ...]
    says: tuple[tuple[str, tuple[str, ...]], ...]
    conditions: tuple[str, ...]
    best: float
    robust: bool

    @property
    def is_said(self) -> bool:
        """Whether any speaker says what the lever does to the target, be it nothing."""
        return any(actors and word != "unsaid" for word, actors in self.says)


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim on which the answer rests, with how much the answer moves without it."""

    claim: str
    shift: float
    sentence: Span


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer card. Every entry names the record it leads to; figures come from runs, names from the reading."""

    question: Question
    seed: int
    worlds: int
    horizon: int
    reports: int
    origins: int
    statements: int
    speakers: int
    claims: int
    denials: int
    summary: tuple[str, ...]
    levers: tuple[LeverLine, ...]
    disputed_levers: tuple[str, ...]
    record_says: tuple[str, ...]
    bearings: tuple[Bearing, ...]
    contested: tuple[str, ...]
    overtaken: tuple[str, ...]
    missing: tuple[str, ...]
    refusal: str | None = None
