"""How far each position of a window is from an anchor, in buckets: exact up to 15, then by quarter octaves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

SIDE = 32
EXACT = 16


def distances(first: int, last: int, length: int) -> NDArray[np.int64]:
    """Returns the bucket of each of `length` positions: 0 within the anchor, 1 to 31 after it, 32 to 63 before it."""
    before, after = _buckets(length)
    within = np.zeros(last - first + 1, dtype=np.int64)
    return np.concatenate((before[length - first :], within, after[: length - 1 - last]))


@lru_cache(maxsize=512)
def _buckets(length: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The buckets of all positions before an anchor, the nearest last, and after one, the nearest first."""
    size = np.arange(1, length + 1)
    octaves = np.floor(4 * np.log2(np.maximum(size, EXACT) / EXACT)).astype(np.int64)
    bucket = np.minimum(np.where(size < EXACT, size, EXACT + octaves), SIDE - 1)
    return SIDE + bucket[::-1], bucket


def weights(positions: Sequence[int], length: int) -> NDArray[np.float32]:
    """Returns weights over `length` positions that are equal on the given ones and sum to 1."""
    row = np.zeros(length, dtype=np.float32)
    row[list(positions)] = 1 / max(1, len(positions))
    return row
