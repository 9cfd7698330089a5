"""Which side a sentence takes on a point at issue, by wordings compared by stems and turned by negation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.stages.weigh.points import sides_taken


def taken(text: str) -> set[tuple[str, int]]:
    """The (kind, side) pairs of a text."""
    return {(one.kind, one.side) for one in sides_taken(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The embargo is working.", ("works", 1)),
        ("The embargo isn't working.", ("works", -1)),
        ("Quito has used up all its cards.", ("spent", -1)),
        ("Lima will join the fishing bloc.", ("will", 1)),
        ("Lima will not join the fishing bloc.", ("will", -1)),
        ("Lima has no reason to step in.", ("will", -1)),
        ("The tariff is a mistake.", ("right", -1)),
        ("The tariff is no mistake.", ("right", 1)),
        ("The lake treaty can still be undone.", ("reversible", 1)),
        ("The lake treaty is here to stay.", ("reversible", -1)),
        ("Two councils vetoed the draft.", ("favour", -1)),
        ("The mayor sees it differently.", ("differs", -1)),
        ("The mayor disagrees with her.", ("differs", -1)),
        ("The mayor is sure of the opposite.", ("differs", -1)),
        ("Patrols make the strait safer.", ("safer", 1)),
        ("The ferrymen never provoked anybody.", ("provoked", -1)),
    ],
)
def test_a_wording_takes_a_side_and_a_negation_turns_it(text: str, expected: tuple[str, int]) -> None:
    assert expected in taken(text)


@pytest.mark.parametrize(
    "text", ["He explained how the ban could stop the ferries.", "They asked whether Lima will join.", "In May 2020."]
)
def test_what_is_only_asked_and_a_month_take_no_side(text: str) -> None:
    assert not {kind for kind, _ in taken(text)} & {"works", "will"}


@settings(deadline=None)  # the first call loads the table
@given(text=st.text(alphabet=st.sampled_from("abc will not work . , ’'?!May"), max_size=80))
def test_every_side_lies_in_the_text(text: str) -> None:
    for one in sides_taken(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.side in (1, -1)


@given(text=st.sampled_from(["The embargo is working", "Lima will join the bloc", "The treaty can be undone"]))
def test_what_stands_in_another_clause_does_not_turn_a_side(text: str) -> None:
    assert taken(text + ".") <= taken(f"Nobody slept, {text}.")
