"""XMILE (OASIS, version 1.0): the model of each view as a stock-and-flow file that PySD, Vensim or Stella can run.

One file a view, for the last question asked and the first world of its ensemble; running it gives the trajectory of that world.
"""

from __future__ import annotations

from pathlib import Path

from thucydides import pipeline
from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.errors import InputError
from thucydides.records import Scenario
from thucydides.stages.answer import understand
from thucydides.stages.simulate import write_xmile


def write(case: Case, directory: Path) -> list[Path]:
    """One XMILE file a view. Raises InputError where no question was asked of the case yet."""
    if not case.settings.question:
        raise InputError("no question was asked yet", str(case.folder.root), "ask one with `thucydides ask`")
    scenario = Scenario(seed=case.settings.seed, worlds=case.settings.worlds)
    question = understand(case.settings.question, case.situation)
    paths = []
    for model in pipeline.models(case.situation, question, scenario):
        path = directory / f"{model.view}.xmile"
        write_whole(path, write_xmile(model, scenario).encode())
        paths.append(path)
    return paths
