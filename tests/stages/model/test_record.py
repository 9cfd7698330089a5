"""Base rates stand beside the claims, capped, named, and only when asked for."""

from __future__ import annotations

import pytest

from tests.stages.model.situations import Builder
from thucydides import vocab
from thucydides.records import Scenario, Situation
from thucydides.stages.model import compile_model, compile_models, pooled_view
from thucydides.stages.model.record import pretended
from thucydides.stages.simulate import runs_for
from thucydides.vocab.priors import priors


def situation(target: str = "cooperation", *, tie: bool = True) -> Situation:
    b = Builder()
    b.concept("target", actors=("A", "B") if tie else (), dimension=target)
    b.concept("sanctions", dimension="sanctions_pressure")
    b.claim("x", "sanctions", "target", "+")
    b.lever("sanctions", "sanctions", instrument="sanctions_pressure")
    return b.situation()


def test_nothing_of_the_record_enters_unasked() -> None:
    told = situation()
    model = compile_model(told, pooled_view(told), "target")
    assert {link.basis for links in (model.edges, model.appetites) for link in links} == {"claims"}


@pytest.mark.parametrize("tie", [True, False])
def test_the_record_stands_on_links_of_its_own_named_and_capped(tie: bool) -> None:
    told = situation(tie=tie)
    model = compile_model(told, pooled_view(told), "target", base_rates=True)
    links = [link for links in (model.edges, model.appetites) for link in links if link.basis == "base rate"]
    known = {rate.id for rate in vocab.base_rates()}
    assert links
    for link in links:
        assert set(link.sources) <= known
        assert not link.evidence
        assert sum(link.votes) <= priors().base_rate_cap + 1e-9
        assert link.votes[2] == 0
        assert link.votes[0] > 0


def test_the_record_can_change_what_the_reports_say_and_shows_that_it_did() -> None:
    told = situation()

    def falls(base_rates: bool) -> float:
        runs = runs_for(compile_models(told, "target", base_rates=base_rates), Scenario(worlds=800), leave_out=False)
        return next(run.sign_agreement["-"] for run in runs if run.lever)

    assert falls(False) < falls(True)


@pytest.mark.parametrize("rate", vocab.base_rates(), ids=lambda rate: rate.id)
def test_every_rate_makes_votes_within_the_cap(rate: vocab.BaseRate) -> None:
    votes = pretended([rate])
    assert all(vote >= 0 for vote in votes)
    assert 0 < sum(votes) <= priors().base_rate_cap + 1e-9
    assert votes[0 if rate.sign == "+" else 2] == 0


def test_no_rate_is_made_up_for_other_things() -> None:
    told = situation("water")
    model = compile_model(told, pooled_view(told), "target", base_rates=True)
    assert all(link.basis == "claims" for link in model.appetites)
