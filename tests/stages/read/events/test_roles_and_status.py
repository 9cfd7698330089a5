"""Roles point the right way and the status is as told, whichever way the sentence is turned."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.events.reading import drafts
from thucydides.stages.read.events.draft import Draft


def words(text: str, draft: Draft) -> tuple[list[str], list[str]]:
    """The phrases of both sides."""
    return [text[a:b] for a, b in draft.actors], [text[a:b] for a, b in draft.recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya arrested Uganda.",
        "Uganda was arrested by Kenya.",
        "Kenya, which arrested Uganda, was pleased.",
        "Kenya has not arrested Uganda.",
        "Kenya plans to arrest Uganda.",
    ],
)
def test_roles_do_not_turn_with_the_voice(text: str, nlp: Language) -> None:
    (draft,) = [d for d in drafts(text, nlp) if d.type == "COERCE"]
    assert words(text, draft) == (["Kenya"], ["Uganda"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru bombed Chile.", "happened"),
        ("Peru did not bomb Chile.", "denied"),
        ("Peru never bombed Chile.", "denied"),
        ("Peru refused to bomb Chile.", "denied"),
        ("Peru will bomb Chile.", "planned"),
        ("Peru is about to bomb Chile.", "planned"),
        ("Peru could bomb Chile.", "hypothetical"),
        ("If Peru attacks Chile, prices will rise.", "hypothetical"),
        ("Peru allegedly bombed Chile.", "alleged"),
        ("Peru is said to have bombed Chile.", "alleged"),
        ("Bolivia accused Peru of bombing Chile.", "alleged"),
        ("Bolivia vetoed a plan under which Peru would have bombed Chile.", "denied"),
    ],
)
def test_status_is_as_told(text: str, status: str, nlp: Language) -> None:
    assert [draft.status for draft in drafts(text, nlp) if draft.type == "ASSAULT"] == [status]


def test_an_accusation_is_an_event_of_its_own(nlp: Language) -> None:
    text = "Bolivia accused Peru of shelling the towns."
    accusation, deed = drafts(text, nlp)
    assert (accusation.type, accusation.status, words(text, accusation)) == (
        "ACCUSE",
        "happened",
        (["Bolivia"], ["Peru"]),
    )
    assert [text[a:b] for a, b in deed.accuser] == ["Bolivia"]


def test_meetings_have_both_sides_on_both_sides(nlp: Language) -> None:
    text = "Ghana and Togo held talks in Lomé."
    (draft,) = drafts(text, nlp)
    assert draft.reciprocal
    assert words(text, draft) == (["Ghana", "Togo"], ["Ghana", "Togo"])


def test_general_nouns_without_a_party_are_no_events(nlp: Language) -> None:
    assert drafts("Sanctions seldom work, and attacks are rare.", nlp) == []


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Kenyan and Ugandan boats sailed together.", "COOPERATE", None),
        ("Togo trained jointly with Benin at Kara.", "COOPERATE", (["Togo", "Benin"], ["Togo", "Benin"])),
        ("Togo shot Benin together with Mali.", "ASSAULT", None),
        ("Peru handed over eight ambulances to Chile.", "AID", (["Peru"], ["Chile"])),
        ("Chile received 300 tonnes of rice from Peru.", "AID", (["Peru"], ["Chile"])),
        ("Ghana moved two brigades to the river.", "MOBILIZE", (["Ghana"], [])),
        ("Ghana stopped delivering gas to Mali.", "SANCTION", (["Ghana"], ["Mali"])),
        ("Ghana recalled its high commissioner from Mali.", "SANCTION", (["Ghana"], ["Mali"])),
    ],
)
def test_types_of_deeds_told_by_verb_and_object(
    text: str, kind: str, sides: tuple[list[str], list[str]] | None, nlp: Language
) -> None:
    (draft,) = drafts(text, nlp)
    assert draft.type == kind
    assert sides is None or words(text, draft) == sides


def test_a_month_is_no_march(nlp: Language) -> None:
    assert drafts("Ghana had rain in March.", nlp) == []
