"""A view's past claims run forward make a forecast; hit, miss or neither."""

from __future__ import annotations

import pytest

from tests.stages.simulate.maps import chain
from thucydides.records import Outcome, Scenario
from thucydides.stages.simulate import judge, run_forward

SMALL = Scenario(worlds=500)


@pytest.mark.parametrize(("sign", "push"), [(1, 1), (1, -1), (-1, 1), (-1, -1)])
def test_what_is_told_to_grow_moves_the_target_as_the_claims_say(sign: int, push: int) -> None:
    outcome = run_forward(chain(sign), [("n0", push)], SMALL)
    assert outcome.horizon == 24
    assert (outcome.rises > outcome.falls) == (sign * push > 0)


def test_where_nothing_is_told_nothing_is_forecast() -> None:
    hindcast = judge("v", run_forward(chain(1), [], SMALL), "+", 0.6)
    assert (hindcast.predicted, hindcast.hit, hindcast.brier) == ("0", None, None)
    assert hindcast.base_brier == pytest.approx(0.16)


@pytest.mark.parametrize(("happened", "hit"), [("+", True), ("-", False), ("0", None)])
def test_a_forecast_is_judged_by_what_happened(happened: str, hit: bool | None) -> None:
    outcome = Outcome(24, (0.0, 0.0, 0.1, 0.2, 0.3), 0.1, 0.7)
    assert judge("v", outcome, happened, 0.5).hit is hit
