"""What is held back and what is assumed, in words: figures of the record, views that say the same together, ids that open."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import Example
from tests.stages.answer.test_gating import line
from tests.stages.model.test_openings import vetoed
from thucydides.records import Answer, Question, Scenario
from thucydides.stages.model import countermove_of
from thucydides.stages.simulate import write_scenario
from thucydides.surfaces.assumed import assumed
from thucydides.surfaces.gates import held_back


def answer(*gates: object) -> Answer:
    """An answer that says nothing but of gates."""
    empty = Answer(Question("q", "pact", "-", (), ()), 1, 1, 12, 0, 0, 0, 0, 0, 0, (), (), (), (), (), (), (), ())
    return replace(empty, gates=tuple(gates))  # type: ignore[arg-type]


def test_effect_and_target_are_told_apart_and_silence_is_said() -> None:
    situation = vetoed().situation()
    told = situation.claims[0].id
    (spoken,) = held_back(situation, answer(line("resolutions", "measure", claims=(told,))))
    assert "with more resolutions more of it in 90% of worlds (if tried +0.10 → +0.60)" in spoken
    assert "pact then lower in 10%, higher in 60%" in spoken
    assert spoken.endswith(told)
    (unsaid,) = held_back(situation, answer(line("resolutions", "measure", claims=(told,), silent=True)))
    assert "on pact: not said" in unsaid
    assert "lower in" not in unsaid


def test_views_that_come_to_the_same_stand_together_and_others_apart() -> None:
    situation = vetoed().situation()
    one = line("resolutions", "measure", claims=("c",))
    assert len(held_back(situation, answer(one, replace(one, view="y")))) == 1
    assert len(held_back(situation, answer(one, replace(one, view="y", target_change=(0.4, 0.2))))) == 2


def test_every_listed_lever_that_a_countermove_wears_down_is_named_as_assumed(nile: Example) -> None:
    listed = {one.lever for one in nile.answered.answer.levers}
    worn = [lever.name for lever in nile.case.situation.levers if lever.id in listed and countermove_of(lever)]
    told = assumed(nile.case.situation, nile.answered)
    assert worn
    assert all(any(name in words for words in told) for name in worn)
    assert all("assumed, not told" in words for words in told)
    bare = Scenario(countermoves=False, implications=False)
    still = replace(nile.answered.runs[0], scenario=write_scenario(bare))
    assert assumed(nile.case.situation, replace(nile.answered, runs=(still,))) == []
