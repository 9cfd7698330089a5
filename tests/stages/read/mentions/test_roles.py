"""One person with several roles, whose state he is of, and whom a role means later on: own sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language

from thucydides.records import Mention

from .resolution import read

SEVERAL = (
    "Marta Quiroga, the director of the Institute for Andean Studies and former minister counselor at the Bolivian embassy in "
    "Santiago, said that the dispute would drag on.",
    '"The ceasefire will hold," said Tomas Lindqvist, a senior fellow at the Nordic Peace Centre and a former ambassador.',
    "Yusuf Demir, a retired general, columnist and former member of parliament, said the army was tired.",
    "Peter Otieno, who is a security analyst and a former head of the Kenyan intelligence service, said the border was open.",
    "Farid Karimi (an analyst at the Tashkent Policy Forum and former deputy minister of energy) believes in the pipeline.",
    "Nadia Haddad, researcher, founder of the Bamako Observatory and adviser to the African Union, said the men would stay.",
    "Former Kenyan foreign minister and presidential candidate Grace Wanjiru said that the vote was stolen.",
)
STATES = (
    ("Paul Kagiso, an expert on Tanzania, said that Uganda waits.", None),
    ("Lena Hofer, an expert on Russia at the Vienna Institute, said that Norway waits.", "AUT"),
    ("President Samuel Okello of Tanzania met a delegation in Kigali.", "TZA"),
    ("Rosa Vidal, the ambassador of Peru to Chile, said the talks had failed.", "PER"),
    ("Rosa Vidal, the ambassador to Chile, said the talks had failed.", None),
    ("Amina Diallo, adviser to the president of Senegal, said that Mali was lost.", "SEN"),
    ("Jorge Salas, author of a history of Bolivia, said that Chile would wait.", None),
    ("The Kenyan analyst Peter Otieno said that Uganda and Tanzania would agree.", "KEN"),
    ("Moscow-based analyst Jorge Salas said that Chile would wait.", None),
)


def _people(mentions: tuple[Mention, ...]) -> dict[str, Mention]:
    return {m.name: m for m in mentions if m.kind == "person" and m.antecedent is None}


def _meant(mentions: tuple[Mention, ...], exact: str) -> str:
    """The name of whom the last phrase with these words stands for."""
    names = {mention.id: mention.name for mention in mentions}
    told = [m for m in mentions if m.span.exact == exact][-1]
    return names[told.antecedent or told.id]


@pytest.mark.parametrize("text", SEVERAL)
def test_a_person_with_several_roles_is_one(nlp: Language, text: str) -> None:
    people = _people(read(nlp, text))
    assert len(people) == 1, people


def test_a_role_with_an_article_behind_the_apposition_is_somebody_elses(nlp: Language) -> None:
    text = "Eva Montes, the director of the port authority, and the former minister said that ships would sail."
    assert len(_people(read(nlp, text))) == 2


@pytest.mark.parametrize(("text", "iso3"), STATES)
def test_the_state_of_a_person_is_that_of_role_body_or_adjective(nlp: Language, text: str, iso3: str | None) -> None:
    people = [m for m in _people(read(nlp, text)).values() if " " in m.name]
    assert people[0].iso3 == iso3


INTRODUCED = (
    "Marta Quiroga, the director of the Institute for Andean Studies and former minister counselor in Santiago, said the dispute "
    "would drag on. The foreign minister of Chile, Pablo Rojas, said on Friday that the talks were over. "
)


@pytest.mark.parametrize(
    ("sentence", "phrase", "name"),
    [
        ("The analyst said that nobody wanted to move.", "The analyst", "Marta Quiroga"),
        ("The expert added that the border towns suffered.", "The expert", "Marta Quiroga"),
        ("The scholar noted that both had missed a chance.", "The scholar", "Marta Quiroga"),
        ("The minister added that no date was set.", "The minister", "Pablo Rojas"),
    ],
)
def test_a_role_means_the_last_person_whom_it_fits(nlp: Language, sentence: str, phrase: str, name: str) -> None:
    assert _meant(read(nlp, INTRODUCED + sentence), phrase) == name


def test_a_spokesman_is_no_expert(nlp: Language) -> None:
    text = "Ivo Kral, a spokesman for the ministry, said the bridge was safe. The expert warned of cracks."
    assert _meant(read(nlp, text), "The expert") != "Ivo Kral"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Ethiopia waits, the former diplomat told the agency. Haile Tesfaye, who was ambassador in Cairo.",
            "the former diplomat",
            "Haile Tesfaye",
        ),
        ("Egypt can live with it, said the head of the centre. Almaz Bekele.", "the head", "Almaz Bekele"),
    ],
)
def test_a_name_cut_off_by_a_full_stop_is_the_speakers(nlp: Language, text: str, phrase: str, name: str) -> None:
    assert _meant(read(nlp, text), phrase) == name


def test_a_full_sentence_behind_a_role_is_about_somebody_else(nlp: Language) -> None:
    text = "Ethiopia waits, a diplomat told the agency. Haile Tesfaye visited Cairo in May."
    assert _meant(read(nlp, text), "a diplomat") != "Haile Tesfaye"


def test_a_headline_may_speak_of_somebody_named_below(nlp: Language) -> None:
    text = 'Analyst warns of a long drought\n\nThe rains failed. "Wells are dry," said Rosa Vidal, an analyst at the institute.'
    assert _meant(read(nlp, text), "Analyst") == "Rosa Vidal"


def test_a_lead_may_speak_of_somebody_whom_the_next_sentence_names(nlp: Language) -> None:
    text = (
        "LIMA, May 3. The pact is a mistake, a Peruvian expert told the agency.\n"
        '"It will fail," Rodrigo Paz, leading research fellow at the Centre for Trade Studies of the University of Lima.'
    )
    mentions = {m.span.exact: m for m in read(nlp, text)}
    (expert,) = [m for words, m in mentions.items() if words.endswith("expert")]
    assert "Rodrigo Paz" in (expert.name, next((m.name for m in mentions.values() if m.id == expert.antecedent), ""))


@pytest.mark.parametrize(
    ("text", "exact", "name"),
    [
        ("In Benghazi, the spokesman of the parliament, Younis al-Fezzani, spoke. He left.", "He", "Younis al-Fezzani"),
        ("An admiral from Lomé, Kossi Agbéko, wants more ships. He said so.", "He", "Kossi Agbéko"),
        ("The adviser of the emir in Marib, Hadi Ba-Alawi, spoke. He said so.", "The adviser", "Hadi Ba-Alawi"),
    ],
)  # fmt: skip
def test_a_name_behind_a_role_and_a_place_is_the_bearers(nlp: Language, text: str, exact: str, name: str) -> None:
    assert _meant(read(nlp, text), exact) == name
