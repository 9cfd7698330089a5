"""Ties of friends and of enemies, and what is on the side of either."""

from __future__ import annotations

import pytest

from thucydides import vocab
from thucydides.text.temper import temper, warm_and_cold


@pytest.mark.parametrize(
    ("dimension", "sign"),
    [("arms_flow", 1), ("alliance", 1), ("war", -1), ("ceasefire", -1), ("negotiation", 0), ("hardship", 0)],
)
def test_ties_are_of_friends_by_what_is_broadest(dimension: str, sign: int) -> None:
    assert temper(dimension) == sign


def test_what_is_warm_or_cold_is_known_and_what_a_rival_does_is_neither() -> None:
    known = {dimension.id for dimension in vocab.dimensions()}
    assert set(warm_and_cold()) <= known
    assert set(warm_and_cold().values()) == {1, -1}
    assert (warm_and_cold()["dependence"], warm_and_cold()["cooperation"], warm_and_cold()["tension"]) == (1, 1, -1)
