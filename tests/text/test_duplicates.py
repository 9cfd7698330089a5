"""Copies are found however edited, unrelated stories never; the order of the texts decides the origin and nothing else."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import LINEAR, growth
from thucydides.text.duplicates import families

WORDS = [first + second for first in list("bcdfghlmnprst") for second in ["ade", "ilo", "oru", "une", "ask", "erm"]]


def story(seed: int, length: int = 250) -> str:
    """A text of invented words, unlike that of any other seed."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(length))


def edited(text: str, seed: int, edits: int) -> str:
    """The text with some words changed."""
    chance, words = random.Random(seed), text.split()
    for _ in range(edits):
        words[chance.randrange(len(words))] = "changed"
    return " ".join(words)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 12))
def test_small_edits_do_not_hide_a_copy(seed: int, edits: int) -> None:
    assert families([story(seed), story(seed + 1), edited(story(seed), seed, edits)]) == [(0, 2), (1,)]


def test_a_story_inside_a_longer_one() -> None:
    inside = story(3, 120)
    assert families([inside, f"{story(4, 150)}. {inside} {story(5, 150)}"]) == [(0, 1)]


def test_a_digest_does_not_join_its_stories() -> None:
    first, second = story(1, 150), story(2, 160)
    assert families([first, second, f"{first} {second}"]) == [(0,), (1, 2)]


def test_a_shared_quotation_is_no_copy() -> None:
    quotation = story(9, 12)
    assert families([f"{story(1, 100)} {quotation}", f"{quotation} {story(2, 100)}"]) == [(0,), (1,)]


def test_spelling_of_marks_does_not_matter() -> None:
    text = story(7).replace(" bask ", " “bask” ")
    assert families([text, text.replace("“", '"').replace("”", '"').upper()]) == [(0, 1)]


def test_short_and_empty_texts() -> None:
    assert families([]) == []
    assert families(["", "", "a b", "A b", "c"]) == [(0,), (1,), (2, 3), (4,)]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_decides_the_origin_only(order: list[int]) -> None:
    texts = [story(1), edited(story(1), 1, 5), story(2), f"{story(2)} {story(3, 60)}", story(4), story(5)]
    found = {frozenset(order[index] for index in family) for family in families([texts[index] for index in order])}
    assert found == {frozenset({0, 1}), frozenset({2, 3}), frozenset({4}), frozenset({5})}


def pairs_of_copies(stories: int) -> list[str]:
    """Stories, and then an edited copy of each."""
    texts = [story(seed) for seed in range(stories)]
    return texts + [edited(text, seed, 6) for seed, text in enumerate(texts)]


def test_each_of_a_thousand_stories_is_told_from_the_others() -> None:
    assert sum(len(family) == 2 for family in families(pairs_of_copies(1000))) == 1000


def test_work_grows_with_the_number_of_texts_and_not_with_their_pairs() -> None:
    def work(stories: int) -> Callable[[], object]:
        texts = pairs_of_copies(stories)
        return lambda: families(texts)

    assert growth(work, 40) < LINEAR
