"""Names in a question: every spelling that the reports or the vocabulary give, longest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thucydides import vocab
from thucydides.records import Actor, Situation
from thucydides.stages.answer.names import find_names, members

ACTORS = (
    Actor("PER", "Peru", "state", "PER", None, None, (), ()),
    Actor("USA", "United States", "state", "USA", None, None, ("U.S.", "America"), ()),
    Actor("GNB", "Guinea-Bissau", "state", "GNB", None, None, (), ()),
    Actor("GIN", "Guinea", "state", "GIN", None, None, (), ()),
    Actor("ada", "Ada Mensah", "person", "GHA", None, None, ("Mensah",), ()),
)
KNOWN = Situation(actors=ACTORS)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Can Peru act?", ["PER"]),
        ("Can the U.S. act?", ["USA"]),
        ("Peruvian-American trade", ["PER", "USA"]),
        ("Will Guinea-Bissau act?", ["GNB"]),
        ("Will Guinea act?", ["GIN"]),
        ("Does Mensah agree with Ada Mensah?", ["ada", "ada"]),
        ("can, may, will and us are no names", []),
        ("Can, May, Will: no names either", []),
    ],
)
def test_who_is_named(text: str, actors: list[str]) -> None:
    assert [name.actor for name in find_names(text, KNOWN)] == actors


@given(text=st.text(max_size=60))
def test_names_lie_where_they_say_without_overlaps(text: str) -> None:
    end = 0
    for name in find_names(f"Peru {text} Mensah", KNOWN):
        assert end <= name.start < name.end
        assert f"Peru {text} Mensah"[name.start : name.end] == name.words
        end = name.end


def test_every_state_is_known_by_its_name_spoken_of_or_not() -> None:
    for state in vocab.states():
        named = find_names(f"What of {state.name}?", KNOWN)
        assert len(named) == 1, state.name
        assert named[0].actor == (state.iso3 if state.iso3 in {actor.id for actor in ACTORS} else None)


def test_a_bloc_stands_for_its_members_that_are_spoken_of() -> None:
    assert members("NATO", KNOWN) == ("USA",)
    assert members("Atlantis", KNOWN) == ()
