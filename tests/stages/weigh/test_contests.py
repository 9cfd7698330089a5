"""Contests: who asserts and who denies, of links, events and statements, and how many sources stand behind each."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides.records import Actor, Contest, Event, Published, Situation, Span, Statement, Theme
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


@settings(deadline=None)  # the first call loads the tables
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


def report(*said: tuple[str, Stance, str], about: dict[str, str] | None = None) -> Situation:
    """One report in which each sentence is somebody's; `about` gives the names that stand for an actor."""
    made, found = Builder(), []
    mentions: dict[str, list[Span]] = {}
    for number, (speaker, stance, words) in enumerate(said):
        span = made.span("doc", words + ".")
        content = Span("doc", span.start, span.end - 1, words)
        for actor, name in (about or {}).items():
            if name in words:
                start = span.start + words.index(name)
                mentions.setdefault(actor, []).append(Span("doc", start, start + len(name), name))
        found.append(
            Statement(
                f"s{number}", (speaker,), None, None, (content,), (), "indirect", stance, None, None, None, span, 0.9
            )
        )
    names = dict.fromkeys([*mentions, *(speaker for speaker, _, _ in said)])
    actors = tuple(Actor(name, name, "state", None, None, None, (), tuple(mentions.get(name, ()))) for name in names)
    return dataclasses.replace(made.situation(), statements=tuple(found), actors=actors)


BARGES: tuple[str, Stance, str] = ("Ada", "alleged", "that Boria sank two barges on the lake")
PRICES: tuple[str, Stance, str] = ("Ada", "asserted", "that wheat prices rose after the dry summer")
NAMES = {"Bo": "Boria"}


@pytest.mark.parametrize(
    "words",
    ["the accusations", "these allegations", "the charge", "the reports", "this", "such claims", "any involvement"],
)
def test_a_denial_that_points_back_meets_the_nearest_charge_that_names_the_denier(words: str) -> None:
    (contest,) = find_contests(report(BARGES, PRICES, ("Bo", "denied", words), about=NAMES))
    assert sides(contest) == ({"Ada"}, {"Bo"})
    assert [span.exact for span in contest.asserters[0].evidence] == [BARGES[2]]


@pytest.mark.parametrize("words", ["the offer", "a proposal on grain transit", "the invitation"])
def test_what_is_refused_and_is_no_charge_points_to_nothing(words: str) -> None:
    assert find_contests(report(BARGES, ("Bo", "denied", words), about=NAMES)) == ()


def test_who_calls_a_charge_false_denies_it_whatever_his_cue() -> None:
    (contest,) = find_contests(report(BARGES, ("Bo", "asserted", "the reports baseless rumours"), about=NAMES))
    assert sides(contest) == ({"Ada"}, {"Bo"})


def test_words_that_accuse_make_a_charge_whatever_the_stance() -> None:
    sunk: tuple[str, Stance, str] = ("Ada", "asserted", "the illegal sinking of barges by Boria")
    ties: tuple[str, Stance, str] = ("Ada", "asserted", "that Boria deepened its ties with fishermen")
    (contest,) = find_contests(report(sunk, ties, ("Bo", "denied", "these allegations as rumours"), about=NAMES))
    assert [span.exact for span in contest.asserters[0].evidence] == [sunk[2]]


@pytest.mark.parametrize("again", ["these allegations as rumours", "that Boria sank two barges on the lake"])
def test_several_denials_of_one_charge_are_one_contest(again: str) -> None:
    denials: list[tuple[str, Stance, str]] = [("Bo", "denied", "the accusations"), ("Cy", "denied", again)]
    (contest,) = find_contests(report(BARGES, *denials, about=NAMES))
    assert sides(contest) == ({"Ada"}, {"Bo", "Cy"})


def test_a_charge_too_far_back_is_not_pointed_to() -> None:
    talk = [
        ("Di", "asserted", f"{word} was dear in town that year")
        for word in ("Tea", "Salt", "Wool", "Flax", "Rye", "Oil")
    ]
    assert find_contests(report(BARGES, *talk, ("Bo", "denied", "the accusations"), about=NAMES)) == ()  # type: ignore[arg-type]


def test_a_view_that_is_reported_and_turned_is_contested() -> None:
    told: tuple[str, Stance, str] = ("observers", "asserted", "that the lake treaty protects fishermen")
    turned: tuple[str, Stance, str] = ("Ada", "asserted", "the lake treaty does not protect fishermen")
    (contest,) = find_contests(report(told, turned))
    assert sides(contest) == ({"observers"}, {"Ada"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the lake treaty protects fishermen", "we protect not only fishermen but also the lake treaty"),
        ("the granary will not burn this winter", "the granary was burned this winter"),
        ("the ban on harbour fees was not lifted", "the ban on harbour fees remains in force"),
        ("the ferry does not sail on stormy mornings", "the harbour master painted his ferry green"),
    ],
)
def test_what_only_shares_its_words_is_no_contest(one: str, other: str) -> None:
    assert find_contests(report(("Ada", "asserted", one), ("Bo", "asserted", other))) == ()


@pytest.mark.parametrize(("apart", "found"), [("2021-03-01", 1), ("2024-03-01", 0)])
def test_what_was_denied_years_before_is_no_denial_of_what_is_told_now(apart: str, found: int) -> None:
    known = spoken(("Ada", "asserted", CHARGE), ("Bo", "denied", DENIAL))
    days = {"doc-Ada": "2021-01-01", "doc-Bo": apart}
    documents = tuple(
        dataclasses.replace(d, published=Published(days[d.id], days[d.id], "stated")) for d in known.documents
    )
    assert len(find_contests(dataclasses.replace(known, documents=documents))) == found


def test_a_verdict_that_something_does_not_work_stands_against_what_it_is_said_to_do() -> None:
    made = Builder()
    made.concept("sanctions", dimension="sanctions_pressure")
    made.concept("cooperation", dimension="cooperation")
    made.claim("Ada", "sanctions", "cooperation", "-")
    sentence = made.span("doc-Bo", "Sanctions have not worked.")
    theme = Theme(
        "t", Span("doc-Bo", 0, 9, "Sanctions"), "sanctions_pressure", 1, (), (), (), 1, sentence, concept="sanctions"
    )
    verdict = Statement(
        "s", ("Bo",), None, None, (sentence,), (), "indirect", "asserted", None, None, None, sentence, 0.9
    )
    (contest,) = find_contests(dataclasses.replace(made.situation(), themes=(theme,), statements=(verdict,)))
    assert sides(contest) == ({"Ada"}, {"Bo"})
    assert contest.proposition == "sanctions lower cooperation"


def test_claims_on_a_concept_and_on_a_narrower_kind_of_it_are_about_one_link() -> None:
    made = Builder()
    made.concept("aid to farmers", broader="aid")
    made.claim("Ada", "aid", "peace")
    made.claim("Bo", "aid to farmers", "peace", kind="denied")
    (contest,) = find_contests(made.situation())
    assert sides(contest) == ({"Ada"}, {"Bo"})


@pytest.mark.parametrize(("third", "found"), [(("A", "B", "C"), 0), (("A", "B"), 1), (("A",), 1)])
def test_a_tie_of_two_and_one_of_three_are_no_one_link(third: tuple[str, ...], found: int) -> None:
    made = Builder()
    made.concept("ties", actors=("A", "B"), dimension="cooperation")
    made.concept("other ties", actors=third, dimension="cooperation")
    made.claim("Ada", "visit", "ties", "+")
    made.claim("Bo", "visit", "other ties", "-")
    assert len(find_contests(made.situation())) == found
