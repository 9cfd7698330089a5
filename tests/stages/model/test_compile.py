"""Claims become signed, sourced links; nothing is invented, nobody's denial erases anybody's claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages.model.situations import Builder
from thucydides.errors import BadPrior, EmptyModel, UnknownId
from thucydides.records import Appetite, Edge, Forecast, Gate, Model, Span, Tie, View, tally
from thucydides.stages.model import compile_model, compile_models, pooled_view


def model_of(builder: Builder, target: str, view: str | None = None) -> Model:
    situation = builder.situation()
    chosen = pooled_view(situation) if view is None else next(v for v in situation.views if v.id == view)
    return compile_model(situation, chosen, target)


def edge(model: Model, cause: str, effect: str) -> Edge:
    return next(e for e in model.edges if (e.cause, e.effect) == (cause, effect))


def test_every_link_of_claims_names_them() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    made = [
        b.claim("x", "fear", "arms"),
        b.claim("x", "arms", "pact"),
        b.claim("y", "money", "arms", relation="motive"),
    ]
    b.claim("y", "talks", "arms", "-", relation="preventing")
    model = model_of(b, "pact")
    links: list[Edge | Appetite | Gate] = [*model.edges, *model.appetites, *model.gates]
    for link in links:
        assert link.basis == "claims"
        assert link.sources
        assert tuple(vote.source for vote in link.evidence) == link.sources
    assert set(made) < set(model.claims)


def test_a_view_holds_its_own_claims_and_lacks_what_it_is_silent_on() -> None:
    b = Builder()
    b.claim("x", "sanctions", "trade", "-")
    b.claim("y", "drought", "trade", "-")
    model = model_of(b, "trade", "x")
    assert [(e.cause, e.effect) for e in model.edges] == [("sanctions", "trade")]
    assert "drought" not in model.nodes


def test_a_denial_votes_for_nothing_and_leaves_the_assertion_alone() -> None:
    b = Builder()
    b.claim("x", "sanctions", "trade", "-", confidence=0.8)
    alone = edge(model_of(b, "trade"), "sanctions", "trade").votes
    b.claim("y", "sanctions", "trade", "-", kind="denied", confidence=0.6)
    both = edge(model_of(b, "trade"), "sanctions", "trade").votes
    assert alone == pytest.approx((0.8, 0, 0))
    assert both == pytest.approx((0.8, 0.6, 0))


def test_copies_of_one_story_count_once() -> None:
    b = Builder()
    for number in range(3):
        b.claim("x", "sanctions", "trade", "-", document=f"d{number}")
    assert edge(model_of(b, "trade"), "sanctions", "trade").votes[0] == pytest.approx(2.7)
    b.copies = {"d1": "d0", "d2": "d0"}
    assert edge(model_of(b, "trade"), "sanctions", "trade").votes[0] == pytest.approx(0.9)


def test_an_allegation_and_an_unmarked_link_weigh_less_than_a_plain_claim() -> None:
    def weight(**how: object) -> float:
        b = Builder()
        b.claim("x", "sanctions", "trade", "-", **how)  # type: ignore[arg-type]
        return edge(model_of(b, "trade"), "sanctions", "trade").votes[0]

    assert weight(kind="alleged") < weight()
    assert weight(explicit=False) < weight()
    assert weight(confidence=0.5) < weight()


def test_a_speaker_whose_forecasts_failed_weighs_less() -> None:
    b = Builder()
    b.claim("x", "sanctions", "trade", "-")
    before = edge(model_of(b, "trade"), "sanctions", "trade").votes[0]
    words = b.span("doc-x", "it will certainly end")
    wrong = Forecast("f", "x", "it ends", None, None, (0.9, 1.0), words, words, None, False, 0.9)
    b.forecasts = [wrong]
    assert edge(model_of(b, "trade"), "sanctions", "trade").votes[0] < before
    b.forecasts = [replace(wrong, outcome=True)]
    assert edge(model_of(b, "trade"), "sanctions", "trade").votes[0] == before
    b.forecasts = [replace(wrong, outcome=None)]
    assert edge(model_of(b, "trade"), "sanctions", "trade").votes[0] == before


def test_a_tie_needs_two_and_what_moves_it_moves_whom_it_is_about() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.concept("poverty of A", actors=("A",))
    b.claim("x", "poverty of A", "pact")
    b.claim("x", "rival", "pact")
    model = model_of(b, "pact")
    assert model.parties == ("A", "B")
    assert {(a.actor, a.concept) for a in model.appetites} == {("A", "poverty of A"), ("A", "rival"), ("B", "rival")}
    assert not [e for e in model.edges if e.effect == "pact"]


def test_a_motive_is_an_appetite_even_where_the_target_is_no_tie() -> None:
    b = Builder()
    b.concept("arms sales", actors=("A",))
    b.claim("x", "hard currency", "arms sales", relation="motive")
    model = model_of(b, "arms sales")
    assert model.parties == ()
    assert [(a.actor, a.concept, a.action) for a in model.appetites] == [("A", "hard currency", "")]
    assert not model.edges


def test_a_part_of_the_tie_is_no_temptation_but_makes_it_up() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.concept("arms", actors=("A", "B"), broader="pact")
    b.claim("x", "arms", "pact")
    b.claim("x", "money", "arms")
    model = model_of(b, "pact")
    assert not model.appetites
    assert {(e.cause, e.effect, e.basis) for e in model.edges} == {
        ("arms", "pact", "claims"), ("money", "arms", "claims"), ("arms", "pact", "definition"),
    }  # fmt: skip


def test_narrower_concepts_join_the_nearest_broader_one_in_use() -> None:
    b = Builder()
    b.concept("pressure")
    b.concept("sanctions", broader="pressure")
    b.concept("sanctions on A", broader="sanctions")
    b.claim("x", "pressure", "trade", "-")
    b.lever("sanction A", "sanctions on A")
    model = model_of(b, "trade")
    assert ("sanctions on A", "pressure") in {(e.cause, e.effect) for e in model.edges if e.basis == "definition"}


def test_a_circle_of_broader_concepts_ends() -> None:
    b = Builder()
    b.concept("one", broader="two")
    b.concept("two", broader="one")
    b.claim("x", "one", "two")
    assert model_of(b, "two").edges


def test_a_disputed_part_exists_in_the_share_of_worlds_that_the_view_grants() -> None:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.concept("arms trade", actors=("A", "B"), broader="pact", dimension="arms")
    b.claim("x", "money", "arms trade")
    b.claim("y", "money", "arms trade")
    b.ties = [Tie("t", "B", "A", False, "arms", "+", None, None, "contested", ("x",), ("y",), ())]
    assert edge(model_of(b, "pact"), "arms trade", "pact").votes == (0, 1, 1)
    assert edge(model_of(b, "pact", "x"), "arms trade", "pact").votes == (0, 0, 1)
    assert edge(model_of(b, "pact", "y"), "arms trade", "pact").votes == (0, 1, 0)


@pytest.mark.parametrize(
    ("words", "sign"),
    [("if drought holds", "+"), ("if drought ends", "-"), ("unless drought ends", "+"), ("without drought", "-")],
)
def test_a_condition_that_names_a_concept_gates_its_link(words: str, sign: str) -> None:
    b = Builder()
    b.claim("x", "aid", "trade", condition=words)
    where = b.claims[0].condition
    assert where is not None
    begin = where.start + words.index("drought")
    b.concepts["drought"] = replace(
        b.concepts[b.concept("drought")], mentions=(Span(where.document, begin, begin + 7, "drought"),)
    )
    found = edge(model_of(b, "trade"), "aid", "trade")
    assert (found.gate, found.gate_sign) == ("drought", sign)


def test_what_prevents_enables_or_conditions_an_effect_is_a_gate_besides_a_cause() -> None:
    b = Builder()
    b.claim("x", "tests", "resolution")
    b.claim("x", "veto", "resolution", "-", relation="preventing")
    b.claim("x", "support", "resolution", relation="enabling")
    model = model_of(b, "resolution")
    assert {(g.cause, g.effect, g.ajar) for g in model.gates} == {
        ("veto", "resolution", "shut"), ("support", "resolution", "open"),
    }  # fmt: skip
    assert {e.cause for e in model.edges} == {"tests", "veto", "support"}


def test_what_a_view_says_of_a_lever_outright_is_an_edge_of_that_view_alone() -> None:
    b = Builder()
    b.claim("x", "trade", "peace")
    b.claim("y", "trade", "peace")
    b.lever("cut trade", "trade", "-", acts_on="war", says=[("x", "-"), ("y", "0")])
    of_x, of_y = model_of(b, "war", "x"), model_of(b, "war", "y")
    assert edge(of_x, "trade", "war").votes == (0, 0, 1)  # cutting it lowers war, so trade raises it
    assert edge(of_y, "trade", "war").votes == (0, 1, 0)
    assert edge(of_x, "trade", "war").sources == ("cut trade",)


def test_an_opinion_already_counted_as_a_claim_is_not_counted_twice() -> None:
    b = Builder()
    made = b.claim("x", "trade", "war", "-")
    b.lever("more trade", "trade", acts_on="war", says=[("x", "-")])
    opinion = replace(b.levers[0].views[0], claims=(made,))
    b.levers = [replace(b.levers[0], views=(opinion,))]
    assert [e.sources for e in model_of(b, "war").edges] == [(made,)]


def test_a_blocked_lever_can_hardly_be_pulled_and_known_levers_meet_countermoves() -> None:
    b = Builder()
    b.claim("x", "resolution", "trade", "-")
    b.lever("resolution", "resolution", status="blocked")
    b.lever("sanctions", "resolution", instrument="sanctions_pressure")
    b.lever("relief", "resolution", "-", instrument="sanctions_pressure")
    blocked, sanctions, relief = model_of(b, "trade").interventions
    assert blocked.feasible < 0.5 < sanctions.feasible
    assert relief.size == -sanctions.size
    assert (sanctions.countermove, relief.countermove) == ("sanctions-busting", "outbid")
    assert blocked.countermove is None


def test_treaties_take_longer_than_words() -> None:
    b = Builder()
    b.concept("alliance", dimension="alliance")
    b.concept("tension", dimension="tension")
    b.claim("x", "fear", "tension")
    b.claim("x", "tension", "alliance")
    assert [e.delay for e in model_of(b, "alliance").edges] == ["fast", "slow"]


def test_without_a_claim_is_as_if_it_had_not_been_made() -> None:
    b = Builder()
    first = b.claim("x", "sanctions", "trade", "-")
    b.claim("y", "sanctions", "trade", "-")
    b.claim("y", "trade", "peace")
    situation = b.situation()
    view = pooled_view(situation)
    assert compile_model(situation, view, "peace", without=(first,)) == compile_model(situation, view, "peace").without(
        (first,)
    )
    gone = compile_model(situation, view, "peace").without(("doc-y",))
    assert {v.document for e in gone.edges for v in e.evidence} == {"doc-x"}


def test_a_view_that_does_not_reach_the_target_is_left_out_and_none_is_an_error() -> None:
    b = Builder()
    b.claim("x", "sanctions", "trade", "-")
    b.claim("y", "rain", "harvest")
    b.concept("war")
    assert [m.view for m in compile_models(b.situation(), "trade")] == ["x"]
    with pytest.raises(EmptyModel):
        compile_models(b.situation(), "war")
    with pytest.raises(EmptyModel):
        model_of(b, "trade", "y")


def test_an_unknown_target_and_a_bad_confidence_are_named() -> None:
    b = Builder()
    claim = b.claim("x", "sanctions", "trade", confidence=float("nan"))
    with pytest.raises(UnknownId, match="peace"):
        model_of(b, "peace")
    with pytest.raises(BadPrior, match=claim):
        model_of(b, "trade")


def test_an_empty_situation_is_an_error_not_a_crash() -> None:
    b = Builder()
    b.concept("trade")
    with pytest.raises(EmptyModel):
        compile_model(b.situation(), View("v", "v", "camp", (), ()), "trade")


def test_tally_adds_origins_and_never_copies() -> None:
    b = Builder()
    b.claim("x", "a", "b")
    b.claim("x", "a", "b", "-")
    votes = edge(model_of(b, "b"), "a", "b").evidence
    assert tally(votes) == tally((*votes, *votes)) == pytest.approx((0.9, 0, 0.9))


def test_a_case_of_two_climbs_towards_the_target() -> None:
    made = Builder()
    made.concept("deliveries of A and B", actors=("A", "B"), dimension="arms_flow")
    for name in ("deliveries of A", "ties of A and B"):
        made.concept(name)
    narrow = made.concepts["deliveries of A and B"]
    made.concepts[narrow.id] = replace(narrow, broader="ties of A and B", also_broader=("deliveries of A",))
    made.claim("x", "aid", "deliveries of A and B", "-")
    made.claim("x", "aid", "deliveries of A", "-")
    told = made.situation()
    for target in ("ties of A and B", "deliveries of A"):
        model = compile_model(told, pooled_view(told), target)
        links = {(e.cause, e.effect) for e in model.edges if e.basis == "definition"}
        assert (narrow.id, target) in links
