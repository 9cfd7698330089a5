"""What words say about polarity, time and direction."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.stages.weigh import wording
from thucydides.text.stems import content_stems, stem

PLAIN = st.sampled_from(
    [
        "the ferries sail at dawn",
        "merchants trust the harbour master",
        "the dam feeds four villages",
        "pilots train here",
    ]
)


@settings(deadline=None)  # the first call loads the tables
@given(one=PLAIN, other=PLAIN)
def test_a_negation_in_any_joined_part_turns_a_text_and_none_leaves_it(one: str, other: str) -> None:
    assert not wording.negated(f"{one} and {other}")
    assert wording.negated(f"{one}, and it is not so that {other}")
    assert wording.negated(f"it is never so that {one} and it will not be so that {other}")


@given(main=PLAIN, aside=PLAIN, word=st.sampled_from(["because", "if", "although", "which"]))
def test_what_a_clause_on_the_side_denies_is_not_denied_by_the_main_clause(main: str, aside: str, word: str) -> None:
    assert not wording.negated(f"{main} {word} not all that {aside}")


@pytest.mark.parametrize("phrase", wording.words("not_negation"))
def test_wordings_that_only_look_like_negation_do_not_turn_a_text(phrase: str) -> None:
    assert not wording.negated(f"the ferries sail {phrase} at dawn")


@pytest.mark.parametrize("pair", wording.words("opposite"))
def test_opposites_lie_on_one_axis_with_other_signs_and_are_no_matter_themselves(pair: str) -> None:
    one, other = (frozenset([stem(word)]) for word in pair.split(" / "))
    left, right = wording.axes(one), wording.axes(other)
    assert left.keys() == right.keys()
    assert all(left[axis] == -right[axis] for axis in left)
    assert not wording.matter_stems(one | other)


def test_an_axis_named_with_both_signs_has_none() -> None:
    assert wording.axes(content_stems("open and closed harbours")) == {}


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("the fleet will sail", "future"),
        ("the fleet sailed in May", "past"),
        ("the fleet has left", "past"),
        ("the fleet is in port", "open"),
        ("the fleet is ready and will sail", "future"),
    ],
)
def test_what_will_be_and_what_has_been_are_told_apart(text: str, tense: str) -> None:
    assert wording.tense(text) == tense
