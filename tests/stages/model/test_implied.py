"""What bears on the target by its words: named, only between the same sides, and off where it is switched off."""

from __future__ import annotations

import pytest

from tests.stages.model.situations import Builder
from thucydides import vocab
from thucydides.errors import EmptyModel
from thucydides.records import Model, Scenario
from thucydides.stages.model import assumed_by, compile_model, compile_models, pooled_view
from thucydides.stages.simulate import runs_for


def model(
    actors: tuple[str, ...],
    *,
    dimension: str = "dependence",
    implications: bool = True,
    known: bool = False,
    rivals: tuple[str, ...] = (),
) -> Model:
    """Food lowers a thing of some actors; the ties of A and B are asked about, of which claims say the same where `known`."""
    made = Builder()
    made.concept("ties", actors=("A", "B"), dimension="cooperation")
    made.concept("thing", actors=actors, dimension=dimension)
    made.claim("x", "food", "thing", "-")
    if known:
        made.claim("x", "thing", "ties", "-")
    told = made.situation()
    return compile_model(told, pooled_view(told), "ties", implications=implications, silent=True, rivals=rivals)


def assumed(found: Model) -> list[tuple[str, tuple[float, float, float]]]:
    """What the model assumes: from what, and the votes."""
    links = [(e.cause, e.votes) for e in found.edges if e.basis == "assumption"]
    return list(dict.fromkeys([*links, *((a.concept, a.votes) for a in found.appetites if a.basis == "assumption")]))


def test_dependence_is_on_the_side_of_the_ties_between_the_same_two() -> None:
    ((concept, votes),) = assumed(model(("A", "B")))
    assert concept == "thing"
    assert votes[2] > 0 == votes[0]


def test_tension_is_against_them() -> None:
    ((_, votes),) = assumed(model(("A", "B"), dimension="tension"))
    assert votes[0] > 0 == votes[2]


@pytest.mark.parametrize("actors", [("A", "C"), ("C",)])
def test_what_is_about_others_bears_on_nothing(actors: tuple[str, ...]) -> None:
    assert assumed(model(actors)) == []


def test_what_ties_one_side_to_a_rival_who_would_part_the_two_is_against_their_ties() -> None:
    ((concept, votes),) = assumed(model(("A", "C"), rivals=("C", "D")))
    assert concept == "thing"
    assert votes[0] > 0 == votes[2]
    ((_, votes),) = assumed(model(("A", "C"), dimension="tension", rivals=("C",)))
    assert votes[2] > 0 == votes[0]
    assert assumed(model(("A", "C"), rivals=("D",))) == []
    assert assumed(model(("C",), rivals=("C",))) == []


def test_dependence_of_nobody_is_theirs_and_aid_of_nobody_is_not() -> None:
    assert assumed(model(()))
    assert assumed(model((), dimension="aid")) == []
    assert assumed(model(("A",), dimension="aid"))


def test_nothing_is_assumed_where_claims_lead_there_or_where_it_is_switched_off() -> None:
    assert assumed(model(("A", "B"), known=True)) == []
    assert assumed(model(("A", "B"), implications=False)) == []


def test_a_lever_reaches_the_target_by_it_and_not_without() -> None:
    made = Builder()
    made.concept("ties", actors=("A", "B"), dimension="cooperation")
    made.concept("thing", actors=("A", "B"), dimension="dependence")
    made.concept("relief", dimension="aid")
    made.claim("x", "relief", "thing", "-")
    made.lever("relief", "relief", instrument="aid")
    told = made.situation()
    runs = runs_for(compile_models(told, "ties"), Scenario(worlds=400), leave_out=False)
    pulled = next(run for run in runs if run.lever)
    assert pulled.sign_agreement["-"] > 4 * pulled.sign_agreement["+"]
    with pytest.raises(EmptyModel):
        compile_models(told, "ties", implications=False)


def test_every_assumption_is_a_named_entry_of_the_vocabulary() -> None:
    found = model(("A", "B"))
    ((concept, implication),) = assumed_by([found])
    assert concept == "thing"
    assert implication in vocab.implications()
    assert implication.why
    assert implication.source


def test_implications_are_between_dimensions_that_there_are() -> None:
    known = {dimension.id for dimension in vocab.dimensions()}
    for implication in vocab.implications():
        assert {implication.cause, implication.effect} <= known
        assert implication.cause != implication.effect or implication.sides == "rival"
        assert implication.sign in (-1, 1)
