"""Stage: simulate. Models × Scenario × seed → Runs: what each lever does to the target, in each view and over all.

    from thucydides.stages.model import compile_models
    runs = runs_for(compile_models(situation, target), scenario)

A run of view `each` gives every view one vote; the run of a view with `lever` None says in how many worlds nothing helps.
"""

from .ensemble import Ensemble, simulate
from .runs import EACH, runs_for
from .settings import read_scenario, write_scenario

__all__ = ["EACH", "Ensemble", "read_scenario", "runs_for", "simulate", "write_scenario"]
