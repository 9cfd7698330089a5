"""The laws of the engine: nothing happens by itself, draws are common, states are bounded, bad models are answered."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.simulate.maps import chain, link, random_map
from thucydides.records import Appetite, Edge, Gate, Intervention, Model, Scenario
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.engine import saturating, two_equilibria
from thucydides.stages.simulate.verdict import lean, shares
from thucydides.stages.simulate.worlds import Consent

SMALL = Scenario(worlds=600)
maps = st.builds(
    random_map,
    st.integers(4, 9),
    st.integers(3, 12),
    st.integers(0, 10_000),
    levers=st.just(2),
    tie=st.booleans(),
)


@settings(max_examples=25, deadline=None)
@given(maps, st.sampled_from(["saturating", "linear"]))
def test_where_nothing_is_pushed_nothing_happens(model: Model, form: str) -> None:
    scenario = replace(SMALL, worlds=200, form="linear" if form == "linear" else "saturating")
    still = replace(model, interventions=tuple(replace(act, size=0.0) for act in model.interventions))
    assert not simulate(still, scenario).change.any()


@settings(max_examples=25, deadline=None)
@given(maps, st.sampled_from(["saturating", "linear"]), st.sampled_from([0.5, 1.0, 4.0]))
def test_states_stay_within_their_bounds(model: Model, form: str, scale: float) -> None:
    scenario = replace(SMALL, worlds=200, scale=scale, form="linear" if form == "linear" else "saturating")
    change = simulate(model, scenario).change
    assert np.isfinite(change).all()
    assert np.abs(change).max() <= 1 + 1e-6


@settings(max_examples=15, deadline=None)
@given(maps)
def test_draws_are_common_to_all_runs(model: Model) -> None:
    """Other levers, more worlds, and how they are grouped change no world of a lever."""
    whole = simulate(model, SMALL)
    alone = simulate(model, SMALL, levers=[("lever 0",)])
    assert np.array_equal(alone.change[0], whole.under(("lever 0",)))
    more = simulate(model, replace(SMALL, worlds=5000), levers=[("lever 0",)])
    assert np.array_equal(more.change[0][:, :600], whole.under(("lever 0",)))


def test_a_new_edge_changes_no_draw_of_the_others() -> None:
    model = chain(1, -1)
    wider = replace(model, nodes=(*model.nodes, "z"), edges=(*model.edges, link("z", "n2", 1)))
    assert np.array_equal(simulate(model, SMALL).change, simulate(wider, SMALL).change)


@pytest.mark.parametrize("signs", [(1,), (-1,), (1, -1), (-1, -1), (1, 1, -1)])
def test_a_chain_has_the_product_of_its_signs(signs: tuple[int, ...]) -> None:
    assert np.sign(lean(simulate(chain(*signs), SMALL).change[0, 1])) == np.prod(signs)


def test_a_vote_for_nothing_makes_for_nothing() -> None:
    falls, rises = shares(simulate(chain(0), SMALL).change[0, 1])
    assert falls + rises < 0.25


def test_contradiction_stays_open() -> None:
    model = chain(1)
    both = replace(model, edges=(replace(model.edges[0], votes=(1.0, 0.0, 1.0)),))
    falls, rises = shares(simulate(both, replace(SMALL, worlds=4000)).change[0, 1])
    assert falls > 0.3
    assert rises > 0.3


def test_slow_links_act_later_than_fast_ones() -> None:
    def after(delay: str) -> float:
        model = chain(1)
        edge = replace(model.edges[0], delay=delay)  # type: ignore[arg-type]
        return float(np.median(simulate(replace(model, edges=(edge,)), replace(SMALL, horizons=(3,))).change))

    assert after("slow") < after("medium") < after("fast")


def test_pull_twice_as_hard_and_more_worlds_move() -> None:
    def moved(strength: float) -> float:
        return shares(simulate(chain(1), replace(SMALL, strength=strength)).change[0, 1])[1]

    assert moved(0.1) < moved(0.5) < moved(2.0)


def test_a_lever_that_starts_later_acts_later() -> None:
    late = simulate(chain(1), replace(SMALL, start=7)).change[0]
    assert not late[0].any()
    assert late[2].any()


def test_countermoves_wear_a_lever_down_and_can_be_switched_off() -> None:
    model = chain(1)
    met = replace(model, interventions=(replace(model.interventions[0], countermove="sanctions-busting"),))
    on, off = simulate(met, SMALL).change, simulate(met, replace(SMALL, countermoves=False)).change
    assert np.median(on[0, 2]) < np.median(off[0, 2])
    assert np.array_equal(off, simulate(model, SMALL).change)


def test_a_lever_that_can_not_be_pulled_does_nothing_in_those_worlds() -> None:
    model = chain(1)
    rare = replace(model, interventions=(replace(model.interventions[0], feasible=0.05),))
    moved = np.mean(np.abs(simulate(rare, SMALL).change[0, 1]) > 0)
    assert 0.01 < moved < 0.1


def test_a_shut_gate_holds_back_rises_and_not_falls() -> None:
    model = chain(1)
    shut = Gate("veto", "n1", (1.0, 0.0, 0.0), "claims", ("g",), "shut")
    gated = replace(model, nodes=(*model.nodes, "veto"), gates=(shut,))
    down = replace(gated, interventions=(replace(model.interventions[0], size=-1.0),))
    free_down = replace(model, interventions=down.interventions)
    assert shares(simulate(gated, SMALL).change[0, 1])[1] < shares(simulate(model, SMALL).change[0, 1])[1] - 0.1
    falls = shares(simulate(down, SMALL).change[0, 1])[0]
    assert falls == pytest.approx(shares(simulate(free_down, SMALL).change[0, 1])[0], abs=0.03)


def test_opening_the_gate_lets_the_lever_work() -> None:
    model = chain(1)
    shut = Gate("veto", "n1", (1.0, 0.0, 0.0), "claims", ("g",), "shut")
    acts = (*model.interventions, Intervention("no veto", "veto", -1.0))
    gated = replace(model, nodes=(*model.nodes, "veto"), gates=(shut,), interventions=acts)
    result = simulate(gated, replace(SMALL, pairs=(("lever", "no veto"),)))
    alone, freed = result.under(("lever",))[1], result.under(("lever", "no veto"))[1]
    assert shares(freed)[1] > shares(alone)[1] + 0.1
    assert not result.under(("no veto",)).any()  # nothing pushes the target by itself


def test_a_conditional_link_acts_as_far_as_its_condition_holds() -> None:
    model = chain(1)
    edge = replace(model.edges[0], gate="cease-fire", gate_sign="+")
    acts = (*model.interventions, Intervention("cease", "cease-fire", 1.0), Intervention("fight", "cease-fire", -1.0))
    gated = replace(model, nodes=(*model.nodes, "cease-fire"), edges=(edge,), interventions=acts)
    result = simulate(gated, replace(SMALL, pairs=(("lever", "cease"), ("lever", "fight"))))
    with_it, without = result.under(("lever", "cease"))[1], result.under(("lever", "fight"))[1]
    assert np.median(with_it) > np.median(result.under(("lever",))[1]) > np.median(without)


def test_an_exchange_works_only_as_far_as_it_is_believed() -> None:
    model = chain(-1)
    offer = replace(model, edges=(replace(model.edges[0], exchange=True),))
    assert np.median(simulate(model, SMALL).change[0, 1]) < np.median(simulate(offer, SMALL).change[0, 1]) < 0


def test_an_exogenous_push_is_in_the_baseline_too() -> None:
    model = chain(1)
    model = replace(model, interventions=(*model.interventions, Intervention("idle", "n0", 0.0)))
    result = simulate(model, replace(SMALL, exogenous=(("n0", -1.0),)))
    assert not result.under(("idle",)).any()
    assert np.median(result.under(("lever",))[1]) > 0


def test_a_lever_on_a_case_moves_the_whole_and_one_on_the_whole_its_cases() -> None:
    parts = (
        Edge("case", "whole", (0, 0, 1), "definition", ("case",), "fast"),
        Edge("other", "whole", (0, 0, 1), "definition", ("other",), "fast"),
    )
    acts = (Intervention("on case", "case", 1.0), Intervention("on whole", "whole", 1.0))
    whole = Model("v", ("case", "other", "whole", "t"), (*parts, link("whole", "t", 1)), "t", interventions=acts)
    assert lean(simulate(whole, SMALL).under(("on case",))[1]) > 0.4
    case = replace(whole, edges=(*parts, link("case", "t", 1)))
    assert lean(simulate(case, SMALL).under(("on whole",))[1]) > 0.4
    other = simulate(replace(whole, edges=(*parts, link("other", "t", 1))), SMALL)
    assert other.silent == (True, False)  # one case says nothing of another


def wanting(sign: int) -> Model:
    votes = (1.0, 0.0, 0.0) if sign < 0 else (0.0, 0.0, 1.0)
    wishes = (Appetite("A", "gift", votes, "claims", ("w",)), Appetite("B", "gift", votes, "claims", ("w",)))
    return Model("v", ("gift", "pact"), (), "pact", ("A", "B"), wishes, (Intervention("lever", "gift", 1.0),))


@pytest.mark.parametrize("sign", [-1, 1])
def test_a_tie_follows_what_the_parties_want(sign: int) -> None:
    assert np.sign(lean(simulate(wanting(sign), SMALL).change[0, 1])) == sign


def test_parties_who_pull_each_other_hard_could_settle_at_two_levels() -> None:
    def consent(pull: float) -> Consent:
        willing = np.full(1, 0.9)
        logit = np.log(willing / (1 - willing))
        one, steep = np.ones(1), np.full(1, pull)
        return Consent((willing, willing), (logit, logit), (one, one), (steep, steep), one)

    still = [np.zeros(1), np.zeros(1)]
    assert two_equilibria(consent(9.0), still, saturating).all()  # each could also stay away as long as the other does
    assert not two_equilibria(consent(0.5), still, saturating).any()
    assert simulate(wanting(1), SMALL, equilibria=True).two_equilibria is not None
    assert simulate(wanting(1), SMALL).two_equilibria is None


def test_what_both_want_moves_a_tie_further_than_what_one_wants() -> None:
    both = wanting(1)
    one = replace(both, appetites=both.appetites[:1])
    assert np.median(simulate(both, SMALL).change) > np.median(simulate(one, SMALL).change) > 0


def test_a_part_that_falls_takes_the_tie_with_it() -> None:
    part = Edge("arms", "pact", (0, 0, 1), "definition", ("arms",), "fast")
    model = replace(
        wanting(1), nodes=("gift", "arms", "pact"), edges=(part,), interventions=(Intervention("stop", "arms", -1.0),)
    )
    assert shares(simulate(model, SMALL).change[0, 1])[0] > 0.9


def test_degenerate_models_are_answered() -> None:
    assert lean(simulate(chain(1), SMALL).change[0, 1]) > 0.5  # one edge
    loop = replace(chain(1), edges=(link("n0", "n0", 1), link("n0", "n1", 1)))
    assert np.isfinite(simulate(loop, replace(SMALL, scale=5.0)).change).all()
    apart = replace(chain(1), edges=(link("n1", "n0", 1),))
    result = simulate(apart, SMALL)
    assert result.silent == (True,)
    assert not result.change.any()
    nothing = replace(chain(1), interventions=())
    assert simulate(nothing, SMALL).change.shape[0] == 0


def test_loops_that_would_explode_are_held_to_a_stable_present() -> None:
    edges = tuple(link(a, b, 1, 1000.0) for a in ("x", "y", "z") for b in ("x", "y", "z") if a != b)
    model = Model("v", ("x", "y", "z"), edges, "z", interventions=(Intervention("tap", "x", 0.001),))
    change = simulate(model, replace(SMALL, scale=10.0, steps=200, horizons=(200,), form="linear")).change
    assert np.abs(change).max() < 0.5  # a tap of .001 on a system that has lasted is no avalanche


def test_the_factors_are_what_was_drawn() -> None:
    result = simulate(chain(1), SMALL)
    assert list(result.factors) == ["n0 → n1"]
    drawn = result.factors["n0 → n1"]
    assert np.array_equal(np.sign(drawn), np.sign(result.change[0, 1]))
