"""Decoding: what smoothing must and must not do."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from thucydides.stages.read.encoder.decoding import Filler, fill, find_anchors, softmax
from thucydides.stages.read.encoder.distance import distances, weights
from thucydides.stages.read.encoder.pieces import Pieces
from thucydides.stages.read.encoder.settings import RoleSettings
from thucydides.stages.read.encoder.words import Words, words_of

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def plain_words(count: int, text: str | None = None) -> Words:
    """Words `a a a …`, one piece each."""
    written = text or " ".join("a" * count)
    starts = [i for i, c in enumerate(written) if not c.isspace()]
    return words_of(Pieces(written, [0] * count, [0] * count, starts, [s + 1 for s in starts]), 0, count)


def filled(chances: list[float], role: RoleSettings, taken: set[int] | None = None, text: str | None = None) -> Filler:
    row: NDArray[np.float32] = np.array(chances, dtype=np.float32)
    return fill(plain_words(len(chances), text), row, row > 0.5, taken or set(), role)


@given(CHANCES)
def test_a_role_with_one_filler_gets_at_most_one_run(chances: list[float]) -> None:
    some = bool((np.array(chances, dtype=np.float32) > 0.5).any())
    assert len(filled(chances, RoleSettings(single=True, gap=2)).runs) == int(some)


@given(CHANCES, st.sets(st.integers(0, 29)), st.integers(0, 6))
def test_runs_are_in_order_apart_and_never_hold_taken_words(chances: list[float], taken: set[int], gap: int) -> None:
    runs = filled(chances, RoleSettings(single=False, gap=gap), taken).runs
    assert all(a <= b for a, b in runs)
    assert all(first[1] + 1 < second[0] for first, second in pairwise(runs))
    assert not {word for a, b in runs for word in range(a, b + 1)} & taken


def test_a_hole_is_filled_but_not_across_a_line_break() -> None:
    role = RoleSettings(single=False, gap=1)
    assert filled([0.9, 0.9, 0.1, 0.9], role).runs == ((0, 3),)
    assert filled([0.9, 0.9, 0.1, 0.9], role, text="a a\na a").runs == ((0, 1), (3, 3))


def test_an_unsure_scrap_beside_a_longer_run_is_dropped() -> None:
    role = RoleSettings(single=False, least=1, mean=0.6)
    assert filled([0.95, 0.95, 0.95, 0.1, 0.6], role).runs == ((0, 2),)
    assert filled([0.1, 0.6, 0.1, 0.1, 0.1], role).runs == ((1, 1),)


def test_anchors_begin_anew_at_a_begin_tag() -> None:
    outside, begin, inside = [0.9, 0.05, 0.05], [0.05, 0.9, 0.05], [0.05, 0.05, 0.9]
    tags = np.array([outside, begin, inside, begin, outside], dtype=np.float32)
    found = find_anchors(plain_words(5), tags, 0.5)
    assert [(a.first, a.last) for a in found] == [(1, 2), (3, 3)]


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=20), st.floats(0.05, 0.95))
def test_anchors_are_as_probable_as_asked(pairs: list[tuple[float, float]], least: float) -> None:
    tags = softmax(np.array([[0.0, 5 * a, 5 * b] for a, b in pairs], dtype=np.float32))
    found = find_anchors(plain_words(len(pairs)), tags, least)
    assert all(anchor.probability >= least for anchor in found)
    assert all(a.last < b.first for a, b in pairwise(found))


@given(st.integers(0, 200), st.integers(0, 20), st.integers(1, 60))
def test_distances_are_zero_within_and_grow_outward(first: int, more: int, after: int) -> None:
    last = first + more
    row = distances(first, last, last + after)
    assert set(row[first : last + 1]) == {0}
    assert list(row[last:]) == sorted(row[last:])
    assert list(row[:first]) == sorted(row[:first], reverse=True)
    assert all(32 <= d < 64 for d in row[:first])
    assert all(0 <= d < 32 for d in row[last:])


@given(st.sets(st.integers(0, 49), min_size=1))
def test_weights_sum_to_one(positions: set[int]) -> None:
    assert np.isclose(weights(sorted(positions), 50).sum(), 1)
