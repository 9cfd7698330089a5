"""Mentions of one event are joined; what differs in type, parties, day or amount stays apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.link.events.happenings import document, event, person, state
from thucydides.records import Event, Quantity
from thucydides.stages.link.events import join_events

DOCUMENTS = {
    name: document(name, day) for name, day in (("d1", "2024-05-10"), ("d2", "2024-05-11"), ("d3", "2026-01-01"))
}


def groups(*events: Event) -> list[str | None]:
    """The names of the groups of events."""
    return [found.same_event for found in join_events(events, DOCUMENTS)]


def test_one_deed_told_twice_is_one_event() -> None:
    one, other = groups(event("AID", ["NOR"], ["SDN"]), event("AID", ["NOR"], ["SDN"], told_in="d2"))
    assert one == other is not None


def test_asserted_and_denied_are_one_event() -> None:
    one, other = groups(
        event("AID", ["NOR"], ["SDN"], status="alleged"), event("AID", ["NOR"], ["SDN"], at=50, status="denied")
    )
    assert one == other


def test_type_parties_direction_and_time_tell_apart() -> None:
    base = event("AID", ["NOR"], ["SDN"])
    for other in (
        event("COERCE", ["NOR"], ["SDN"], at=50),
        event("AID", ["NOR"], ["TCD"], at=50),
        event("AID", ["SDN"], ["NOR"], at=50),
        event("AID", ["NOR"], ["SDN"], told_in="d3"),
    ):
        first, second = groups(base, other)
        assert first != second


def test_days_apart_are_two_meetings_and_sides_may_be_turned() -> None:
    meeting = event("CONSULT", ["PER", "CHL"], ["PER", "CHL"], day="2024-05-01")
    turned = event("CONSULT", ["CHL"], ["PER"], at=50, day="2024-05-01")
    later = event("CONSULT", ["PER", "CHL"], ["PER", "CHL"], at=90, day="2024-07-01")
    first, second, third = groups(meeting, turned, later)
    assert first == second != third


def test_amounts_that_differ_are_two_deliveries() -> None:
    first, second = groups(
        event("AID", ["NOR"], ["SDN"], amount=Quantity(100, "trucks")),
        event("AID", ["NOR"], ["SDN"], at=50, amount=Quantity(3000, "trucks")),
    )
    assert first != second


def test_a_person_counts_as_his_state() -> None:
    events = [event("CONSULT", ["Ada"], ["CHL"]), event("CONSULT", ["PER"], ["CHL"], told_in="d2")]
    actors = [person("Ada", "PER"), state("PER"), state("CHL")]
    one, other = (found.same_event for found in join_events(events, DOCUMENTS, actors))
    assert one == other


CODES = st.lists(st.sampled_from(["PER", "CHL", "NOR"]), min_size=0, max_size=2, unique=True)
EVENTS = st.lists(
    st.builds(
        lambda kind, actors, recipients, at: event(kind, actors, recipients, at=at),
        st.sampled_from(["AID", "CONSULT"]),
        CODES,
        CODES,
        st.integers(0, 500),
    ),
    max_size=8,
    unique_by=lambda found: found.id,
)


@settings(max_examples=30, deadline=None)
@given(EVENTS)
def test_joining_changes_nothing_but_the_group_and_is_the_same_twice(events: list[Event]) -> None:
    joined = join_events(events, DOCUMENTS)
    assert [e.id for e in joined] == [e.id for e in events]
    assert all(found.same_event for found in joined)
    assert join_events(joined, DOCUMENTS) == joined
    kinds: dict[str | None, str] = {}
    for found in joined:
        assert kinds.setdefault(found.same_event, found.type) == found.type
