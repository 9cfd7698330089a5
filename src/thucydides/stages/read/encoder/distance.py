"""How far each position of a window is from an anchor, in buckets: exact up to 15, then by quarter octaves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SIDE = 32
EXACT = 16


def distances(first: int, last: int, length: int) -> NDArray[np.int64]:
    """Returns the bucket of each of `length` positions: 0 within the anchor, 1 to 31 after it, 32 to 63 before it."""
    positions = np.arange(length)
    signed = np.where(positions < first, positions - first, np.where(positions > last, positions - last, 0))
    size = np.abs(signed)
    octaves = np.floor(4 * np.log2(np.maximum(size, EXACT) / EXACT)).astype(np.int64)
    bucket = np.minimum(np.where(size < EXACT, size, EXACT + octaves), SIDE - 1)
    return np.where(signed < 0, SIDE + bucket, bucket)


def weights(positions: Sequence[int], length: int) -> NDArray[np.float32]:
    """Returns weights over `length` positions that are equal on the given ones and sum to 1."""
    row = np.zeros(length, dtype=np.float32)
    row[list(positions)] = 1 / max(1, len(positions))
    return row
