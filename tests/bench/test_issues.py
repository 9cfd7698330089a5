"""Statements of an issue are set against each other by their sides."""

from __future__ import annotations

import pytest

from bench.issues import tally
from thucydides.stages.read import standard_reader
from train.issues import Issue


@pytest.mark.parametrize(
    ("against", "found"),
    [
        ("Kenya never sent drones to the rebels in Somalia, Bo Adeyemi said.", True),
        ("The harvest was good, Bo Adeyemi said.", False),
    ],
)
def test_a_plain_denial_is_found_and_another_matter_is_not(against: str, found: bool) -> None:
    told = "Kenya sent drones to the rebels in Somalia, Ada Ruiz said."
    counts = tally(
        [Issue("x", "p", (told,), (against,), ("Rain fell in Peru on Monday, a clerk said.",))], standard_reader()
    )
    assert counts["oppose", found] == 1
    assert counts["beside", False] == 2
    assert sum(counts.values()) == 3
