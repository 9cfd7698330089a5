"""Stage: simulate. Models × Scenario × seed → Runs: what each lever does to the target, in each view and over all.

    from thucydides.stages.model import compile_models
    runs = runs_for(compile_models(situation, target), scenario)

A run of view `each` gives every view one vote; the run of a view with `lever` None says in how many worlds nothing helps.
"""

from .bargaining import Bargained, Stakeholder, bargain, weighted_mean
from .ensemble import Ensemble, simulate
from .frustration import Strain, frustration, strain_of
from .gating import gate_lines
from .hindcast import Hindcast, judge, run_forward
from .plan import distances
from .runs import EACH, runs_for
from .settings import read_scenario, write_scenario
from .xmile import write_xmile

__all__ = [
    "EACH",
    "Bargained",
    "Ensemble",
    "Hindcast",
    "Stakeholder",
    "Strain",
    "bargain",
    "distances",
    "frustration",
    "gate_lines",
    "judge",
    "read_scenario",
    "run_forward",
    "runs_for",
    "simulate",
    "strain_of",
    "weighted_mean",
    "write_scenario",
    "write_xmile",
]
