"""Events told as past bound the time from below, those that lie ahead from above; those only thought of do neither."""

from __future__ import annotations

import pytest

from thucydides.stages.gather.milestones import Finder, hints
from thucydides.stages.gather.spans import day_of, settle
from thucydides.vocab import Milestone, milestones

INVENTED = (
    Milestone("raid", "event", ("2007-03-09",), None, "(raid on|storming of) Kalmoor", ("Old Kalmoor", "failed")),
    Milestone("games", "scheduled", ("2008-08-02", "2012-08-04"), None, "Tolvan Games", ()),
    Milestone("summit", "scheduled", ("2010-07-05",), None, "summit in Eskby", ()),
    Milestone("union", "lasting", ("1960-01-01",), "1990-06-30", "Ostran spokesman", ()),
)
FINDER = Finder(INVENTED)


def _time(text: str) -> tuple[str | None, str | None]:
    spans = settle(hints(text, FINDER.find(text)))
    return day_of(spans[0][0]), day_of(spans[-1][1])


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Trade has fallen since the raid on Kalmoor.", "2007-03-09", None),
        ("Storming of Kalmoor shook the coast, analysts said.", "2007-03-09", None),
        ("Ministers fear a raid on Kalmoor.", None, None),
        ("They warned of a possible raid on Kalmoor.", None, None),
        ("The failed raid on Kalmoor is forgotten.", None, None),
        ("In Old Kalmoor they speak of the raid on Kalmoor.", None, None),
        ("The raid on Kalmoorland was swift.", None, None),
        ("Leaders will meet at the summit in Eskby.", None, "2010-07-05"),
        ("Leaders met at the summit in Eskby.", "2010-07-05", None),
        ("Roads will be closed for next year's Tolvan Games.", "2007-01-01", None),
        ("In July, a plan was adopted at the summit in Eskby.", "2010-07-05", "2011-06-05"),
        ("They will be ready for the 2012 Tolvan Games.", None, "2012-08-04"),
        ("An Ostran spokesman denied it.", "1960-01-01", "1990-06-30"),
        ("In 1984 an Ostran spokesman denied it.", None, None),
    ],
)
def test_what_an_event_says(text: str, start: str | None, end: str | None) -> None:
    assert _time(text) == (start, end)


def test_of_phrases_inside_one_another_the_longest_counts() -> None:
    finder = Finder([*INVENTED, Milestone("second", "event", ("2011-01-01",), None, "second raid on Kalmoor", ())])
    assert [told.milestone.id for told in finder.find("after the second raid on Kalmoor and the raid on Kalmoor")] == [
        "second",
        "raid",
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("since the fall of the Berlin Wall", "berlin_wall_fall"),
        ("the Rwandan genocide", "rwanda_genocide"),
        ("the annexation of Crimea", "crimea"),
        ("after the Falklands war", "falklands_war"),
        ("Sri Lanka’s civil war", "sri_lanka_war"),
        ("the Khmer Rouge regime", "khmer_rouge"),
        ("COP26", "cop26"),
    ],
)
def test_the_shipped_events_are_found(text: str, event: str) -> None:
    assert [told.milestone.id for told in Finder(milestones()).find(text)] == [event]


def test_the_war_between_two_is_not_that_of_one() -> None:
    found = Finder(milestones()).find("the Iran-Iraq war")
    assert [told.milestone.id for told in found] == ["iran_iraq_war"]
