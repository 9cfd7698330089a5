"""The annotated statements: spans resolve, labels are of the closed lists, counts and splits hold."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Any

import pytest

from train.annotations import Item, load
from train.data.statements.agreement import OTHER, WRITER, both, pairs
from train.data.statements.counts import negated_cue

STANCES = {"asserted", "denied", "doubted", "alleged", "feared", "expected", "wanted", "promised", "asked"}
FORMS = {"direct", "indirect", "mixed", "narrator"}
KEYS = {
    "n",
    "speaker",
    "cue",
    "content",
    "who",
    "form",
    "stance",
    "hedge",
    "probability",
    "via",
    "nested_in",
    "forecast",
}
MODAL = re.compile(r"(could|may|might|would)", re.I)


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return load("statements")


def frames(items: list[Item]) -> list[dict[str, Any]]:
    return [frame for item in items for frame in item.frames]


def words(item: Item, frame: dict[str, Any], field: str) -> str:
    return " ".join(item.text[start:end] for start, end in frame[field])


def test_every_statement_is_whole(items: list[Item]) -> None:
    for item in items:
        assert item.extra["style"]
        assert datetime.date.fromisoformat(item.extra["published"])
        assert len({frame["n"] for frame in item.frames}) == len(item.frames), item.id
        for frame in item.frames:
            assert set(frame) == KEYS, item.id
            assert frame["content"], (item.id, frame["n"])
            assert all(frame["who"] or [""]), (item.id, frame["n"])
            assert frame["stance"] in STANCES, (item.id, frame["n"])
            assert frame["form"] in FORMS, (item.id, frame["n"])


def test_spans_have_no_ragged_edges(items: list[Item]) -> None:
    for item in items:
        for frame in frames([item]):
            for start, end in (span for field in ("speaker", "cue", "content", "hedge") for span in frame[field]):
                exact = item.text[start:end]
                assert exact == exact.strip(' "“”„‟«»\n'), (item.id, exact)


def test_the_narrator_has_neither_speaker_nor_relay(items: list[Item]) -> None:
    for frame in frames(items):
        if frame["form"] == "narrator":
            assert frame["who"] == ["narrator"]
            assert not any(frame[field] for field in ("speaker", "cue", "via"))


def test_nested_statements_lie_in_an_earlier_relay(items: list[Item]) -> None:
    for item in items:
        by_number = {frame["n"]: frame for frame in item.frames}
        for frame in item.frames:
            if frame["nested_in"] is not None:
                outer = by_number[frame["nested_in"]]
                assert frame["via"][: len(outer["who"])] == outer["who"], (item.id, frame["n"])


def test_nobody_relays_himself_but_where_he_reports_his_own_words(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            assert frame["nested_in"] is not None or not set(frame["via"]) & set(frame["who"]), (item.id, frame["n"])


def test_probabilities_are_intervals_and_modals_have_none(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            if frame["probability"] is not None:
                low, high = frame["probability"]
                assert 0 <= low < high <= 1, (item.id, frame["n"])
            if MODAL.fullmatch(words(item, frame, "hedge")):
                assert frame["probability"] is None, (item.id, frame["n"])


def test_forecasts_look_forward(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            forecast = frame["forecast"]
            if forecast is None:
                continue
            assert set(forecast) == {"proposition", "horizon", "condition", "words"}
            assert (forecast["words"] or "\0") in item.text, (item.id, frame["n"])
            assert forecast["horizon"] is None or len(forecast["horizon"]) == 2, (item.id, frame["n"])
            if forecast["horizon"]:
                start, end = forecast["horizon"]
                assert start <= end >= item.extra["published"], (item.id, frame["n"])


def test_counts(items: list[Item]) -> None:
    stances = Counter(frame["stance"] for frame in frames(items))
    negated = sum(negated_cue(item, frame) for item in items for frame in item.frames)
    assert len(items) >= 630
    assert len({item.extra["style"] for item in items}) >= 10
    assert min(stances[stance] for stance in STANCES) >= 365, stances
    assert sum(bool(frame["via"]) for frame in frames(items)) >= 2400
    assert sum(frame["nested_in"] is not None for frame in frames(items)) >= 138
    assert sum(frame["forecast"] is not None for frame in frames(items)) >= 1250
    assert negated >= 375


def test_split_keeps_passages_whole_and_every_stance_in_the_test_part(items: list[Item]) -> None:
    parts: dict[str, set[str]] = {}
    for item in items:
        parts.setdefault(item.group, set()).add(item.split)
    assert all(len(found) == 1 for found in parts.values())
    assert len({item.id for item in items}) == len({item.text for item in items}) == len(items)
    tested = Counter(frame["stance"] for frame in frames(load("statements", "test")))
    assert min(tested[stance] for stance in STANCES) >= 88, tested


def test_pairing_a_reading_with_itself_pairs_everything(items: list[Item]) -> None:
    for item in items[:20]:
        assert all(one is other for one, other in pairs(item.frames, item.frames))
        assert len(pairs(item.frames, item.frames)) == len(item.frames)


def test_promises_of_the_later_passages_are_no_forecasts(items: list[Item]) -> None:
    later = frames([item for item in items if item.id[0] in "vwx"])
    assert not any(frame["forecast"] for frame in later if frame["stance"] in ("asserted", "promised", "wanted"))


def test_an_author_relays_only_what_his_own_statement_reports(items: list[Item]) -> None:
    for item in items:
        for frame in item.frames:
            assert "the author" not in frame["via"] or frame["nested_in"] is not None, (item.id, frame["n"])


def test_the_other_reader_read_published_passages_of_both_splits(items: list[Item]) -> None:
    published = {item.id: item.text for item in items}
    compared = both(WRITER, OTHER)
    assert Counter(second.split for _, second in compared) == {"train": 13, "test": 13}
    assert all(published[second.id] == first.text == second.text for first, second in compared)
