"""Corrections: what each does, that undo brings back what was, and that the log survives being cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides.case import decisions
from thucydides.case.decisions import Decision, apply, decide, in_force
from thucydides.errors import BrokenCase
from thucydides.records import Situation


def situation() -> Situation:
    """Two speakers who disagree."""
    builder = Builder()
    builder.claim("Ada", "aid", "peace")
    builder.claim("Bo", "aid", "peace", kind="denied")
    return builder.situation()


def test_a_rejected_claim_is_gone_and_an_undone_rejection_brings_it_back() -> None:
    before = situation()
    rejected = decide("reject", before.claims[0].id)
    assert apply(before, [rejected]).claims == before.claims[1:]
    assert apply(before, [rejected, decide("undo", rejected.id)]) == before


def test_merged_actors_speak_with_one_voice_under_both_names() -> None:
    before = situation()
    merged = apply(before, [decide("merge", "Bo", "Ada")])
    assert [actor.id for actor in merged.actors] == ["Ada"]
    assert "Bo" in merged.actors[0].aliases
    assert {actor for claim in merged.claims for actor in claim.asserted_by} == {"Ada"}


def test_a_merge_with_somebody_unknown_changes_nothing() -> None:
    before = situation()
    assert apply(before, [decide("merge", "Bo", "nobody"), decide("merge", "nobody", "Ada")]) == before


def test_merges_that_chase_each_other_come_to_an_end() -> None:
    merged = apply(situation(), [decide("merge", "Ada", "Bo"), decide("merge", "Bo", "Ada")])
    assert len(merged.actors) <= 2


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), max_size=12))
def test_undoing_everything_from_the_end_leaves_nothing_in_force(steps: list[tuple[bool, int]]) -> None:
    log: list[Decision] = []
    for number, (undo, which) in enumerate(steps):
        target = log[which % len(log)].id if undo and log else f"r{number}"
        log.append(decide("undo" if undo and log else "reject", target, at=str(number)))
    for decision in [d for d in reversed(log) if d.kind == "reject"]:
        if decision in in_force(log):
            log.append(decide("undo", decision.id, at=f"end {decision.id}"))
    assert in_force(log) == ()


def test_the_log_survives_a_line_cut_off_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    kept = decide("reject", "why-1")
    decisions.append(path, kept)
    with path.open("ab") as stream:
        stream.write(b'{"id": "dec-')
    assert decisions.read(path) == (kept,)


def test_a_broken_line_in_the_middle_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b"{broken\n")
    decisions.append(path, decide("reject", "why-1"))
    with pytest.raises(BrokenCase, match=r"decisions\.jsonl:1"):
        decisions.read(path)
