"""Who acts and who is acted on once words are mentions: nobody does a thing to himself, and who is implied is found."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.events.reading import read


def states(text: str, kind: str, nlp: Language) -> tuple[set[str | None], set[str | None]]:
    """The states of both sides of the only event of a type."""
    events, mentions = read(text, nlp)
    (event,) = [event for event in events if event.type == kind]
    sides = ({mentions[name].iso3 for name in side} for side in (event.actors, event.recipients))
    actors, recipients = sides
    return actors, recipients


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Ghana condemned the actions of the Togolese navy.", "ACCUSE", "GHA", {"TGO"}),
        ("Kenya shelled towns inside Somalia.", "ASSAULT", "KEN", {"SOM"}),
        ("Morocco is a kingdom. Algeria accused its neighbour of theft.", "ACCUSE", "DZA", {"MAR"}),
        ("Norway mobilised its army.", "MOBILIZE", "NOR", set()),
    ],
)
def test_a_recipient_is_found_where_it_stands_and_is_never_the_actor(
    text: str, kind: str, actor: str, recipient: set[str], nlp: Language
) -> None:
    assert states(text, kind, nlp) == ({actor}, recipient)


def test_all_whose_leaders_act_are_actors(nlp: Language) -> None:
    assert states("The armies of Ghana and Togo bombed Mali.", "ASSAULT", nlp) == ({"GHA", "TGO"}, {"MLI"})


def test_one_side_alone_has_no_other(nlp: Language) -> None:
    assert states("Mediation by Norway ended the war.", "CONSULT", nlp) == ({"NOR"}, set())


def test_what_a_relative_clause_tells_has_its_own_sides(nlp: Language) -> None:
    text = "Mali denounced the sanctions that Ghana imposed on Togo."
    assert states(text, "SANCTION", nlp) == ({"GHA"}, {"TGO"})


def test_the_comment_of_an_expert_is_no_event(nlp: Language) -> None:
    text = "Anna Berg, a professor in Oslo, criticised Sudan."
    assert [event.type for event in read(text, nlp)[0]] == []
    assert [event.type for event in read("Norway criticised Sudan.", nlp)[0]] == ["ACCUSE"]


def test_each_other_is_both_sides(nlp: Language) -> None:
    events, mentions = read("Ghana and Togo express support for each other's claims in Mali.", nlp)
    assert [({mentions[n].iso3 for n in e.actors}, {mentions[n].iso3 for n in e.recipients}) for e in events] == [
        ({"GHA", "TGO"}, {"GHA", "TGO"})
    ]


def test_who_is_supplied_with_a_thing_is_the_recipient(nlp: Language) -> None:
    text = "Ghana accuses Togo of supplying Mali with artillery."
    assert states(text, "COOPERATE", nlp) == ({"TGO"}, {"MLI"})
