"""Turns word probabilities into anchors and role spans.

Runs are smoothed at the level of words: a role that has one filler keeps its heaviest run; small holes in a content are
filled; short, unsure scraps beside a longer run are dropped.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .settings import RoleSettings
from .words import Words, stretches

Array = NDArray[np.float32]
OUTSIDE, BEGIN, INSIDE = 0, 1, 2
CONTINUES = 0.5  # a further word of an anchor needs no more


@dataclass(frozen=True, slots=True)
class Anchor:
    """A found anchor: its first and last word, and the probability that it is one."""

    first: int
    last: int
    probability: float


def find_anchors(words: Words, tags: Array, least: float) -> list[Anchor]:
    """Returns the anchors in the tag probabilities [pieces, 3] of a window that are at least so probable."""
    means = words.means(tags)
    begins = tags[list(words.firsts), BEGIN] if len(words) else means[:, BEGIN]
    inside = 1 - means[:, OUTSIDE]
    goes_on, stands = begins < means[:, INSIDE], inside >= least
    found: list[list[int]] = []
    for word in np.flatnonzero(inside >= min(least, CONTINUES)).tolist():
        joins = bool(found) and found[-1][-1] == word - 1 and goes_on[word]
        if joins and not words.breaks(word - 1, word):
            found[-1].append(word)
        elif stands[word]:
            found.append([word])
    return [Anchor(a[0], a[-1], float(inside[a[0] : a[-1] + 1].max())) for a in found]


@dataclass(frozen=True, slots=True)
class Filler:
    """The runs of words that fill a role, and their mean probability."""

    runs: tuple[tuple[int, int], ...]
    probability: float


def fill(words: Words, mine: Array, chosen: NDArray[np.bool_], taken: Collection[int], role: RoleSettings) -> Filler:
    """Returns the filler of a role from its word probabilities and the words that chose it; `taken` words stay out."""
    found = stretches(word for word in np.flatnonzero(chosen).tolist() if word not in taken)
    if role.gap:
        found = _joined(words, found, taken, role.gap)
    if role.single:
        found = sorted(found, key=lambda run: (-float(mine[run[0] : run[1] + 1].sum()), run))[:1]
    elif len(found) > 1:
        found = [run for run in found if _stands(run, mine, role)] or found
    weight = [mine[a : b + 1] for a, b in found]
    return Filler(tuple(found), float(np.concatenate(weight).mean()) if weight else 0.0)


def _joined(words: Words, found: list[tuple[int, int]], taken: Collection[int], gap: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in found:
        between = range(joined[-1][1] + 1, first) if joined else range(0)
        near = joined and len(between) <= gap and not any(word in taken for word in between)
        if near and not words.breaks(joined[-1][1], first):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _stands(run: tuple[int, int], mine: Array, role: RoleSettings) -> bool:
    mean = float(mine[run[0] : run[1] + 1].mean())
    return mean >= role.mean + 0.3 if run[1] - run[0] + 1 <= role.least else mean >= role.mean - 0.1


def choose(means: Array, biases: Array) -> NDArray[np.int64]:
    """Returns each word's column of highest probability, each column weighed by the exponential of its bias."""
    best: NDArray[np.int64] = np.argmax(means * np.exp(biases), axis=1)
    return best


def softmax(scores: Array, temperature: float = 1.0) -> Array:
    """Returns probabilities along the last axis."""
    shifted = (scores - scores.max(axis=-1, keepdims=True)) / np.float32(temperature)
    powers = np.exp(shifted)
    result: Array = powers / powers.sum(axis=-1, keepdims=True)
    return result
