"""Random numbers by name: each uncertain thing has its own stream, keyed by the seed and by what it is.

So adding a view, an edge or a lever changes no draw of any other (common random numbers), more worlds extend the first ones,
and a claim left out moves thresholds, not draws. Counter-based generator: Salmon et al., Parallel random numbers: as easy as
1, 2, 3 (SC 2011), as NumPy's Philox.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
BLOCK = 8192  # worlds drawn at once; part of what a seed means


class Draws:
    """The streams of one seed for one block of worlds."""

    def __init__(self, seed: int, block: int, worlds: int, dtype: Any = np.float32) -> None:
        self.seed, self.block, self.worlds, self.dtype = seed, block, worlds, dtype

    def _stream(self, *name: str) -> np.random.Generator:
        text = "\x1f".join((str(self.seed), str(self.block), *name))
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        return np.random.Generator(np.random.Philox(key=int.from_bytes(digest, "little")))

    def uniform(self, *name: str, low: float = 0.0, high: float = 1.0) -> Array:
        """Returns one number from `low` to `high` for each world."""
        drawn = self._stream(*name).random(self.worlds, dtype=np.float32)
        return (low + (high - low) * drawn).astype(self.dtype, copy=False)

    def normal(self, *name: str) -> Array:
        """Returns one standard normal number for each world."""
        return self._stream(*name).standard_normal(self.worlds, dtype=np.float32).astype(self.dtype, copy=False)

    def size(self, *name: str, scale: float) -> Array:
        """Returns one half-normal number of the given scale for each world."""
        drawn = self.normal(*name)
        np.abs(drawn, out=drawn)
        drawn *= scale
        return drawn

    def beta(self, *name: str, shape: tuple[float, ...]) -> Array:
        """Returns one number from 0 to 1 for each world, Beta with the given shape."""
        return self._stream(*name).beta(shape[0], shape[1], self.worlds).astype(self.dtype, copy=False)

    def sign(self, *name: str, weights: tuple[float, float, float]) -> Array:
        """Returns −1, 0 or 1 for each world, in the shares of the weights; by inversion, so that draws keep their order."""
        total = sum(weights)
        drawn = self.uniform(*name)
        signs = (drawn >= (weights[0] + weights[1]) / total).astype(self.dtype)
        signs -= drawn < weights[0] / total
        return signs
