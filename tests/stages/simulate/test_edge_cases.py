"""Models at the edge of sense: each gives a clear answer or a clear error, from the engine up to the card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bench.simulation_maps import looped_map
from tests.stages.model.situations import Builder
from tests.stages.simulate.maps import chain, link
from tests.work import LINEAR, growth
from thucydides import pipeline
from thucydides.errors import BadPrior, EmptyModel
from thucydides.records import Answer, Edge, Intervention, Model, Question, Run, Scenario, Vote
from thucydides.stages.answer import compose
from thucydides.stages.simulate import robustness, runs_for, simulate
from thucydides.stages.simulate.robustness import LEAST, MOST, affordable

SMALL = Scenario(worlds=400, steps=12, horizons=(12,))
FEW = replace(SMALL, worlds=8, steps=3, horizons=(3,))
NAN = float("nan")


def asked(b: Builder, target: str | None = "peace") -> tuple[tuple[Run, ...], Answer]:
    """The runs and the card of a hand-made situation, asked what lowers its target."""
    b.concept("peace")
    situation, question = b.situation(), Question("Can anybody lower it?", target, "-", (), ())
    runs = pipeline.run(situation, question, SMALL)
    return runs, compose(question, situation, runs, SMALL)


def test_without_edges_the_engine_says_what_is_missing_and_the_card_refuses() -> None:
    empty = Model("Ada", ("peace",), (), "peace", interventions=(Intervention("aid", "peace", 1.0),))
    for attempt in (simulate, lambda model, under: runs_for((model,), under)):
        with pytest.raises(EmptyModel, match="add reports"):
            attempt(empty, SMALL)
    b = Builder()
    b.lever("aid", "aid")
    runs, card = asked(b)
    assert (runs, card.levers) == ((), ())
    assert "nobody in them says what moves it" in (card.refusal or "")


@pytest.mark.parametrize("polarity", ["+", "-"])
def test_one_edge_gives_the_sign_that_it_says(polarity: Any) -> None:
    b = Builder()
    b.claim("Ada", "aid", "peace", polarity)
    b.lever("aid", "aid")
    runs, card = asked(b)
    shares = next(run for run in runs if run.lever).sign_agreement
    assert max(shares, key=lambda sign: shares[sign]) == polarity
    assert [line.lever for line in card.levers] == ["aid"]
    assert card.refusal is None


def test_a_target_that_nothing_reaches_is_told_as_such() -> None:
    b = Builder()
    b.claim("Ada", "aid", "trade")
    b.lever("aid", "aid")
    runs, card = asked(b)
    assert runs == ()
    assert "nobody in them says what moves it" in (card.refusal or "")
    apart = replace(chain(1, 1), edges=(link("n0", "n1", 1),))
    assert simulate(apart, SMALL).silent == (True,)
    (run, idle) = runs_for((apart,), SMALL)
    assert (run.silent, run.sign_agreement, idle.best) == (True, {"-": 0.0, "0": 1.0, "+": 0.0}, 1.0)


def test_a_lever_that_does_not_reach_the_target_stands_on_no_card() -> None:
    b = Builder()
    b.claim("Ada", "aid", "trade")
    b.claim("Ada", "rain", "peace")
    b.lever("aid", "aid")
    runs, card = asked(b)
    assert [run.silent for run in runs if run.lever] == [True]
    assert card.levers == ()


def test_contradictory_claims_of_one_speaker_leave_the_sign_open() -> None:
    b = Builder()
    b.claim("Ada", "aid", "peace", "+", document="one")
    b.claim("Ada", "aid", "peace", "-", document="two")
    b.lever("aid", "aid")
    runs, card = asked(b)
    run = next(run for run in runs if run.lever)
    assert run.sign_agreement["+"] == pytest.approx(run.sign_agreement["-"], abs=0.1)
    assert run.sign_agreement["+"] > 0.2
    assert run.change["5"] < 0 < run.change["95"]
    assert len(card.levers) == 1


def test_contradictory_claims_of_two_speakers_are_a_dispute_and_no_mean() -> None:
    b = Builder()
    b.claim("Ada", "aid", "peace", "+")
    b.claim("Bo", "aid", "peace", "-")
    b.lever("aid", "aid")
    _, card = asked(b)
    assert card.disputed_levers == ("aid",)
    views = {view: falls - rises for view, falls, rises in card.levers[0].by_view}
    assert views["Ada"] < -0.3
    assert views["Bo"] > 0.3


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("scale", [1.0, 50.0])
def test_what_acts_on_itself_neither_explodes_nor_turns_its_sign(sign: int, scale: float) -> None:
    plain = chain(1)
    for node in ("n0", "n1"):
        looped = replace(plain, edges=(*plain.edges, link(node, node, sign)))
        change = simulate(looped, replace(SMALL, scale=scale)).change
        assert np.isfinite(change).all()
        assert np.abs(change).max() <= 1
        assert np.mean(change > 0) > np.mean(change < 0)


def test_a_claim_that_something_causes_itself_is_no_crash() -> None:
    b = Builder()
    b.claim("Ada", "peace", "peace")
    b.claim("Ada", "aid", "aid", "-")
    b.claim("Ada", "aid", "peace")
    b.lever("aid", "aid")
    runs, card = asked(b)
    assert next(run for run in runs if run.lever).sign_agreement["+"] > 0.5
    assert [line.lever for line in card.levers] == ["aid"]


def ring(nodes: int, links: int) -> Model:
    """All nodes on one ring, so that none can be left out, and links across, a claim for each."""
    model = looped_map(nodes, links)
    return replace(model, edges=tuple(_voted(edge) for edge in model.edges))


def _voted(edge: Edge) -> Edge:
    (name,) = edge.sources
    return replace(edge, evidence=(Vote(name, f"doc {name}", f"doc {name}", 1 if edge.votes[2] else -1, 1.0),))


def test_ten_thousand_nodes_are_run() -> None:
    change = simulate(ring(10_000, 11_000), FEW).change
    assert np.isfinite(change).all()


def test_work_grows_with_the_nodes_and_not_faster() -> None:
    def work(nodes: int) -> Callable[[], object]:
        model = ring(nodes, nodes + nodes // 10)
        return lambda: simulate(model, FEW)

    assert growth(work, 150) < LINEAR


def test_of_a_model_too_large_the_nearest_claims_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    model, under = ring(60, 96), replace(FEW, worlds=4)
    monkeypatch.setattr(robustness, "BUDGET", 16 * 96 * robustness.OVERHEAD)
    varied = robustness.vary(model, under, [("lever 0",)])
    assert LEAST < len(varied.claims) == len(varied.documents) < 17
    into_target = {edge.sources[0] for edge in model.edges if edge.effect == model.target}
    assert into_target <= set(varied.claims)


def test_fewer_claims_are_left_out_where_a_run_is_larger_and_all_of_a_usual_model() -> None:
    counts = [affordable(links, SMALL, 8) for links in (1, 100, 10_000, 1_000_000)]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[-1]) == (MOST, LEAST)
    assert affordable(90, Scenario(worlds=1024, steps=24), 8) >= 100


@pytest.mark.parametrize("votes", [(NAN, 0.0, 1.0), (0.0, float("inf"), 0.0), (-1.0, 0.0, 1.0)])
def test_a_vote_that_is_no_weight_is_named(votes: tuple[float, float, float]) -> None:
    model = replace(chain(1), edges=(replace(link("n0", "n1", 1), votes=votes),))
    with pytest.raises(BadPrior, match="n0 → n1"):
        simulate(model, SMALL)


@pytest.mark.parametrize("number", [NAN, float("inf")])
@pytest.mark.parametrize("what", ["scale", "strength", "exogenous", "size", "feasible"])
def test_a_prior_or_push_that_is_no_number_is_named_and_never_a_result(what: str, number: float) -> None:
    model, under = chain(1), SMALL
    if what in ("size", "feasible"):
        change: Any = {what: number}
        model = replace(model, interventions=(replace(model.interventions[0], **change),))
    else:
        value: Any = (("n0", number),) if what == "exogenous" else number
        under = replace(under, **{what: value})
    with pytest.raises(BadPrior, match=r"nan|inf"):
        simulate(model, under)


def test_a_claim_whose_confidence_is_no_number_stops_the_run_and_is_named() -> None:
    b = Builder()
    claim = b.claim("Ada", "aid", "peace", confidence=NAN)
    b.lever("aid", "aid")
    with pytest.raises(BadPrior, match=claim):
        asked(b)
