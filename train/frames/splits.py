"""The slice of the training data that is kept from training: on it thresholds are chosen and confidence is calibrated.

Development sets only measure, so they can not serve for either. The slice is picked by a hash of the text, or of the group.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

SHARE = 16  # of 256 hash values: one text in sixteen
Item = TypeVar("Item")


def is_held_out(key: str) -> bool:
    """Tells whether a text or group of the training split is kept for tuning."""
    return hashlib.sha256(b"tuning " + key.encode()).digest()[0] < SHARE


def part(items: Sequence[Item], key: Callable[[Item], str], held_out: bool) -> list[Item]:
    """Returns the held-out items, or the others."""
    return [item for item in items if is_held_out(key(item)) == held_out]
