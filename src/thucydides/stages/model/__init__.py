"""Stage: model. The weighed claims of a view → a signed, sourced, strategic map that can be run.

models = compile_models(situation, target)        # one for each view that says anything of causes
runs = runs_for(models, scenario)                 # stage simulate
"""

from .compile import compile_model, compile_models, pooled_view
from .implied import assumed_by
from .levers import countermove_of
from .openings import openings_of
from .past import Happened, drivers_of, friendly_share, happened_since, situation_before

__all__ = [
    "Happened",
    "assumed_by",
    "compile_model",
    "compile_models",
    "countermove_of",
    "drivers_of",
    "friendly_share",
    "happened_since",
    "openings_of",
    "pooled_view",
    "situation_before",
]
