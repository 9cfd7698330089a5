"""The annotated reports hold together, and a reading of them is counted as it should be."""

from __future__ import annotations

import dataclasses

import pytest

from bench.articles_events import Expected, Report, Score, count, paired, place, reports
from thucydides.records import Event, Mention, Reading
from thucydides.records.reading import ActorKind
from thucydides.vocab import plover_types

TYPES = {entry.type for entry in plover_types()}
STATUSES = {"happened", "alleged", "planned", "hypothetical", "denied"}


def test_every_annotation_is_in_its_text_and_of_the_types() -> None:
    found = reports()
    assert {report.split for report in found} == {"tune", "held"}
    assert len({report.id for report in found}) == len(found)
    for report in found:
        for event in report.events:
            assert set(event.types) <= TYPES, event.words
            assert set(event.statuses) <= STATUSES, event.words
            assert event.actors or event.recipients or not event.core or event.types, event.words


def test_a_word_that_stands_twice_has_to_be_numbered() -> None:
    assert place("talks and talks", "@2:talks") == (10, 15)
    with pytest.raises(ValueError, match="2 times"):
        place("talks and talks", "talks")


def report() -> Report:
    """One event and one that may be left out."""
    text = "Ghana bombed Togo after talks."
    bombed = Expected(
        (6, 12), "bombed", ("ASSAULT",), frozenset({"Ghana"}), frozenset({"Togo"}), False, ("happened",), True
    )
    talks = Expected((24, 29), "talks", ("CONSULT",), frozenset(), frozenset(), False, ("happened",), False)
    return Report("r", "2024-01-01", text, {}, (bombed, talks))


def mention(words: str, kind: ActorKind = "state") -> Mention:
    """A mention with its words as id."""
    start = report().text.index(words)
    return Mention(words, report().document.span(start, start + len(words)), kind, words)


def event(trigger: str, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Event:
    """A found event."""
    document = report().document
    start = document.text.index(trigger)
    return Event(
        trigger, kind, None, (), actors, recipients, None, None, "happened", (), (), (), None,
        document.span(start, start + len(trigger)), document.span(0, len(document.text)), None, 0.9,
    )  # fmt: skip


def scored(*events: Event) -> Score:
    """The counts of some events."""
    reading = Reading("r", (), (mention("Ghana"), mention("Togo")), (), (), events, (), ())
    found = Score()
    count(found, report(), reading)
    return found


def test_a_perfect_reading_scores_one_and_optional_events_cost_nothing() -> None:
    right = event("bombed", "ASSAULT", ("Ghana",), ("Togo",))
    for events in ((right,), (right, event("talks", "CONSULT", ("Ghana",), ()))):
        found = scored(*events)
        assert (found.events.f1, found.actors.f1, found.recipients.f1) == (1.0, 1.0, 1.0)
        assert found.errors == []


def test_swapped_sides_and_surplus_events_cost() -> None:
    turned = event("bombed", "ASSAULT", ("Togo",), ("Ghana",))
    found = scored(turned, event("after", "AID", ("Ghana",), ()))
    assert (found.actors.f1, found.recipients.f1) == (0.0, 0.0)
    assert (found.events.right, found.events.found, found.events.wanted) == (1, 2, 1)


def test_without_an_overlapping_trigger_the_type_decides_within_the_sentence() -> None:
    wanted = report().events
    assert paired(wanted, [event("Togo", "ASSAULT", (), ())]) == {0: 0}
    assert paired(wanted, [event("Togo", "AID", (), ())]) == {}


def test_nothing_found_is_all_missed() -> None:
    found = scored()
    assert found.events.f1 == 0.0
    assert dataclasses.astuple(found.events) == (0, 0, 1)
