"""The answers on the own situations against what a careful reader expects: `python -m bench.answers [--split tune|held]`.

A reader said of every gold concept of a situation whether more of it is more or less of what the question asks about
(`bearing.jsonl`), without knowing what the reader of this project makes of it. With it each annotated view of a lever says what
the lever does to the target: raises or lowers it, or nothing. Printed: how many of the levers of which somebody says so are
ranked in the answer (matched by the sentences they rest on), of those how often the answer's own direction (whether the target
falls or rises in more worlds) is that of most of the lever's views, and how many more are told besides, without a figure.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.situations import DATA, SPLITS
from thucydides.case import Settings, new
from thucydides.pipeline import ask, find
from thucydides.records import Lever, Situation

ASKED = re.compile(r"^\| `(?P<name>\w+)` \| (?P<question>[^|]+?) \|", re.MULTILINE)
EFFECTS = {"+": 1, "-": -1, "0": 0}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Expected:
    """A gold lever: its sentences as (file, start, end), and the sign that most of its views give it on the target."""

    name: str
    evidence: tuple[tuple[str, int, int], ...]
    sign: int


@dataclass(frozen=True, slots=True)
class Score:
    """How many gold levers bear on the target, how many of them are ranked, how many of these in the right direction; how many
    others the answer tells besides, without a figure; and the lines of the answer."""

    expected: int
    ranked: int
    right: int
    besides: int
    lines: int


def question_of(name: str) -> str:
    """The question asked of a situation."""
    asked = {found["name"]: found["question"] for found in ASKED.finditer((DATA / "README.md").read_text("utf-8"))}
    return asked[name]


def expected(folder: Path) -> list[Expected]:
    """The gold levers whose views say that they raise or lower the target."""
    signs = {row["concept"]: EFFECTS[row["sign"]] for row in _rows(folder / "bearing.jsonl") if "concept" in row}
    return [one for row in _rows(folder / "levers.jsonl") if (one := _expected(row, signs)) is not None]


def _expected(row: Row, signs: Mapping[str, int]) -> Expected | None:
    told = [
        EFFECTS[v["effect_sign"]] * signs.get(v["effect_on"], 0) for v in row["views"] if v["effect_sign"] in EFFECTS
    ]
    counts = Counter(sign for sign in told if sign)
    if not counts or counts[1] == counts[-1]:
        return None
    places = tuple((e["file"], e["start"], e["end"]) for view in row["views"] for e in view["evidence"])
    return Expected(row["name"], places, 1 if counts[1] > counts[-1] else -1)


def _rows(path: Path) -> Iterable[Row]:
    return map(json.loads, path.read_text("utf-8").splitlines())


def score(name: str) -> Score:
    """The answer to the question of a situation, scored."""
    sources, passed_over = find([DATA / name / "reports"])
    with tempfile.TemporaryDirectory() as place:
        case = new(Path(place) / "case", sources, Settings(question_of(name)), passed_over=passed_over)
        situation = case.situation
        answer = ask(situation, question_of(name), case.scenario).answer
    wanted = expected(DATA / name)
    ranked = {line.lever: line for line in answer.levers}
    told = {line.lever for line in answer.besides}
    found = [(one.sign, ranked[best]) for one in wanted if (best := _best(one, ranked, situation))]
    right = sum(sign * (line.rises - line.falls) > 0 for sign, line in found)
    besides = sum(not _best(one, ranked, situation) and _best(one, told, situation) is not None for one in wanted)
    return Score(len(wanted), len(found), right, besides, len(answer.levers))


def _best(one: Expected, among: Collection[str], situation: Situation) -> str | None:
    """The lever among some that shares most with a gold lever's sentences; None where none shares anything."""
    files = {document.id: Path(document.path).name for document in situation.documents}
    shared = [(_shared(one, lever, files), lever.id) for lever in situation.levers if lever.id in among]
    best = max(shared, default=(0, ""))
    return best[1] if best[0] else None


def _shared(one: Expected, lever: Lever, files: Mapping[str, str]) -> int:
    spans = {(files[span.document], span.start, span.end) for view in lever.views for span in view.evidence}
    return sum(
        max(0, min(end, stop) - max(start, begin))
        for file, start, end in one.evidence
        for other, begin, stop in spans
        if file == other
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of a split. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.answers", description=__doc__)
    parser.add_argument("--split", choices=tuple(SPLITS), default="held")
    given = parser.parse_args(arguments)
    print(
        f"{given.split} split   levers that bear on the target   ranked   right of those   told besides   lines of the answer"
    )
    scores = [(name, score(name)) for name in SPLITS[given.split]]
    for name, one in scores:
        print(f"{name:12s}{one.expected:33d}{one.ranked:9d}{one.right:17d}{one.besides:15d}{one.lines:22d}")
    total = [
        sum(getattr(one, part) for _, one in scores) for part in ("expected", "ranked", "right", "besides", "lines")
    ]
    print(f"{'all':12s}{total[0]:33d}{total[1]:9d}{total[2]:17d}{total[3]:15d}{total[4]:22d}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
