"""Contests: who asserts and who denies, of links, events and statements, and how many sources stand behind each."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides.records import Contest, Event, Situation, Statement
from thucydides.records.reading import ClaimKind, Polarity, Stance, Status
from thucydides.stages.weigh.contests import find_contests

SPEAKERS = ("Ada", "Bo", "Cy")
CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(SPEAKERS),
        st.sampled_from(["aid", "arms"]),
        st.sampled_from(["+", "-"]),
        st.sampled_from(["asserted", "denied"]),
    ),
    max_size=8,
)


def claimed(claims: list[tuple[str, str, Polarity, ClaimKind]]) -> Situation:
    """A situation of claims on what causes peace."""
    made = Builder()
    for speaker, cause, polarity, kind in claims:
        made.claim(speaker, cause, "peace", polarity, kind=kind)
    return made.situation()


def sides(contest: Contest) -> tuple[set[str], set[str]]:
    """Who asserts, and who denies."""
    return {position.actor for position in contest.asserters}, {position.actor for position in contest.deniers}


@given(claims=CLAIMS)
def test_every_contest_of_a_link_has_two_sides_with_sentences_and_sources(
    claims: list[tuple[str, str, Polarity, ClaimKind]],
) -> None:
    known = claimed(claims)
    contests = find_contests(known)
    assert len({contest.id for contest in contests}) == len(contests)
    for contest in contests:
        told, denied = sides(contest)
        assert told
        assert denied
        assert len(told | denied) > 1
        assert all(position.evidence for position in (*contest.asserters, *contest.deniers))
        assert 1 <= contest.independent_for <= len(told)
        assert 1 <= contest.independent_against <= len(denied)
        assert set(contest.claims) <= {claim.id for claim in known.claims}


@given(claims=CLAIMS)
def test_two_who_give_a_link_other_signs_are_on_two_sides_of_a_contest(
    claims: list[tuple[str, str, Polarity, ClaimKind]],
) -> None:
    plain = [("Ada", "aid", "+", "asserted"), ("Bo", "aid", "-", "asserted")]
    contests = find_contests(claimed([*claims, *plain]))  # type: ignore[list-item]
    assert any("Ada" in sides(contest)[0] and "Bo" in sides(contest)[1] for contest in contests)


def events(*told: tuple[str, Status, tuple[str, ...]]) -> Situation:
    """One event of which each (actor, status, deniers) tells."""
    made, found = Builder(), []
    for number, (actor, status, deniers) in enumerate(told):
        sentence = made.span(f"doc-{actor}", f"{actor}: a bridge was attacked.")
        found.append(
            Event(
                f"e{number}", "ASSAULT", None, (), (), (), None, None, status, (), (actor,), deniers, None, sentence,
                sentence, "e0", 0.9,
            )
        )  # fmt: skip
    return dataclasses.replace(made.situation(), events=tuple(found))


def test_an_event_told_and_denied_is_contested() -> None:
    (contest,) = find_contests(events(("Ada", "happened", ()), ("Bo", "denied", ())))
    assert sides(contest) == ({"Ada"}, {"Bo"})


def test_an_event_told_with_its_denier_is_contested_by_him_and_not_by_who_tells() -> None:
    (contest,) = find_contests(events(("Ada", "alleged", ("Cy",))))
    assert sides(contest) == ({"Ada"}, {"Cy"})


@pytest.mark.parametrize("status", ["planned", "hypothetical", "happened"])
def test_an_event_that_nobody_denies_is_not_contested(status: Status) -> None:
    assert find_contests(events(("Ada", "happened", ()), ("Bo", status, ()))) == ()


def spoken(*said: tuple[str, Stance, str]) -> Situation:
    """Statements: (speaker, stance, words)."""
    made, found = Builder(), []
    for number, (speaker, stance, words) in enumerate(said):
        span = made.span(f"doc-{speaker}", words)
        found.append(
            Statement(f"s{number}", (speaker,), None, None, (span,), (), "direct", stance, None, None, None, span, 0.9)
        )
    return dataclasses.replace(made.situation(), statements=tuple(found))


CHARGE = "soldiers of the coastal brigade burned the harbour granary"
DENIAL = "our coastal brigade soldiers never burned any harbour granary"
OTHER = "wheat prices rose after the dry summer"


@pytest.mark.parametrize("stance", ["asserted", "alleged", "feared"])
def test_a_denial_meets_what_others_assert_in_the_same_words_and_nothing_else(stance: Stance) -> None:
    (contest,) = find_contests(spoken(("Ada", stance, CHARGE), ("Bo", "denied", DENIAL), ("Cy", "asserted", OTHER)))
    assert sides(contest) == ({"Ada"}, {"Bo"})


@pytest.mark.parametrize("stance", ["expected", "wanted", "promised", "asked"])
def test_expectations_and_wishes_take_no_side(stance: Stance) -> None:
    assert find_contests(spoken(("Ada", stance, CHARGE), ("Bo", "denied", DENIAL))) == ()


def test_nobody_is_set_against_himself_and_a_bare_name_is_no_proposition() -> None:
    assert find_contests(spoken(("Ada", "asserted", CHARGE), ("Ada", "denied", DENIAL))) == ()
    assert find_contests(spoken(("Ada", "asserted", CHARGE), ("Bo", "denied", "the harbour"))) == ()
