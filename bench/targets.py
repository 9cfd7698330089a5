"""Every figure that the project set itself, with its target: `python -m bench.targets [--only SOURCE ...] [--json]`.

Targets stand in `bench/data/targets.tsv`. The other benches are run in this process, one after the other (some ten minutes of
CPU time); a source whose data or peer is not at hand is left out with the reason. The exit code is 0 whatever is missed.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.targets_sources import SOURCES, Absent, Figures
from thucydides.errors import WeightsError

TARGETS = Path(__file__).parent / "data" / "targets.tsv"
LARGE = 1000  # from here on, and where whole numbers are asked for, figures are shown without a fraction


@dataclass(frozen=True, slots=True)
class Target:
    """A bound on one figure of a source: `least` tells whether it must be reached or may not be passed."""

    issue: int
    source: str
    figure: str
    least: bool
    bound: float
    what: str

    def met(self, value: float) -> bool:
        """Whether a figure is within the bound; as measured, not as shown."""
        return value >= self.bound if self.least else value <= self.bound


@dataclass(frozen=True, slots=True)
class Line:
    """A target with its figure, or with the reason why there is none."""

    target: Target
    value: float | None
    reason: str = ""

    @property
    def verdict(self) -> str:
        """`met`, `missed`, or `–` where there is no figure."""
        return "–" if self.value is None else "met" if self.target.met(self.value) else "missed"


def targets(path: Path = TARGETS) -> list[Target]:
    """Returns the targets of a file, in its order."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [_target(row) for row in csv.DictReader(lines, delimiter="\t")]


def _target(row: Mapping[str, str]) -> Target:
    sign, bound = row["bound"].split()
    return Target(int(row["issue"]), row["source"], row["figure"], sign == ">=", float(bound), row["what"])


def measured(chosen: Sequence[Target], sources: Mapping[str, Callable[[], Figures]] = SOURCES) -> Iterator[Line]:
    """Yields every target with its figure, source by source."""
    for name in dict.fromkeys(target.source for target in chosen):
        mine = [target for target in chosen if target.source == name]
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            told = sources[name]()
        except (Absent, WeightsError) as error:
            yield from (Line(target, None, f"skipped: {error}") for target in mine)
            continue
        for target in mine:
            value = told.get(target.figure)
            if isinstance(value, float | int):
                yield Line(target, value)
            else:
                yield Line(target, None, f"skipped: {value}" if value else "nothing to measure it on")


def table(lines: Sequence[Line]) -> Iterator[str]:
    """Yields the lines as a Markdown table, then how many are met."""
    yield "| issue | figure | of | target | found | |"
    yield "|---|---|---|---|---|---|"
    for line in lines:
        target = line.target
        found = _shown(line.value, target) if line.value is not None else line.reason
        bound = f"{'≥' if target.least else '≤'} {_shown(target.bound, target)}"
        name = target.figure.replace("_", " ")
        yield f"| {target.issue} | {name} | {target.what} | {bound} | {found} | {line.verdict} |"
    verdicts = [line.verdict for line in lines if line.value is not None]
    missing = len(lines) - len(verdicts)
    yield f"\n{verdicts.count('met')} of {len(verdicts)} measured targets met, {missing} without a figure"


def _shown(value: float, target: Target) -> str:
    if value >= LARGE or (value == int(value) and target.bound == int(target.bound)):
        return f"{value:,.0f}"
    return f"{value:.3f}" if target.bound < 1 else f"{value:.2f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m bench.targets", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(SOURCES), help="run these sources alone")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    chosen = [target for target in targets() if not given.only or target.source in given.only]
    order = {id(target): place for place, target in enumerate(chosen)}
    lines = sorted(measured(chosen), key=lambda line: order[id(line.target)])
    rows = [
        {**asdict(line.target), "value": line.value, "verdict": line.verdict, "reason": line.reason} for line in lines
    ]
    print(json.dumps(rows, indent=2, ensure_ascii=False) if given.json else "\n".join(table(lines)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
