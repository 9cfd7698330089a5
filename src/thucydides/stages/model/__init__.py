"""Stage: model. The weighed claims of a view → a signed, sourced, strategic map that can be run.

models = compile_models(situation, target)        # one for each view that says anything of causes
runs = runs_for(models, scenario)                 # stage simulate
"""

from .compile import compile_model, compile_models, pooled_view

__all__ = ["compile_model", "compile_models", "pooled_view"]
