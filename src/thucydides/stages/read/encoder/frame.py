"""What the reader returns: one frame for each statement, event or causal claim that it finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Frame:
    """One found frame. All offsets are code points into the text that was read, ends exclusive.

    `anchor` is the cue, trigger or causal signal; None where a sentence makes a causal claim without a signal. `roles` hold
    the spans of each role that was found, in the order of the text. `attributes` hold a label and its probability. A causal
    frame has, besides its own, the attribute `sentence`: what its sentence as a whole says of causes. `confidence` is the
    calibrated probability that the frame is right as a whole.
    """

    layer: str
    anchor: tuple[int, int] | None
    roles: Mapping[str, tuple[tuple[int, int], ...]]
    attributes: Mapping[str, tuple[str, float]]
    confidence: float


@dataclass(frozen=True, slots=True)
class SentenceCauses:
    """What one sentence says of causes: `neither`, `causal` or `countercausal`, with its probability."""

    start: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class NamedVariable:
    """Which dimension some words name, with its probability; `sign`: the probability that they name more of it.

    `dimension` is None where they most probably name none. `leanings`: by dimension, the probability that they name more of it
    less the probability that they name less, for all that may be meant.
    """

    dimension: str | None
    probability: float
    sign: float
    leanings: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class NamedPoint:
    """A general point on which a sentence takes a side (+1 or −1), the words that most take it, and how probably it does."""

    point: str
    side: int
    start: int
    end: int
    probability: float


NOTHING: Final = NamedVariable(None, 1.0, 0.5)
