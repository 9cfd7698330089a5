"""The annotated events: spans resolve, labels are of the closed lists, and the counts hold that the guide promises."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from typing import Any

import pytest

from train.annotations import DATA, Item, load, read_file

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
    assert min(types.values()) >= 80
    assert min(types[name] for name in OVERSAMPLED) >= 110
    assert sum(bool(item.frames) for item in items) >= 1500
    assert sum(not item.frames for item in items) >= 120
    assert sum(bool(frame["date"]) for frame in frames) >= 350
    assert sum(frame["reciprocal"] for frame in frames) >= 120
    sizes = Counter(item.group for item in items)
    assert sum(size >= 4 for size in sizes.values()) >= 150


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
    second = list(read_file("events", DATA / "events" / "second_reading.jsonl.txt"))
    assert len(second) == 40
    assert all(published[item.id] == item.text for item in second)
