"""Who stands against whom on a point at issue, in other words than the other's and in other reports."""

from __future__ import annotations

import dataclasses

import pytest

from tests.stages.model.situations import Builder
from thucydides.records import Actor, Contest, Situation, Span, Stand, Statement
from thucydides.records.reading import Stance
from thucydides.stages.weigh.contests import find_contests

STATES = {"BOL": ("Bolara", "Bolaran"), "KUR": ("Kurenia", "Kurenian"), "TAL": ("Talava", "Talavan")}
Said = tuple[str, Stance, str]


def told(*reports: tuple[Said, ...]) -> Situation:
    """Reports in which each sentence is somebody's; a speaker is a state's where his name begins with the state's."""
    made = Builder()
    statements: list[Statement] = []
    mentions: dict[str, list[Span]] = {code: [] for code in STATES}
    speakers: dict[str, str | None] = {}
    for number, report in enumerate(reports):
        for speaker, stance, words in report:
            span = made.span(f"doc{number}", words + ".")
            content = Span(span.document, span.start, span.end - 1, words)
            name = f"s{len(statements)}"
            speakers[speaker] = next((code for code, names in STATES.items() if speaker.startswith(names[0])), None)
            statements.append(
                Statement(name, (speaker,), None, None, (content,), (), "indirect", stance, None, None, None, span, 0.9)
            )
            for code, names in STATES.items():
                for one in names:
                    if words.find(one) >= 0 and words[words.find(one) + len(one) :][:1] in (" ", "'", ""):
                        start = span.start + words.find(one)
                        mentions[code].append(Span(span.document, start, start + len(one), one))
    actors = [
        Actor(code, names[0], "state", code, None, None, (), tuple(mentions[code])) for code, names in STATES.items()
    ]
    actors += [Actor(who, who, "person", code, None, None, (), ()) for who, code in speakers.items()]
    return dataclasses.replace(made.situation(), statements=tuple(statements), actors=tuple(actors))


def sides(contest: Contest) -> tuple[set[str], set[str]]:
    """Who asserts, and who denies."""
    return {position.actor for position in contest.asserters}, {position.actor for position in contest.deniers}


FILLER: Said = ("Zed", "asserted", "Wheat ripened early on the coast")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kurenia will mediate between Talava and the fishing fleets",
            "Kurenia has no interest in mediation with Talava",
        ),
        ("The export ban on Talava is right", "The export ban on Talava is a mistake"),
        ("Joint patrols make the strait off Talava safer", "Joint patrols near Talava make the strait more dangerous"),
        ("Bolara's turn towards Talava can still be undone", "There is no way back for Bolara and Talava"),
        ("Better offers of grain would win Bolara back", "Talava has used up all offers of grain to win Bolara back"),
    ],
)
def test_two_sides_of_a_point_meet_across_reports(one: str, other: str) -> None:
    (contest,) = find_contests(told((("Ada", "asserted", one), FILLER), (("Bo", "asserted", other), FILLER)))
    assert sides(contest) == ({"Ada"}, {"Bo"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kurenia will mediate between the fishing fleets", "Talava has no interest in mediation of any kind"),
        ("The export ban on Talava is right", "The dam in Kurenia is a mistake"),
        ("Kurenia will buy grain", "Kurenia will not open the border at night"),
    ],
)
def test_sides_on_other_points_do_not_meet(one: str, other: str) -> None:
    assert find_contests(told((("Ada", "asserted", one), FILLER), (("Bo", "asserted", other), FILLER))) == ()


def test_a_view_of_people_not_named_and_its_reversal_are_a_contest_even_of_one_speaker() -> None:
    view: Said = ("Ada", "asserted", "Some in the capital imagine that Kurenia will restrain its neighbour")
    turn: Said = ("Ada", "asserted", "But Kurenia has no reason to do so")
    (contest,) = find_contests(told((view, turn, FILLER)))
    assert contest.asserters[0].evidence[0].exact.startswith("Some in the capital")
    assert contest.deniers[0].evidence[0].exact.startswith("But Kurenia")


def test_who_sees_it_differently_denies_what_was_said_just_before() -> None:
    said: Said = ("Ada", "asserted", "The harbour fees have ruined the ferrymen of Talava")
    (contest,) = find_contests(told((said, ("Bo", "asserted", "The shipowner sees it differently"), FILLER)))
    assert sides(contest) == ({"Ada"}, {"Bo"})


@pytest.mark.parametrize(
    ("said", "proposition"),
    [
        (("Ada", "alleged", "Talava of fuelling an arms race"), "Talava: fuelling an arms race"),
        (("Ada", "asserted", "Fear of losing the harbour has ruined Talava"), "Fear of losing the harbour has ruined Talava"),
    ],
)  # fmt: skip
def test_only_a_charge_is_told_as_a_deed(said: Said, proposition: str) -> None:
    (contest,) = find_contests(told((said, ("Bo", "asserted", "The shipowner sees it differently"), FILLER)))
    assert contest.proposition == proposition


