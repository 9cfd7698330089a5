"""Words that stand for a proposition: one line, and not too long."""

from __future__ import annotations

import pytest

from thucydides.stages.weigh.labels import LONGEST, shortened


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Fear of losing the port", "Fear of losing the port"),
        ("that the Republic of Peru\n buys ships.", "the Republic of Peru buys ships"),
        ("Ana spoke, of course, of leaving early", "Ana spoke, of course, of leaving early"),
    ],
)
def test_words_become_a_line(text: str, label: str) -> None:
    assert shortened(text) == label


def test_long_words_are_cut_at_a_word() -> None:
    label = shortened("harbour " * 40)
    assert len(label) <= LONGEST + 2
    assert label.endswith("harbour …")
