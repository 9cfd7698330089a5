"""The annotated events: spans resolve, labels are of the closed lists, and the counts hold that the guide promises."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from typing import Any

import pytest

from train.annotations import Item, load, read_file
from train.data.events.agreement import OTHER, SECOND, WRITER
from train.data.events.counts import is_agency, minimal_groups, varies_type

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
OVERSAMPLED = {"COOPERATE", "MOBILIZE", "PROTEST", "THREATEN", "CONCEDE", "RETREAT"}
STATUSES = {"happened", "alleged", "planned", "hypothetical", "denied"}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return load("events")


@pytest.fixture(scope="module")
def frames(items: list[Item]) -> list[dict[str, Any]]:
    return [frame for item in items for frame in item.frames]


def bounds(frame: dict[str, Any]) -> list[date | None]:
    return [date.fromisoformat(day) if day else None for day in frame["when"] or [None, None]]


def test_labels_are_of_the_closed_lists(frames: list[dict[str, Any]]) -> None:
    for frame in frames:
        assert frame["status"] in STATUSES
        assert frame["mode"] is None or frame["mode"] in MODES[frame["type"]].split()


def test_every_event_has_one_trigger_and_a_participant(frames: list[dict[str, Any]]) -> None:
    for frame in frames:
        assert len(frame["trigger"]) == 1
        assert frame["actor"] or frame["recipient"]


def test_reciprocal_participants_stand_on_both_sides(frames: list[dict[str, Any]]) -> None:
    for frame in frames:
        if frame["reciprocal"]:
            assert sorted(frame["actor"]) == sorted(frame["recipient"]) != []
        else:
            assert not {tuple(span) for span in frame["actor"]} & {tuple(span) for span in frame["recipient"]}


def test_spans_leave_out_blanks_and_possessive_endings(items: list[Item]) -> None:
    for item in items:
        spans = [span for frame in item.frames for name in ("actor", "recipient", "date") for span in frame[name]]
        for words in (item.text[start:end] for start, end in spans):
            assert words == words.strip(" ,;:\u2019'"), (item.id, words)
            assert not words.endswith("'s"), (item.id, words)


def test_intervals_run_forward_and_need_date_words(frames: list[dict[str, Any]]) -> None:
    for frame in frames:
        start, end = bounds(frame)
        assert bool(frame["when"]) <= bool(frame["date"])
        assert not (start and end) or start <= end


def test_named_weekdays_fall_on_that_weekday(items: list[Item]) -> None:
    checked = 0
    for item in items:
        for frame in item.frames:
            words = " ".join(item.text[a:b] for a, b in frame["date"]).lower()
            named = [day for day in WEEKDAYS if day in words]
            start, end = bounds(frame)
            if len(named) == 1 and start and start == end:
                assert WEEKDAYS[start.weekday()] == named[0], (item.id, words)
                checked += 1
    assert checked > 100


def test_written_dates_agree_with_the_interval(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            words = " ".join(item.text[a:b] for a, b in frame["date"])
            for year in re.findall(r"\b(?:19|20)\d\d\b", words):
                assert year in str(frame["when"]), (item.id, words, frame["when"])


def test_counts_of_the_guide(items: list[Item], frames: list[dict[str, Any]]) -> None:
    types = Counter(frame["type"] for frame in frames)
    assert set(types) == set(MODES)
    assert min(types.values()) >= 140
    assert min(types[name] for name in OVERSAMPLED) >= 200
    assert sum(bool(item.frames) for item in items) >= 2500
    assert sum(not item.frames for item in items) >= 120
    assert sum(bool(frame["date"]) for frame in frames) >= 650
    assert sum(frame["reciprocal"] for frame in frames) >= 300
    assert sum(not varies_type(members) for members in minimal_groups(items).values()) >= 150


def test_agency_sentences_are_long_and_tell_of_several_events(items: list[Item]) -> None:
    agency = [item for item in items if is_agency(item)]
    assert len(agency) >= 480
    assert sum(len(item.text.split()) >= 20 for item in agency) >= 0.9 * len(agency)
    assert sum(len(item.frames) >= 2 for item in agency) >= 0.6 * len(agency)


def test_groups_that_vary_the_type_hold_several_types(items: list[Item]) -> None:
    for name, members in minimal_groups(items).items():
        if varies_type(members):
            assert len({frame["type"] for item in members for frame in item.frames}) >= 3, name


def test_no_trigger_holds_a_participant(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            ((start, end),) = frame["trigger"]
            assert not any(start <= a and b <= end for a, b in frame["actor"] + frame["recipient"]), item.id


def test_groups_never_straddle_the_split_and_texts_are_unique(items: list[Item]) -> None:
    splits = defaultdict(set)
    for item in items:
        splits[item.group].add(item.split)
    assert all(len(names) == 1 for names in splits.values())
    assert len({item.id for item in items}) == len({item.text for item in items}) == len(items)
    train, test = load("events", "train"), load("events", "test")
    assert len(train) + len(test) == len(items)
    assert not {i.group for i in train} & {i.group for i in test}


def test_second_reading_is_of_published_texts(items: list[Item]) -> None:
    published = {item.id: item.text for item in items}
    second = list(read_file("events", SECOND))
    assert len(second) == 40
    assert all(published[item.id] == item.text for item in second)
    first, other = list(read_file("events", WRITER)), list(read_file("events", OTHER))
    assert Counter(item.split for item in other) == {"train": 13, "test": 12}
    assert all(published[one.id] == one.text == two.text for one, two in zip(first, other, strict=True))
