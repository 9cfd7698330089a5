"""Where nothing else tells who wrote a report, the one medium that people told something wrote it."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.confided import confided_to
from thucydides.stages.gather.vocabulary import standard_vocabulary

TOLD = (
    ("The bridge will stay shut, the governor told Reuters.", "Reuters"),
    ("“We shall rebuild it,” she told the Harbour Herald.", "Harbour Herald"),
    ("What comes next, Reuters was told by a retired engineer.", "Reuters"),
    ("In an interview with Reuters he named no date. He told Reuters that it was late.", "Reuters"),
    ("He made this declaration to El Sabah.", "El Sabah"),
)


@pytest.mark.parametrize(("text", "outlet"), TOLD, ids=["told", "named", "passive", "twice", "declaration"])
def test_the_medium_that_is_told_is_the_outlet(text: str, outlet: str) -> None:
    assert confided_to(text, standard_vocabulary()) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The minister told Parliament that the bridge will stay shut.",
        "The governor told Reuters one thing and Xinhua another. He told Xinhua that it was late.",
        "In an interview with Ana Ruiz he named no date.",
    ],
    ids=["empty", "parliament", "two", "person"],
)
def test_nobody_else_is(text: str) -> None:
    assert confided_to(text, standard_vocabulary()) is None
