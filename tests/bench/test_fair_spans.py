"""FairEval's errors: every error counts once, whatever the order; claims are scored in the pairing of best F1."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bench.fair_spans import Claim, Labelled, claim_errors, errors, f1, tokens

spans = some.lists(
    some.builds(
        lambda label, first, more: Labelled(label, first, first + more),
        some.sampled_from("CE"),
        some.integers(0, 9),
        some.integers(0, 4),
    ),
    max_size=4,
    unique=True,
)


@pytest.mark.parametrize(
    ("gold", "found", "due"),
    [
        ([("C", 0, 2)], [("C", 0, 2)], {"right": 1}),
        ([("C", 0, 2)], [("E", 0, 2)], {"labelling": 1}),
        ([("C", 0, 2)], [("C", 1, 4)], {"boundary": 1}),
        ([("C", 0, 2)], [("E", 1, 4)], {"labelling-boundary": 1}),
        ([("C", 0, 2)], [("C", 4, 6)], {"missed": 1, "spurious": 1}),
        ([("C", 0, 2), ("E", 4, 6)], [("E", 0, 2), ("C", 4, 6)], {"labelling": 2}),
        ([("C", 0, 5)], [("C", 0, 2), ("C", 3, 5)], {"boundary": 2}),  # one span in two parts: each part is an error
        ([("C", 0, 2), ("C", 3, 5)], [("C", 0, 5)], {"boundary": 2}),
        ([("C", 0, 5)], [("C", 0, 4), ("C", 2, 3)], {"boundary": 1, "spurious": 1}),  # no unmatched tokens are left
        ([("C", 0, 4)], [("C", 4, 9), ("C", 1, 4)], {"boundary": 1, "spurious": 1}),  # the most similar is taken
    ],
)
def test_each_error_counts_once(
    gold: list[tuple[str, int, int]], found: list[tuple[str, int, int]], due: object
) -> None:
    assert errors([Labelled(*g) for g in gold], [Labelled(*f) for f in found]) == due


@given(spans, spans)
def test_every_span_is_counted(gold: list[Labelled], found: list[Labelled]) -> None:
    counts = errors(gold, found)
    assert counts["right"] == len(set(gold) & set(found))
    assert counts["missed"] <= len(gold)
    assert counts["spurious"] <= len(found)
    assert max(len(gold), len(found)) <= sum(counts.values()) <= len(gold) + len(found)


@given(spans)
def test_what_is_found_as_annotated_is_right(gold: list[Labelled]) -> None:
    assert f1(errors(gold, gold)) == float(bool(gold))


def test_errors_of_the_middle_weigh_half_a_miss_and_half_a_surplus() -> None:
    counts = {"right": 3, "boundary": 1, "labelling": 1, "missed": 2, "spurious": 1}
    precision, recall = 3 / (3 + 1 + 1), 3 / (3 + 2 + 1)
    assert f1(counts) == pytest.approx(2 * precision * recall / (precision + recall))


TEXT = "Rain fell so roads closed and then shops shut ."


def claim(cause: str, effect: str, signal: str = "") -> Claim:
    """A claim of the text by its words."""
    told = {"cause": cause, "effect": effect, "signal": signal}
    return {side: [(TEXT.index(w), TEXT.index(w) + len(w))] if w else [] for side, w in told.items()}


FIRST, SECOND = claim("Rain fell", "roads closed", "so"), claim("roads closed", "shops shut")


def test_claims_are_paired_for_the_best_score_and_the_order_does_not_matter() -> None:
    for gold in permutations([FIRST, SECOND]):
        assert claim_errors(TEXT, gold, [FIRST, SECOND]) == {"right": 5}


def test_the_shared_task_takes_as_many_claims_as_are_annotated_and_no_text_without_any() -> None:
    assert claim_errors(TEXT, [FIRST], [FIRST, SECOND]) == {"right": 3}
    assert claim_errors(TEXT, [FIRST], [FIRST, SECOND], every=True) == {"right": 3, "spurious": 2}
    assert claim_errors(TEXT, [], [FIRST]) == Counter()
    assert claim_errors(TEXT, [], [FIRST], every=True) == {"spurious": 3}
    assert claim_errors(TEXT, [FIRST, SECOND], [SECOND]) == {"right": 2, "missed": 3}


def test_sides_the_wrong_way_round_are_two_labelling_errors() -> None:
    turned = {"cause": FIRST["effect"], "effect": FIRST["cause"], "signal": FIRST["signal"]}
    assert claim_errors(TEXT, [FIRST], [turned]) == {"right": 1, "labelling": 2}


def test_tokens_are_the_words_between_white_space() -> None:
    assert [TEXT[a:b] for a, b in tokens(TEXT)] == TEXT.split()


def test_of_pairings_without_a_right_span_the_one_with_fewer_errors_is_taken() -> None:
    near = [claim("Rain", "roads"), claim("roads", "shops")]
    for found in permutations(near):
        assert claim_errors(TEXT, [claim("Rain fell", "roads closed"), SECOND], found) == {"boundary": 4}
