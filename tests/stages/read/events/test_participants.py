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


@pytest.mark.parametrize(
    ("text", "arms"),
    [
        ("Peru bought the S-400 because Chile left it without Patriots.", {"S-400", "Patriots"}),
        ("If the Chileans give it Patriots at a decent price, Peru will rest.", {"Patriots"}),
        ("The sale of F-16s, which Chile supports, will tie the army of Peru to the alliance.", {"F-16s"}),
    ],
)
def test_arms_are_nobody(text: str, arms: set[str], nlp: Language) -> None:
    assert not arms & {mention.name for mention in find_mentions(parsed(text, nlp))}
