"""The own causes data hold together: spans resolve, labels are from the closed lists, the kinds are there in number."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from train.annotations import AnnotationError, Item, load, read_file
from train.data.causes import agreement

POLARITIES = {"+", "-"}
CLAIMS = {"asserted": 1000, "denied": 260, "alleged": 150}
RELATIONS = {"mechanism": 500, "preventing": 220, "motive": 220, "condition": 130, "exchange": 120, "enabling": 130}
FIELDS = {"cause", "effect", "signal", "polarity", "claim", "relation", "explicit", "asserter"}
Claim = dict[str, Any]


@pytest.fixture(scope="module")
def items() -> list[Item]:
    """All items of the layer."""
    return load("causes")


@pytest.fixture(scope="module")
def claims(items: list[Item]) -> list[tuple[Item, Claim]]:
    """Each claim with its item."""
    return [(item, claim) for item in items for claim in item.frames]


def test_ids_and_texts_occur_once(items: list[Item]) -> None:
    assert len({item.id for item in items}) == len(items)
    assert len({item.text for item in items}) == len(items)


def test_labels_are_in_the_closed_lists(claims: list[tuple[Item, Claim]]) -> None:
    for item, claim in claims:
        assert set(claim) == FIELDS, item.id
        assert claim["polarity"] in POLARITIES, item.id
        assert claim["claim"] in CLAIMS, item.id
        assert claim["relation"] in RELATIONS, item.id


def test_spans_are_filled_and_lie_on_word_borders(claims: list[tuple[Item, Claim]]) -> None:
    for item, claim in claims:
        assert claim["cause"], item.id
        assert claim["effect"], item.id
        assert bool(claim["signal"]) == claim["explicit"], item.id
        for start, end in claim["cause"] + claim["effect"] + claim["signal"]:
            assert 0 <= start < end <= len(item.text), item.id
            assert item.text[start:end].strip() == item.text[start:end], item.id


def test_cause_and_effect_are_not_the_same_words(claims: list[tuple[Item, Claim]]) -> None:
    assert all(claim["cause"] != claim["effect"] for _, claim in claims)


def test_asserter_is_the_narrator_or_stands_in_the_text(claims: list[tuple[Item, Claim]]) -> None:
    assert all(claim["asserter"] == "narrator" or claim["asserter"] in item.text for item, claim in claims)


def test_preventing_is_less_and_enabling_is_more(claims: list[tuple[Item, Claim]]) -> None:
    assert {claim["polarity"] for _, claim in claims if claim["relation"] == "preventing"} == {"-"}
    assert {claim["polarity"] for _, claim in claims if claim["relation"] == "enabling"} == {"+"}


def test_there_are_enough_of_each_kind(items: list[Item], claims: list[tuple[Item, Claim]]) -> None:
    assert len(items) >= 1250
    assert len(claims) >= 1500
    assert sum(not item.frames for item in items) >= 250
    for label, wanted in (("claim", CLAIMS), ("relation", RELATIONS)):
        counts = Counter(claim[label] for _, claim in claims)
        assert all(counts[name] >= least for name, least in wanted.items()), counts
    assert sum(claim["polarity"] == "-" for _, claim in claims) >= 0.4 * len(claims)


def test_there_are_enough_implicit_backward_and_two_sentence_claims(claims: list[tuple[Item, Claim]]) -> None:
    assert sum(not claim["explicit"] for _, claim in claims) >= 130
    backward = [c for _, c in claims if c["explicit"] and c["effect"][0] < c["cause"][0]]
    assert sum(claim["relation"] not in ("motive", "condition") for claim in backward) >= 250
    assert sum(_across_sentences(item, claim) for item, claim in claims) >= 120


def _across_sentences(item: Item, claim: Claim) -> bool:
    first, second = sorted((claim["cause"][0], claim["effect"][0]))
    return bool(re.search(r"[.?!][\"”’]? +[\"“]?[A-Z]", item.text[first[1] - 1 : second[0] + 2]))


def test_minimal_pairs_are_many_and_stay_in_one_split(items: list[Item]) -> None:
    sizes = Counter(item.group for item in items)
    assert sum(3 <= size <= 6 for size in sizes.values()) >= 150
    splits = {(item.group, item.split) for item in items}
    assert len(splits) == len(sizes)
    assert {split for _, split in splits} == {"train", "test"}


def test_second_reading_is_of_the_same_texts_and_agrees() -> None:
    first = {item.id: item.text for item in load("causes")}
    second = list(read_file("causes", agreement.SECOND))
    assert len(second) == 40
    assert all(first[item.id] == item.text for item in second)
    figures = dict(line.rsplit(" ", 1) for line in agreement.report())
    assert float(figures["claim F1"]) >= 0.9
    assert all(float(figures[f"{label} same"]) >= 0.9 for label in ("polarity", "claim", "relation"))


def test_words_that_are_not_in_the_text_are_an_error(tmp_path: Any) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x", "text": "Rain fell.", "claims": [{"cause": ["Snow"], "effect": ["fell"]}]}')
    with pytest.raises(AnnotationError, match=r"bad\.jsonl:1"):
        list(read_file("causes", bad))
