"""Reads the own labels of stance on attributions of PolNeAR: what the press quotes, in the proportions in which it does.

The own passages have every stance often, real articles mostly *asserted*; labels on articles bring the proportions. A label is a
fact about an attribution, named by the article's id and the attribution's number in it; no text of the corpus is kept here.
"""

from __future__ import annotations

import csv
from pathlib import Path

from .annotations import DATA

FOLDER = DATA / "press"
UNCLEAR = "?"


def labels(split: str, folder: Path = FOLDER) -> dict[tuple[str, int], dict[str, str]]:
    """Stance and forecast (`yes` or `no`) of each labelled attribution of a split (`train` or `dev`), by article and number.

    What could not be judged is left out.
    """
    with (folder / f"{split}.tsv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, delimiter="\t") if row["stance"] != UNCLEAR]
    return {
        (row["article"], int(row["attribution"])): {"stance": row["stance"], "forecast": row["forecast"]}
        for row in rows
    }
