"""Reports in other languages are told and not read; a wrong guess about an English one does not cost its reading."""

from __future__ import annotations

import pytest

from thucydides.records import Document, Reading
from thucydides.stages.gather import read_bytes
from thucydides.stages.read import standard_reader
from thucydides.stages.read.language import is_english, unread

FOREIGN = {
    "de": "Der Minister sagte am Dienstag in Wien, die Gespräche über das Wasser des Flusses würden bald wieder aufgenommen, "
    "obwohl die Nachbarn noch immer nicht zugestimmt haben.",
    "nl": "De minister zei dinsdag in Den Haag dat de gesprekken over het water in de rivier snel worden hervat, al is er nog "
    "geen akkoord met de buren en was het overleg in mei mislukt.",
    "fr": "Le ministre a déclaré mardi à Dakar que les pourparlers sur le partage des eaux du fleuve allaient reprendre, bien "
    "que les voisins n'aient pas encore donné leur accord.",
    "es": "El ministro dijo el martes en Lima que las conversaciones sobre el agua del río se reanudarán pronto, aunque los "
    "vecinos todavía no han dado su acuerdo.",
    "sw": "Waziri alisema Jumanne mjini Dodoma kwamba mazungumzo kuhusu maji ya mto yataanza tena hivi karibuni, ingawa majirani "
    "bado hawajakubali kutia saini mkataba huo.",
    "ru": "Министр заявил во вторник в Астане, что переговоры о воде возобновятся, хотя соседи ещё не дали согласия.",
    "ko": "장관은 화요일 강물에 관한 회담이 곧 재개될 것이라고 말했다. 이웃 나라들은 아직 동의하지 않았다.",
    "ar": "قال الوزير يوم الثلاثاء إن المحادثات حول مياه النهر ستستأنف قريبا رغم أن الجيران لم يوافقوا بعد.",
    "zh": "部长星期二表示,有关河水的谈判将很快恢复,尽管邻国尚未同意。",
}  # fmt: skip
ENGLISH = [
    "The minister said on Tuesday in Vienna that the talks on the river's water would soon go on, although the neighbours have "
    "not agreed yet and one of them wants more time.",
    "Ministers Mbeki, Ndlovu and van der Merwe met Presidents Nkurunziza, Kagame and Tshisekedi at Bujumbura on Monday to talk "
    "about trade on Lake Tanganyika.",
    "Kaduna bandits kill ten",
    "",
]


def document(text: str, language: str | None) -> Document:
    """A document said to be in a language."""
    return Document(
        "src-test", "reports/a.txt", "0" * 64, text, language=language, body=((0, len(text)),) if text else ()
    )


@pytest.mark.parametrize("language", FOREIGN)
def test_a_foreign_report_is_told_from_its_bytes_on(language: str) -> None:
    (gathered,) = read_bytes("reports/a.txt", FOREIGN[language].encode()).documents
    reading = standard_reader(lambda _: (), strict=True).read(gathered)
    (problem,) = reading.problems
    assert (problem.path, problem.code) == ("reports/a.txt", "language")
    assert f"“{language}”" in problem.what
    assert "only English is read" in problem.what
    assert "translation" in problem.remedy
    assert reading == Reading(gathered.id, problems=(problem,))


@pytest.mark.parametrize("text", ENGLISH)
@pytest.mark.parametrize("language", ["de", "sw", "en", None])
def test_an_english_report_is_read_whatever_language_it_is_said_to_be_in(text: str, language: str | None) -> None:
    assert unread(document(text, language)) is None


@pytest.mark.parametrize("text", FOREIGN.values())
def test_a_report_of_which_no_language_is_known_is_read(text: str) -> None:
    assert unread(document(text, None)) is None
    assert not is_english(text)


def test_furniture_does_not_decide() -> None:
    text = "Read the full story on the site of the agency, and share it with your friends.\n" + FOREIGN["fr"]
    start = text.index(FOREIGN["fr"])
    page = Document("src-test", "a.txt", "0" * 64, text, language="fr", body=((start, len(text)),))
    assert unread(page) is not None
