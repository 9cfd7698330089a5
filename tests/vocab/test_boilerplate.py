"""Page furniture is told from sentences, in many languages."""

from __future__ import annotations

import re

import pytest

from thucydides import vocab

FURNITURE = [
    "Read also: Two ministers resign over the dam", "Subscribe to our newsletter", "Photo: Reuters", "© 2024 All rights reserved",
    "Related articles", "Share this article", "ADVERTISEMENT", "Source: Interfax", "By Maria Lopez", "Tags: Egypt, Nile, dam",
    "Reporting by Ana Costa; Editing by Tom Hill", "Follow us on Telegram", "12 comments", "Updated: 14 March 2023",
    "Read more »", "Lesen Sie auch: Streit um den Damm", "À lire aussi", "Lea también: crisis", "Czytaj też: Kryzys",
    "Читайте также: Кризис", "Читайте також", "Прочетете още:",
    "İlgili haberler", "اقرأ أيضا", "相关阅读", "関連記事", "관련 기사",
    "Baca juga: Krisis", "Все права защищены. При цитировании ссылка обязательна",
    "Снимка: БТА", "Источник: Коммерсантъ", "무단전재 및 재배포 금지",
]  # fmt: skip
SENTENCES = [
    "By Tuesday evening the fighting had spread to the suburbs of the capital.",
    "The source said that the talks had failed, and that no new date had been set.",
    "Related problems in the north were not discussed at the meeting, officials said.",
    "World leaders met in Geneva on Monday to discuss the ceasefire.",
    "Share prices fell after the announcement of new tariffs on steel and grain.",
    "Sources in the ministry told the agency that the treaty would be signed in May.",
    "Join a military bloc or stay neutral: that is the choice before the government.",
    "More news of the attack reached the capital at night, when the roads were closed.",
    "Video of the launch was shown on state television, which gave no date.",
    "Photographs taken by satellite show new buildings at the site.",
    "Published figures put the number of refugees at 40,000, the ministry said.",
    "Opposition parties called for a vote, and the speaker agreed.",
    "Maria Lopez is a professor of international law who has advised three governments.",
    "Update of the treaty has been delayed until the election is over.",
    "Источник в министерстве сообщил, что переговоры прошли успешно.",
    "Снимката на сателита показва нови сгради край границата, съобщиха експерти.",
    "Политика санкций не изменится, заявил министр.",
    "Photo-reconnaissance flights will end in June, the army said.",
    "Via the port, 20,000 tonnes of grain were shipped in a month.",
    "In 2021, the two states signed an agreement on water.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known(line: str) -> None:
    assert any(entry.matches(line) for entry in vocab.boilerplate())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_article_is_not_furniture(sentence: str) -> None:
    assert [entry.pattern for entry in vocab.boilerplate() if entry.matches(sentence)] == []


def test_patterns_compile_cover_the_whole_line_and_match_something() -> None:
    for entry in vocab.boilerplate():
        assert entry.pattern.endswith("$"), entry.pattern
        assert re.compile(entry.pattern).fullmatch("") is None, entry.pattern


def test_many_languages_are_covered() -> None:
    assert len({entry.language for entry in vocab.boilerplate()}) >= 25


def test_no_pattern_is_slow_on_a_hostile_line() -> None:
    line = "photo " * 2000 + "(" * 2000 + "1 " * 2000
    assert not any(entry.matches(line) for entry in vocab.boilerplate())
