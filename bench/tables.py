"""Reads the published tables that the engine is checked against: bargaining inputs and logs, signed networks.

The KTAB inputs and reference logs (KAPSARC, MIT) and Bueno de Mesquita's emissions table are looked for in
`$THUCYDIDES_CORPORA/simulation` or ../shared/corpora/simulation; the tribes stand in bench/data.
"""

from __future__ import annotations

import csv
import gzip
import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from thucydides.stages.simulate.bargaining import Stakeholder

Array = NDArray[Any]
HERE = Path(__file__).parent
KTAB = ("dummyData_3Dim", "SOE-Pol-Comp")


def corpora_folder() -> Path | None:
    """Returns the folder of the public corpora, or None where it is not at hand."""
    folder = Path(os.environ.get("THUCYDIDES_CORPORA", HERE.parent.parent / "shared" / "corpora"))
    return folder if (folder / "simulation").is_dir() else None


def read_tribes() -> list[tuple[str, str, int]]:
    """Returns the 58 signed ties of Read's tribes."""
    lines = (HERE / "data" / "read_tribes.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return [(a, b, int(sign)) for a, b, sign in rows]


def read_stakeholders(corpora: Path, name: str) -> list[Stakeholder]:
    """Returns the actors of a KTAB scenario, positions and saliences from 0 to 1."""
    rows = list(csv.reader((corpora / "simulation" / f"ktab_{name}.csv").read_text(encoding="utf-8").splitlines()))
    count, issues = int(rows[0][2]), int(rows[0][3])
    found = []
    for row in rows[2 : 2 + count]:
        power, *rest = (float(cell) for cell in row[2 : 3 + 2 * issues])
        positions, saliences = tuple(x / 100 for x in rest[0::2]), tuple(x / 100 for x in rest[1::2])
        found.append(Stakeholder(row[0].strip(), power, positions, saliences))
    return found


def read_log(corpora: Path, name: str) -> tuple[Array, Array]:
    """Returns a KTAB reference log's positions (actor and issue, round; from 0 to 100) and chances (actor, round)."""
    path = corpora / "simulation" / f"ktab_ref-{name}.txt.gz"
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    positions, chances = text.split("History of actor positions over time:")[1].split("History of actors' winning")
    return _numbers(positions), _numbers(chances)


def _numbers(text: str) -> Array:
    rows = [line.rsplit(":", 1)[1].split() for line in text.splitlines() if line.count(":") == 1 and "," in line]
    return np.array([[float(cell) for cell in row] for row in rows])


def read_emissions(corpora: Path) -> list[Stakeholder]:
    """Returns Bueno de Mesquita's ten actors on car emission standards; positions 4 to 10 years as 0 to 1."""
    text = (corpora / "simulation" / "bdm_ExampleActors.csv").read_text(encoding="utf-8")
    return [
        Stakeholder(
            row["Actor"], float(row["Capability"]), ((float(row["Position"]) - 4) / 6,), (float(row["Salience"]) / 100,)
        )
        for row in csv.DictReader(text.splitlines())
    ]


def read_council_issues(corpora: Path) -> tuple[int, float, float]:
    """Returns the number of EU issues (DEU III), and the mean absolute error of a challenge model and of the weighted mean."""
    text = (corpora / "simulation" / "deu_paired_differences.csv").read_text(encoding="utf-8")
    rows = [(float(row["challenge_ae"]), float(row["compromise_ae"])) for row in csv.DictReader(text.splitlines())]
    return len(rows), sum(a for a, _ in rows) / len(rows), sum(b for _, b in rows) / len(rows)
