"""Where nothing else tells who wrote a report, the medium that says it was told something wrote it."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.confided import confided_to
from thucydides.stages.gather.vocabulary import standard_vocabulary

TOLD = (
    ("What comes next, Reuters was told by a retired engineer.", "Reuters"),
    ("What comes next, the Harbour Herald has been told by a retired engineer.", "Harbour Herald"),
    ("He made this declaration to El Sabah. “It is late,” he added to El Sabah.", "El Sabah"),
    ("In an interview given to Reuters he named no date.", "Reuters"),
)


@pytest.mark.parametrize(("text", "outlet"), TOLD, ids=["passive", "named", "declaration", "interview"])
def test_the_medium_that_is_told_is_the_outlet(text: str, outlet: str) -> None:
    assert confided_to([text], standard_vocabulary()) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The governor told Reuters that the bridge will stay shut.",
        "Parliament was told by the minister that the bridge will stay shut.",
        "Reuters was told by an engineer that it was late, and Xinhua was told by another that it was not.",
        "In an interview with Ana Ruiz he named no date.",
    ],
    ids=["empty", "others", "parliament", "two", "person"],
)
def test_nobody_else_is(text: str) -> None:
    assert confided_to([text], standard_vocabulary()) is None
