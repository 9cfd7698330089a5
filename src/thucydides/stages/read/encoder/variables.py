"""Sides of claims among the windows of a text, and what their scores say that they name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .decoding import softmax
from .frame import NOTHING, NamedVariable
from .pieces import Pieces
from .places import touched
from .schema import VARIABLES

Array = NDArray[np.float32]
Range = tuple[int, int]
FAINT = 0.01  # below this probability nothing is meant


def by_window(pieces: Pieces, cuts: list[Range], sides: Sequence[Sequence[Range]]) -> dict[Range, dict[int, list[int]]]:
    """Window → the number of each side that begins in it → the side's positions there, the opening mark counted."""
    placed: dict[Range, dict[int, list[int]]] = {}
    for number, spans in enumerate(sides):
        phrase = sorted({piece for span in spans for piece in touched(pieces, span)})
        if phrase:
            window = cuts[bisect_right(cuts, (phrase[0], len(pieces) + 1)) - 1]
            inside = [piece - window[0] + 1 for piece in phrase if piece < window[1]]
            placed.setdefault(window, {})[number] = inside
    return placed


def named(scores: Array, temperature: float) -> NamedVariable:
    """What the scores of a side say: its likeliest variable, or none, and the probability that the words name more of it."""
    chances = softmax(scores[: len(VARIABLES) + 1], temperature)
    best = int(chances.argmax())
    if best == len(VARIABLES):
        return replace(NOTHING, probability=round(float(chances[best]), 4))
    more = 1 / (1 + np.exp(-scores[len(VARIABLES) + 1 :]))
    leanings = chances[:-1] * (2 * more - 1)
    likely = tuple((VARIABLES[i], round(float(leanings[i]), 4)) for i in np.flatnonzero(chances[:-1] >= FAINT))
    return NamedVariable(VARIABLES[best], round(float(chances[best]), 4), round(float(more[best]), 4), likely)
