"""The own situations with a gold reading, from reports to score: `python -m bench.situations [--split tune|held]`.

Each situation of `bench/data/situations` is read, linked and weighed as a case is, exported, and scored by the scorer of the gold
documents (`../shared/gold/score.py`). Rules were written with an eye on the errors of the tune split; the held one was only
measured. Printed: each figure by situation, and the mean.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.targets_sources import Absent, exported, scored, value_of

DATA = Path(__file__).parent / "data" / "situations"
SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"
SPLITS = {"tune": ("armenia", "niger", "solomons", "turkey"), "held": ("serbia", "iran", "sudan")}
Figures = Mapping[str, float]


def figures(name: str, scorer: Path = SHARED) -> Figures:
    """The scorer's figures of one situation. Raises Absent where the scorer is not there or refuses the export."""
    reports = DATA / name / "reports"
    if not scorer.is_dir():
        raise Absent(f"needs the scorer of the gold documents in {scorer}")
    with tempfile.TemporaryDirectory() as place:
        report = scored(DATA / name, exported(reports, Path(place)), scorer, reports)
    found = {measure: value_of(told) for measure, told in report["measures"].items()}
    known = {measure: value for measure, value in found.items() if value is not None}
    return {**known, "traps hit": len(report["traps"]["hits"]), "overall": report["overall"]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of a split. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.situations", description=__doc__)
    parser.add_argument("--split", choices=tuple(SPLITS), default="held")
    given = parser.parse_args(arguments)
    names = SPLITS[given.split]
    try:
        found = [figures(name) for name in names]
    except Absent as absent:
        print(f"skipped: {absent}")
        return 0
    print(f"{given.split} split{'':28s}" + "".join(f"{name:>10s}" for name in names) + f"{'mean':>10s}")
    for measure in found[0]:
        row = [one[measure] for one in found if measure in one]
        print(f"{measure:38s}" + "".join(f"{value:10.3f}" for value in row) + f"{sum(row) / len(row):10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
