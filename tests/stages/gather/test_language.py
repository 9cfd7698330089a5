"""Languages of news, told apart from a paragraph; nothing is said of less."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers of both states signed the accord on Wednesday after two years of talks.", "en"),
        ("Министры обеих стран подписали соглашение в среду после двух лет переговоров.", "ru"),
        ("Die Minister beider Staaten unterzeichneten am Mittwoch das Abkommen nach zwei Jahren.", "de"),
        ("양국 장관들은 2년간의 협상 끝에 수요일 협정에 서명했다고 당국자들이 밝혔다.", "ko"),
        ("两国部长在经过两年的谈判之后于星期三签署了这项渔业协定，官员们说。", "zh"),
        ("12 + 30 = 42", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language
