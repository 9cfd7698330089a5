"""Concepts merged and proposals refused: what changes, what outlasts a rebuild, what undo brings back."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from tests.stages.model.situations import Builder
from thucydides.case.decisions import Decision, apply, decide
from thucydides.records import Proposal, Situation
from thucydides.stages.model import compile_models
from thucydides.stages.weigh import weigh

NAMES = ("aid", "help", "support", "peace")


def situation() -> Situation:
    """Three words for one thing, and every merge of them proposed."""
    builder = Builder()
    for cause in NAMES[:3]:
        builder.claim("Ada", cause, "peace")
    before = builder.situation()
    pairs = (("aid", "help"), ("aid", "support"), ("help", "support"))
    evidence = (before.claims[0].sentence, before.claims[1].sentence)
    proposals = tuple(Proposal(f"pro-{a}-{b}", a, b, 0.5, (a, b), evidence, "alike") for a, b in pairs)
    return dataclasses.replace(before, proposals=proposals)


def test_an_accepted_merge_leaves_one_concept_and_changes_what_the_model_is_made_of() -> None:
    merged = apply(situation(), [decide("merge", "help", "aid")])
    assert {claim.cause for claim in merged.claims} == {"aid", "support"}
    assert "help" not in {concept.id for concept in merged.concepts}
    nodes = {node for model in compile_models(weigh(merged), "peace") for node in model.nodes}
    assert nodes == {"aid", "support", "peace"}


def test_a_refused_merge_is_not_proposed_again_and_changes_nothing_else() -> None:
    before = situation()
    after = apply(before, [decide("refuse", "pro-aid-help")])
    assert [one.id for one in after.proposals] == ["pro-aid-support", "pro-help-support"]
    assert dataclasses.replace(after, proposals=before.proposals) == before


def test_what_was_refused_of_two_concepts_is_refused_of_what_they_became() -> None:
    after = apply(situation(), [decide("refuse", "pro-help-support"), decide("merge", "help", "aid")])
    assert after.proposals == ()


def test_undoing_brings_concepts_and_proposals_back() -> None:
    before = situation()
    log = [decide("merge", "help", "aid"), decide("refuse", "pro-aid-support")]
    assert apply(before, [*log, *(decide("undo", one.id) for one in log)]) == before


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=6))
def test_any_merges_leave_concepts_that_exist_and_no_circles(merges: list[tuple[str, str]]) -> None:
    log: list[Decision] = [decide("merge", one, other) for one, other in merges]
    after = apply(situation(), log)
    known = {concept.id: concept for concept in after.concepts}
    assert known
    assert all(claim.cause in known and claim.effect in known for claim in after.claims)
    for concept in known.values():
        seen, here = {concept.id}, concept.broader
        while here:
            assert here in known
            assert here not in seen
            seen.add(here)
            here = known[here].broader
    for proposal in after.proposals:
        assert {proposal.one, proposal.other} <= known.keys()
        assert proposal.one != proposal.other
