"""Actors of several short reports, from their text on: which names end up as one actor."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.records import NARRATOR, Actor, Document, Published, Reading
from thucydides.stages.link.actors import resolve_actors
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import parse

DAY = Published("2021-05-03", "2021-05-03", "stated")


def linked(
    nlp: Language, *texts: str, outlet: str | None = None
) -> tuple[tuple[Actor, ...], dict[tuple[str, str], str]]:
    """Returns the actors of some texts, each a report of its own, and where its mentions went."""
    documents, readings = [], []
    for number, text in enumerate(texts):
        doc = parse(nlp, text)
        report = Document(
            f"d{number}", f"{number}.txt", "", doc.text, published=DAY, body=((0, len(text)),), outlet=outlet
        )
        documents.append(report)
        readings.append(Reading(report.id, mentions=find_mentions(Parsed(report, doc, (), ()))))
    actors, places = resolve_actors(readings, documents)
    return actors, dict(places)


def named(actors: tuple[Actor, ...], exact: str) -> set[str]:
    """Returns the ids of the actors with a mention of these words."""
    return {actor.id for actor in actors for span in actor.mentions if span.exact == exact}


TOGETHER = [
    ("Peruvian minister Aleksandr Quispe spoke. Quispe left.", "Aleksandr Quispe",
     "Alexander Quispe, Peru's minister, said no.", "Alexander Quispe"),
    ("Konrad Weiss of the Harwell Institute doubts it.", "Konrad Weiss", "Weiss, of the Harwell Institute, said so.", "Weiss"),
    ("The Harwell Institute said no.", "Harwell Institute", "Experts at the Harwell Institute agreed.", "Harwell Institute"),
    ("Ljubljana protested.", "Ljubljana", "Slovenia's government said it would stay.", "Slovenia"),
    ("The Slovenian Foreign Ministry protested.", "Foreign Ministry",
     "Slovenia's Ministry of Foreign Affairs said no.", "Ministry of Foreign Affairs"),
    ("The U.S. struck first.", "U.S.", "Washington said the United States would not yield.", "Washington"),
    ("Malian Prime Minister Oumar Sangaré resigned.", "Oumar Sangaré", "The Malian prime minister said he was tired.", "he"),
    ("Mohammed Al-Tayeb, a Sudanese general, fled.", "Mohammed Al-Tayeb",
     "Sudanese general Muhammad al Tayeb said no.", "Muhammad al Tayeb"),
]  # fmt: skip
APART = [
    ("Peruvian minister Ana Quispe spoke.", "Ana Quispe", "Bolivian analyst Rosa Quispe said no.", "Rosa Quispe"),
    ("Experts doubt it.", "Experts", "Experts agree.", "Experts"),
    ("The Foreign Ministry of Chile protested.", "Chile", "The Foreign Ministry of Kenya protested.", "Kenya"),
    ("Analyst Li Na said no.", "Li Na", "Analyst Li Nan said yes.", "Li Nan"),
    ("Niger said no.", "Niger", "Nigeria said yes.", "Nigeria"),
    ("Guinea said no.", "Guinea", "Guinea-Bissau said yes.", "Guinea-Bissau"),
]


@pytest.mark.parametrize(("first", "one", "second", "other"), TOGETHER)
def test_one_actor_in_two_reports(first: str, one: str, second: str, other: str, nlp: Language) -> None:
    actors, _ = linked(nlp, first, second)
    assert named(actors, one) & named(actors, other), [(a.name, a.iso3, a.role) for a in actors]


@pytest.mark.parametrize(("first", "one", "second", "other"), APART)
def test_two_actors_in_two_reports(first: str, one: str, second: str, other: str, nlp: Language) -> None:
    actors, _ = linked(nlp, first, second)
    holders = [actor for actor in actors if {span.document for span in actor.mentions} == {"d0", "d1"}]
    assert not any({span.exact for span in actor.mentions} & {one, other} for actor in holders)


def test_reports_that_say_the_same_have_the_same_actors_and_one_narrator(nlp: Language) -> None:
    text = "Kenya said it would pay. The Harwell Institute doubts that."
    actors, places = linked(nlp, text, text, outlet="Harbour Post")
    assert all({span.document for span in actor.mentions} in ({"d0", "d1"}, set()) for actor in actors)
    assert places["d0", NARRATOR] == places["d1", NARRATOR]
