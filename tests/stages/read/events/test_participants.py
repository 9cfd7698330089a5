"""Whom a noun phrase stands for, as the party of an event."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.events.reading import parsed
from thucydides.stages.read.events.participants import Participants
from thucydides.stages.read.mentions import find_mentions


def parties(text: str, phrase: str, nlp: Language) -> set[str]:
    """The names of those for whom a phrase of a text stands."""
    read = parsed(text, nlp)
    mentions = {mention.id: mention for mention in find_mentions(read)}
    start = text.index(phrase)
    found = Participants(read.doc, tuple(mentions.values())).of((start, start + len(phrase)))
    return {mentions[name].name for name in found}


@pytest.mark.parametrize(
    ("phrase", "whose"),
    [
        ("The presidents of Peru and Chile", {"Peru", "Chile"}),
        ("Soldiers of Peru", {"Peru"}),
        ("Leaders of the African Union", {"African Union"}),
    ],
)
def test_people_in_office_who_are_not_named_are_those_whose_they_are(
    phrase: str, whose: set[str], nlp: Language
) -> None:
    assert parties(f"{phrase} met in Lima.", phrase, nlp) == whose


@pytest.mark.parametrize("arms", ["S-400", "F-16s", "Javelins"])
def test_arms_are_no_party(arms: str, nlp: Language) -> None:
    assert arms not in parties(f"Peru gave Chile the {arms} last week.", f"the {arms}", nlp)
