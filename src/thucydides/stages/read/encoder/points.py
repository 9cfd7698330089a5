"""What the scores of a sentence say of the general points: on which it takes a side, which, and with what words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from .decoding import softmax
from .frame import NamedPoint
from .pieces import Pieces
from .schema import POINTS

Array = NDArray[np.float32]
NEARLY = 0.3  # of the highest focus, for a word beside it to belong to the words that take the side


def taken(
    pieces: Pieces, start: int, scores: Array, focus: Array, temperature: float, least: float
) -> Iterator[NamedPoint]:
    """Yields the sides that a sentence of the window beginning at piece `start` takes at least so probably.

    `scores` [points,3], `focus` [points,T], which counts the opening mark.
    """
    chances = softmax(scores, temperature)
    for number in np.flatnonzero(1 - chances[:, 0] >= least).tolist():
        first, last = _run(focus[number])
        side = 1 if chances[number, 1] >= chances[number, 2] else -1
        place = pieces.starts[start + first - 1], pieces.ends[start + last - 1]
        yield NamedPoint(POINTS[number], side, *place, round(float(1 - chances[number, 0]), 4))


def _run(focus: Array) -> tuple[int, int]:
    """The first and last position of the run about the highest focus."""
    first = last = int(focus.argmax())
    least = NEARLY * float(focus[first])
    while first > 1 and focus[first - 1] >= least:
        first -= 1
    while last + 1 < len(focus) - 1 and focus[last + 1] >= least:
        last += 1
    return first, last
