"""The XMILE document runs to the engine's own trajectory, checked with PySD where it is installed."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import pytest

from tests.stages.simulate.maps import chain, link, random_map
from thucydides.errors import ModelError
from thucydides.records import Gate, Intervention, Model, Scenario
from thucydides.stages.simulate import simulate
from thucydides.stages.simulate.xmile import node_name, write_xmile

SCENARIO = Scenario(worlds=8, steps=24, horizons=tuple(range(25)))


def gated() -> Model:
    model = chain(1, -1)
    edges = (model.edges[0], replace(model.edges[1], gate="peace", gate_sign="-"), link("peace", "n1", 1))
    gate = Gate("peace", "n1", (1.0, 0.0, 0.0), "claims", ("g",), "shut")
    acts = (
        replace(model.interventions[0], countermove="outbid", start=3),
        Intervention("peace", "peace", -0.7),
    )
    return replace(model, nodes=(*model.nodes, "peace"), edges=edges, gates=(gate,), interventions=acts)


MODELS = {
    "chain": chain(1, -1, 1),
    "loops": random_map(8, 20, 3),
    "tie": random_map(8, 20, 4, tie=True),
    "gates": gated(),
}


@pytest.mark.parametrize("name", MODELS)
def test_the_document_is_well_formed_and_names_its_claims(name: str) -> None:
    model = MODELS[name]
    text = write_xmile(model, SCENARIO, (model.interventions[0].lever,))
    root = ElementTree.fromstring(text.encode())
    names = [v.get("name") for v in root.iter() if v.get("name")]
    assert node_name(model.target) in names
    assert len(names) == len(set(names))
    assert all(escape(claim) in text for claim in model.claims)


@pytest.mark.parametrize("form", ["saturating", "linear"])
@pytest.mark.parametrize("name", MODELS)
def test_pysd_runs_it_to_the_same_trajectory(name: str, form: str, tmp_path: Path) -> None:
    pysd = pytest.importorskip("pysd", reason="needs PySD, which no other test does: pip install pysd")
    model = MODELS[name]
    scenario = replace(SCENARIO, form="linear" if form == "linear" else "saturating")
    lever = ("peace", "lever") if name == "gates" else (model.interventions[0].lever,)
    change = simulate(model, scenario, levers=[lever], dtype=np.float64).change[0]
    for world in np.argsort(np.abs(change[-1]))[-2:]:
        path = tmp_path / f"model{world}.xmile"
        path.write_text(write_xmile(model, scenario, lever, world=int(world)), encoding="utf-8")
        theirs = pysd.read_xmile(str(path)).run()[node_name(model.target)].to_numpy()
        assert np.abs(change[:, world]).max() > 1e-3
        assert np.abs(theirs - change[:, world]).max() < 1e-9


def test_an_unknown_world_is_an_error() -> None:
    with pytest.raises(ModelError, match="no world 8"):
        write_xmile(chain(1), SCENARIO, world=8)
