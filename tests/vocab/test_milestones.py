"""Milestones: dates exist, phrases are plain, all parts of the world and every decade since 1945 are there."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from thucydides import vocab

DATE = re.compile(r"(19|20)\d\d(-\d\d(-\d\d)?)?")


def _day(written: str) -> date:
    assert DATE.fullmatch(written), written
    return date.fromisoformat((written + "-01-01")[:10])


def test_dates_exist_and_run_forward() -> None:
    for milestone in vocab.milestones():
        days = [_day(one) for one in milestone.dates]
        assert days == sorted(days), milestone.id
        assert days[0] >= date(1945, 1, 1), milestone.id
        assert (milestone.until is not None) == (milestone.kind == "lasting"), milestone.id
        assert milestone.until is None or _day(milestone.until) > days[0], milestone.id
        assert milestone.kind == "scheduled" or len(days) == 1, milestone.id


def test_phrases_are_plain_and_long_enough() -> None:
    for milestone in vocab.milestones():
        assert milestone.pattern.count("(") == milestone.pattern.count(")"), milestone.id
        assert len(milestone.phrases) <= 1_000, milestone.id
        for phrase in milestone.phrases:
            assert phrase == phrase.strip(), (milestone.id, phrase)
            assert "  " not in phrase, (milestone.id, phrase)
            assert len(phrase) >= 3, (milestone.id, phrase)
            assert not set(phrase) & set("()|*[]\\"), (milestone.id, phrase)


def test_every_decade_and_more_than_four_hundred_events() -> None:
    decades = Counter(milestone.dates[0][:3] for milestone in vocab.milestones() if milestone.kind == "event")
    assert sum(decades.values()) >= 250
    assert all(decades[decade] >= 5 for decade in ("194", "195", "196", "197", "198", "199", "200", "201", "202"))


def test_states_of_every_region_are_named() -> None:
    text = " ".join(milestone.pattern for milestone in vocab.milestones())
    named = {state.iso3 for state in vocab.states() if any(name in text for name in (state.name, *state.adjectives))}
    assert len(named) >= 90