def test_what_answers_a_denial_is_the_proposition_and_its_speaker_holds_it() -> None:
    said: Said = ("Ada", "asserted", "The harbour fees have not ruined the ferrymen of Talava")
    other: Said = ("Bo", "asserted", "The shipowner is sure of the opposite")
    (contest,) = find_contests(told((said, other, FILLER)))
    assert sides(contest) == ({"Bo"}, {"Ada"})
    assert "opposite" in contest.proposition


@pytest.mark.parametrize(
    "answer",
    [
        "The shipowner does not accept that",
        "The shipowner takes issue with the word",
        "Exactly the reverse is true, the shipowner contradicts",
        "The shipowner shakes his head: fish are as dear as ever",
        "The shipowner paints a very different picture",
        "The shipowner waves this aside",
        "The shipowner does not believe in that",
        "The shipowner finds this premature",
    ],
)
def test_who_turns_against_what_was_said_before_denies_it_in_many_wordings(answer: str) -> None:
    said: Said = ("Ada", "asserted", "The harbour fees have ruined the ferrymen of Talava")
    (contest,) = find_contests(told((said, ("Bo", "asserted", answer), FILLER)))
    assert sides(contest) == ({"Ada"}, {"Bo"})


@pytest.mark.parametrize(
    "said",
    [
        "Talava should not be afraid to close its harbour",
        "Since the fees were raised the quay is clean, and we have not had one brawl",
        "By summer there will be nothing left for the smugglers to do",
    ],
)
def test_a_negation_beside_the_main_clause_makes_no_denial_of_what_is_answered(said: str) -> None:
    (contest,) = find_contests(told((("Ada", "asserted", said), ("Bo", "asserted", "The shipowner disagrees"), FILLER)))
    assert sides(contest) == ({"Ada"}, {"Bo"})


def test_all_that_was_said_in_the_turn_is_answered_first_what_is_nearest_in_place() -> None:
    first: Said = ("Ada", "asserted", "The harbour fees have ruined the ferrymen of Talava")
    second: Said = ("Ada", "asserted", "Nobody on the quay can pay them")
    (contest,) = find_contests(told((first, second, ("Bo", "asserted", "The shipowner disagrees with her"), FILLER)))
    assert {span.exact for position in contest.asserters for span in position.evidence} == {first[2], second[2]}
    assert contest.proposition == second[2]


def test_the_accused_denies_in_words_of_his_own() -> None:
    charge: Said = ("Bolara's envoy", "asserted", "Kurenian battalions crossed into Bolara at dawn")
    denial: Said = ("Kurenia's minister", "asserted", "There is not one Kurenian soldier in Bolara")
    (contest,) = find_contests(told((charge, FILLER), (denial, FILLER)))
    assert sides(contest) == ({"Bolara's envoy"}, {"Kurenia's minister"})


def test_what_another_state_says_is_no_denial_by_the_accused() -> None:
    charge: Said = ("Bolara's envoy", "asserted", "Kurenian battalions crossed into Bolara at dawn")
    other: Said = ("Talava's minister", "asserted", "Our fishermen never left the bay")
    assert find_contests(told((charge, FILLER), (other, FILLER))) == ()


def seen(situation: Situation, chance: float, **words: int) -> Situation:
    """The situation with sides on whether a relation is solid, as the weights would see them: words and side."""
    found = []
    for document in situation.documents:
        for text, side in words.items():
            if (start := document.text.find(text)) >= 0:
                span = document.span(start, start + len(text))
                found.append(Stand(f"std-{text}", span, "solid", side, chance))
    return dataclasses.replace(situation, stands=tuple(found))


PACT: tuple[tuple[Said, ...], ...] = (
    (("Ada", "asserted", "The harbour pact of Talava with Bolara rests on granite"), FILLER),
    (("Bo", "asserted", "The harbour pact of Talava with Bolara rests on sand"), FILLER),
)


def test_sides_that_only_the_weights_see_stand_against_each_other() -> None:
    assert find_contests(told(*PACT)) == ()
    (contest,) = find_contests(seen(told(*PACT), 0.9, granite=1, sand=-1))
    assert sides(contest) == ({"Ada"}, {"Bo"})


def test_sides_that_the_weights_see_faintly_or_alike_are_no_contest() -> None:
    assert find_contests(seen(told(*PACT), 0.3, granite=1, sand=-1)) == ()
    assert find_contests(seen(told(*PACT), 0.9, granite=1, sand=1)) == ()
