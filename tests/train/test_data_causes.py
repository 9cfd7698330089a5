"""The own causes data hold together: spans resolve, labels are from the closed lists, the kinds are there in number."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from train.annotations import AnnotationError, Item, load, read_file
from train.data.causes import agreement
from train.data.causes.counts import across_sentences, backward, is_passage

POLARITIES = {"+", "-"}
CLAIMS = {"asserted": 3500, "denied": 720, "alleged": 350}
IN_PASSAGES = {"mechanism": 1700, "preventing": 245, "motive": 315, "condition": 245, "exchange": 150, "enabling": 114}
RELATIONS = {"mechanism": 2600, "preventing": 480, "motive": 540, "condition": 380, "exchange": 275, "enabling": 245}
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


def test_cause_effect_and_signal_share_no_character(claims: list[tuple[Item, Claim]]) -> None:
    for item, claim in claims:
        covered = [agreement.characters(claim[name]) for name in ("cause", "effect", "signal")]
        assert len(set().union(*covered)) == sum(map(len, covered)), item.id


def test_asserter_is_the_narrator_or_stands_in_the_text(claims: list[tuple[Item, Claim]]) -> None:
    assert all(claim["asserter"] == "narrator" or claim["asserter"] in item.text for item, claim in claims)


def test_preventing_is_less_and_enabling_is_more(claims: list[tuple[Item, Claim]]) -> None:
    assert {claim["polarity"] for _, claim in claims if claim["relation"] == "preventing"} == {"-"}
    assert {claim["polarity"] for _, claim in claims if claim["relation"] == "enabling"} == {"+"}


def test_there_are_enough_of_each_kind(items: list[Item], claims: list[tuple[Item, Claim]]) -> None:
    assert len(items) >= 2100
    assert len(claims) >= 4600
    assert sum(not item.frames for item in items) >= 250
    for label, wanted in (("claim", CLAIMS), ("relation", RELATIONS)):
        counts = Counter(claim[label] for _, claim in claims)
        assert all(counts[name] >= least for name, least in wanted.items()), counts


def test_polarity_is_mixed_and_by_design_more_so_in_the_short_items(claims: list[tuple[Item, Claim]]) -> None:
    negative: dict[bool, list[bool]] = {True: [], False: []}
    for item, claim in claims:
        negative[is_passage(item)].append(claim["polarity"] == "-")
    assert sum(negative[False]) >= 0.4 * len(negative[False])
    assert sum(negative[True]) >= 0.27 * len(negative[True])


def test_there_are_enough_passages(items: list[Item]) -> None:
    passages = [item for item in items if is_passage(item)]
    relations = Counter(claim["relation"] for item in passages for claim in item.frames)
    assert len(passages) >= 450
    assert all(relations[name] >= least for name, least in IN_PASSAGES.items()), relations
    assert all(item.group == item.id for item in passages)
    assert {item.split for item in passages} == {"train", "test"}


def test_there_are_enough_implicit_backward_and_two_sentence_claims(claims: list[tuple[Item, Claim]]) -> None:
    assert sum(not claim["explicit"] for _, claim in claims) >= 320
    reversed_order = [claim for _, claim in claims if backward(claim)]
    assert sum(claim["relation"] not in ("motive", "condition") for claim in reversed_order) >= 250
    assert sum(across_sentences(item, claim) for item, claim in claims) >= 630


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
    figures = dict(line.rsplit(" ", 1) for line in agreement.report(agreement.same_reader()))
    assert float(figures["claim F1"]) >= 0.9
    assert all(float(figures[f"{label} same"]) >= 0.9 for label in ("polarity", "claim", "relation"))


def test_the_other_reader_read_published_passages_of_both_splits() -> None:
    published = {item.id: item.text for item in load("causes")}
    compared = agreement.other_reader()
    assert Counter(second.split for _, second in compared) == {"train": 14, "test": 14}
    assert all(published[second.id] == first.text == second.text for first, second in compared)


def test_words_that_are_not_in_the_text_are_an_error(tmp_path: Any) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "x", "text": "Rain fell.", "claims": [{"cause": ["Snow"], "effect": ["fell"]}]}')
    with pytest.raises(AnnotationError, match=r"bad\.jsonl:1"):
        list(read_file("causes", bad))
