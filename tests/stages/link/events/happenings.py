"""Hand-made events for the tests of linking: invented parties, one sentence an event."""

from __future__ import annotations

from collections.abc import Sequence

from thucydides.records import Actor, Document, Event, Interval, Published, Quantity, Span, identify
from thucydides.records.reading import Status


def document(name: str, day: str = "2024-05-10") -> Document:
    """A report of a day, whose text is filled by its events."""
    return Document(name, f"{name}.txt", "0" * 64, "x" * 2000, published=Published(day, day, "stated"))


def state(code: str) -> Actor:
    """A state whose id is its code."""
    return Actor(code, code, "state", code, None, None, (), ())


def person(name: str, code: str) -> Actor:
    """Somebody who acts for a state."""
    return Actor(name, name, "person", code, None, "president", (), ())


def event(
    kind: str,
    actors: Sequence[str],
    recipients: Sequence[str] = (),
    *,
    at: int = 0,
    words: str = "deed",
    status: Status = "happened",
    day: str | None = None,
    told_in: str = "d1",
    denied_by: Sequence[str] = (),
    asserted_by: Sequence[str] = ("outlet",),
    amount: Quantity | None = None,
) -> Event:
    """An event at an offset of a document."""
    span = Span(told_in, at, at + len(words), words)
    return Event(
        id=identify("event", told_in, at, kind),
        type=kind,
        mode=None,
        contexts=(),
        actors=tuple(actors),
        recipients=tuple(recipients),
        date=Interval(day, day) if day else None,
        place=None,
        status=status,
        quantities=(amount,) if amount else (),
        asserted_by=tuple(asserted_by),
        denied_by=tuple(denied_by),
        statement=None,
        trigger=span,
        sentence=span,
        same_event=None,
        confidence=0.9,
    )
