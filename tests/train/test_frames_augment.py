"""Hidden words leave labels and the ends of a window alone."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from thucydides.stages.read.encoder.pieces import CLS, SEP
from train.frames.augment import MASK, hide_words
from train.frames.examples import Example


@given(ids=st.lists(st.integers(1000, 30000), max_size=40), share=st.floats(0, 1), seed=st.integers(0, 99))
def test_only_pieces_are_hidden(ids: list[int], share: float, seed: int) -> None:
    example = Example([CLS, *ids, SEP], [0] * (len(ids) + 2), anchors={"cause": [0] * (len(ids) + 2)})
    hidden = hide_words(example, random.Random(seed), share)
    assert (hidden.ids[0], hidden.ids[-1], len(hidden.ids)) == (CLS, SEP, len(example.ids))
    assert all(new in (MASK, old) for new, old in zip(hidden.ids, example.ids, strict=True))
    assert (hidden.shapes, hidden.anchors) == (example.shapes, example.anchors)


def test_all_or_nothing_is_hidden_at_the_ends_of_the_scale() -> None:
    example = Example([CLS, 2000, 2001, SEP], [0, 0, 0, 0])
    assert hide_words(example, random.Random(1), 0.0).ids == example.ids
    assert hide_words(example, random.Random(1), 1.0).ids == [CLS, MASK, MASK, SEP]
