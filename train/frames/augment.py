"""Varies how texts are written, and hides words, so that the reader learns from contexts and not by heart.

Quotation marks are put in more styles than the corpora use. Hidden words follow the masking of BERT (Devlin et al., 2019), here
while the heads are trained: the few thousand own frames are otherwise known by heart after some passes.
"""

from __future__ import annotations

import random
from dataclasses import replace

from thucydides.stages.read.encoder.pieces import CLS, SEP

from .examples import Example
from .passages import Passage

STYLES = (('"', '"'), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"), ("“", "“"))
SHARE = 0.35
MASK = 103  # the piece [MASK] of the base encoder
HIDDEN = 0.1


def vary_quotes(passage: Passage, rng: random.Random) -> Passage:
    """Returns the passage with its quotation marks written in another style, now and then; offsets stay."""
    if rng.random() > SHARE:
        return passage
    opening, closing = rng.choice(STYLES)
    return replace(passage, text=passage.text.replace("“", opening).replace("”", closing))


def hide_words(example: Example, rng: random.Random, share: float = HIDDEN) -> Example:
    """Returns the window with a share of its pieces masked; labels and the pieces' shapes stay."""
    ids = [piece if piece in (CLS, SEP) or rng.random() >= share else MASK for piece in example.ids]
    return replace(example, ids=ids)
