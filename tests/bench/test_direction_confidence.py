"""Precision against coverage of events, on events whose judgement is known."""

from __future__ import annotations

from dataclasses import replace

from bench.direction_confidence import Judged, expected_error, judged, kept, lines
from bench.direction_measures import Told

TEXT = "Chad shelled Mali. Peru sued Togo."
GOLD = Told((5, 12), "ASSAULT", "happened", ((0, 4),), ((13, 17),), False, None)
OTHER = Told((24, 28), "ACCUSE", "happened", ((19, 23),), ((29, 33),), False, None, 0.2)


def test_an_event_is_judged_by_its_partner_and_a_spurious_one_is_wrong() -> None:
    swapped = replace(GOLD, actors=GOLD.recipients, recipients=GOLD.actors, confidence=0.8)
    events = list(judged([(GOLD, swapped), (None, OTHER), (GOLD, None)], TEXT))
    assert events == [Judged(0.8, True, True, False, True), Judged(0.2, False, False, False, False)]


def test_a_higher_threshold_keeps_fewer_events() -> None:
    events = [Judged(n / 10, n > 4, n > 5, n > 6, n > 3) for n in range(10)]
    rows = kept(events)
    assert [row.count for row in rows] == list(range(10, 0, -1))
    assert rows[0].coverage == 1.0
    assert (rows[0].right, rows[0].annotated, rows[0].type) == (0.4, 0.5, 0.8)
    assert (rows[-1].right, rows[-1].roles, rows[-1].status) == (1.0, 1.0, 1.0)
    assert "0.400" in list(lines(events))[2]


def test_the_calibration_error_is_the_mean_gap_of_the_bins() -> None:
    right, wrong = Judged(0.75, True, True, True, True), Judged(0.75, False, False, False, False)
    assert abs(expected_error([right] * 3 + [wrong])) < 1e-12
    assert abs(expected_error([right, wrong, wrong, wrong]) - 0.5) < 1e-12
    assert expected_error([]) == 0.0
