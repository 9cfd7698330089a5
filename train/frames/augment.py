"""Varies how texts are written, so that the reader meets more kinds of quotation marks than the corpora use."""

from __future__ import annotations

import random
from dataclasses import replace

from .passages import Passage

STYLES = (('"', '"'), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"), ("“", "“"))
SHARE = 0.35


def vary_quotes(passage: Passage, rng: random.Random) -> Passage:
    """Returns the passage with its quotation marks written in another style, now and then; offsets stay."""
    if rng.random() > SHARE:
        return passage
    opening, closing = rng.choice(STYLES)
    return replace(passage, text=passage.text.replace("“", opening).replace("”", closing))
