"""Views, contests and sources on hand-made situations."""

from __future__ import annotations

from tests.stages.model.situations import Builder
from thucydides.records import Situation
from thucydides.stages.weigh.contests import find_contests
from thucydides.stages.weigh.sources import Sources
from thucydides.stages.weigh.views import find_camps, find_views, opinions


def test_everybody_who_makes_causal_claims_is_a_view_with_his_claims_alone() -> None:
    builder = Builder()
    ours = builder.claim("Ada", "aid", "peace")
    theirs = builder.claim("Bo", "arms", "war")
    views = {view.members: view.claims for view in find_views(builder.situation()) if view.kind != "camp"}
    assert views == {("Ada",): (ours,), ("Bo",): (theirs,)}


def test_those_who_agree_make_a_camp_and_those_who_disagree_do_not() -> None:
    builder = Builder()
    for speaker in ("Ada", "Bo"):
        builder.claim(speaker, "aid", "peace")
    builder.claim("Cy", "aid", "peace", "-")
    camps = [view.members for view in find_views(builder.situation()) if view.kind == "camp"]
    assert camps == [("Ada", "Bo")]


def test_a_denial_disagrees_with_both_signs() -> None:
    builder = Builder()
    for speaker, kind in (("Ada", "asserted"), ("Bo", "denied")):
        builder.claim(speaker, "aid", "peace", kind=kind)  # type: ignore[arg-type]
    said = {claim.asserted_by[0]: opinions([claim]) for claim in builder.situation().claims}
    assert find_camps(said) == ()


def test_a_denied_link_is_contested_with_each_on_his_side() -> None:
    builder = Builder()
    builder.claim("Ada", "aid", "peace")
    builder.claim("Bo", "aid", "peace", kind="denied")
    (contest,) = find_contests(builder.situation())
    assert [p.actor for p in contest.asserters] == ["Ada"]
    assert [p.actor for p in contest.deniers] == ["Bo"]


def test_opposite_signs_are_contested_once() -> None:
    builder = Builder()
    builder.claim("Ada", "aid", "peace", "+")
    builder.claim("Bo", "aid", "peace", "-")
    (contest,) = find_contests(builder.situation())
    assert [p.actor for p in contest.asserters] == ["Ada"]


def test_nobody_is_in_contest_with_himself() -> None:
    builder = Builder()
    builder.claim("Ada", "aid", "peace", "+")
    builder.claim("Ada", "aid", "peace", "-")
    assert find_contests(builder.situation()) == ()


def outlets(situation: Situation) -> Situation:
    """The situation with all its actors made outlets."""
    import dataclasses

    return dataclasses.replace(situation, actors=tuple(dataclasses.replace(a, role="outlet") for a in situation.actors))


def test_copies_of_one_story_are_one_source_and_two_speakers_are_two() -> None:
    builder = Builder(copies={"doc-Bo": "doc-Ada"})
    builder.claim("Ada", "aid", "peace")
    builder.claim("Bo", "aid", "peace")
    builder.claim("Cy", "aid", "peace", kind="denied")
    (contest,) = find_contests(builder.situation())
    assert contest.independent_for == 2
    assert Sources(outlets(builder.situation())).count(contest.asserters) == 1
