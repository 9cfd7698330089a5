"""What the confidence of events is worth: its calibration, and precision against coverage.

An event that was found is *right* if its trigger touches an annotated one of the same type; one that touches none is wrong,
though it may be a lesser event that the annotation leaves out. Type, roles and status are shares of the kept events that
were annotated: an event with roles right has each annotated participant in its role (`both_right`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bench.direction_measures import Told, both_right
from bench.plots import curves_plot
from train.frames.calibration import calibration_error, reliability

THRESHOLDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Judged:
    """A found event: how sure the reader is, whether it is annotated at all, and what of it is right."""

    confidence: float
    annotated: bool
    type: bool
    roles: bool
    status: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """The events of at least so much confidence: their number, share of all found, and the shares that are right."""

    least: float
    count: int
    coverage: float
    right: float
    annotated: float
    type: float
    roles: float
    status: float


def judged(pairs: Iterable[tuple[Told | None, Told | None]], text: str) -> Iterator[Judged]:
    """Yields every found event of a text, judged by its annotated partner."""
    for gold, found in pairs:
        if found and gold:
            alike, stands = gold.type == found.type, gold.status == found.status
            yield Judged(found.confidence, True, alike, both_right(gold, found, text), stands)
        elif found:
            yield Judged(found.confidence, False, False, False, False)


def kept(events: Sequence[Judged], thresholds: Sequence[float] = THRESHOLDS) -> list[Kept]:
    """Returns a row for each threshold that keeps any event."""
    rows = []
    for least in thresholds:
        mine = [event for event in events if event.confidence >= least]
        known = [event for event in mine if event.annotated]
        if mine:
            share = {name: sum(getattr(e, name) for e in known) / max(1, len(known)) for name in _ATTRIBUTES}
            right, told = sum(e.type for e in mine) / len(mine), len(known) / len(mine)
            rows.append(Kept(least, len(mine), len(mine) / len(events), right, told, **share))
    return rows


_ATTRIBUTES = ("type", "roles", "status")


def expected_error(events: Sequence[Judged]) -> float:
    """Returns the expected calibration error of confidence, over ten equal bins."""
    return calibration_error(reliability([e.confidence for e in events], [e.type for e in events]))


def lines(events: Sequence[Judged]) -> Iterator[str]:
    """Yields the calibration and the table of precision against coverage."""
    yield f"expected calibration error of event confidence {expected_error(events):.3f} of {len(events)}"
    yield "confidence  events   kept  right  annotated; of these: type  roles  status"
    for row in kept(events):
        shares = f"{row.coverage:6.3f} {row.right:6.3f} {row.annotated:10.3f} {row.type:15.3f} {row.roles:6.3f} {row.status:7.3f}"
        yield f"   ≥ {row.least:.2f} {row.count:9d} {shares}"


def plot(events: Sequence[Judged]) -> str:
    """Returns precision against coverage as SVG."""
    rows = kept(events)
    series = {
        "right: annotated and of its type": [(row.coverage, row.right) for row in rows],
        "type, of those annotated": [(row.coverage, row.type) for row in rows],
        "roles, of those annotated": [(row.coverage, row.roles) for row in rows],
        "status, of those annotated": [(row.coverage, row.status) for row in rows],
    }
    note = f"expected calibration error {expected_error(events):.3f}, {len(events)} found"
    return curves_plot("Events kept from a confidence on", note, ("share of events kept", "share right"), series)
