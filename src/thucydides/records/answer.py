"""The question as understood, and the answer card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .base import Span
from .reading import Polarity


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
    `reversed` are the views that speak only of the opposite ("sanctions raise it" for relief), so that their figures run
    what they say backwards.
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
    reversed: tuple[str, ...] = ()

    @property
    def is_said(self) -> bool:
        """Whether any speaker says what the lever does to the target, be it nothing."""
        return any(actors and word != "unsaid" for word, actors in self.says)


@dataclass(frozen=True, slots=True)
class BesideLine:
    """What is said of a lever from which nothing leads to the target: `effect` (`lowers`, `raises`, `none`) on a concept."""

    lever: str
    effect: str
    concept: str
    actors: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GateLine:
    """What one view says can happen only while something else is more or less: a veto, a condition, a reason not to act.

    `effect` rises, or the link from `drivers` to it acts, only with more (`opens` +) or less (−) of `gate`; `drivers` are the
    concepts that move it in this view, with the direction in which they are pushed, itself where there are none. `lever` is
    the lever that shuts the gate ("veto"), `actors` whose doing the effect is, where it names nobody. All shares are pairs
    (falls, rises) over this view's worlds at the main horizon: `effect_change` and `target_change` compare an open gate with
    today's. `effect_medians` and `target_medians` are the median changes that the drivers bring, first with the gate as it is
    today, then with it open. `silent` says that nothing this view says leads from the effect to the target.
    """

    view: str
    gate: str
    opens: Polarity
    effect: str
    drivers: tuple[tuple[str, int], ...]
    claims: tuple[str, ...]
    effect_change: tuple[float, float]
    effect_medians: tuple[float, float]
    silent: bool
    target_change: tuple[float, float]
    target_medians: tuple[float, float]
    lever: str | None = None
    actors: tuple[str, ...] = ()


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
    gates: tuple[GateLine, ...] = ()
    besides: tuple[BesideLine, ...] = ()
