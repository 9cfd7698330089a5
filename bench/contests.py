"""Contests found in the project's own situations: `python -m bench.contests`.

There are small ones, half of which have no contest (`contests.yaml`), and ones in the prose of the press with many near misses
each (`contests_prose.yaml`). The situations are split in two by a hash of their names: rules were tuned on the one half
(`--split tune`, `--errors` shows what went wrong) and are reported on the other. A few more were written when the rules were
done (`contests_later.yaml`) and are only reported. A contest found is right where its evidence
overlaps the annotated evidence on both sides, asserters with asserters, one contest with one; `who` is the share of the right
ones in which an annotated actor stands on his side; `either` counts those that are right with the sides exchanged too (a
proposition can be put both ways round).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.records import Contest, Position, Situation, Span
from thucydides.stages.read import standard_reader
from thucydides.stages.read.protocol import Reader

from .splits import options
from .statements import alike

DATA = Path(__file__).parent / "data"
SETS = {"small": "contests.yaml", "prose": "contests_prose.yaml", "later": "contests_later.yaml"}
NEVER_TUNED = "later"
Side = Sequence[Sequence[str]]


@dataclass
class Tally:
    """Counts over situations, and lines about errors."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def load(split: str, name: str = "small") -> list[Mapping[str, Any]]:
    """The situations of a split (`tune`, `held` or `all`) of a set; one written after the rules is all held."""
    every = yaml.safe_load((DATA / SETS[name]).read_text(encoding="utf-8"))
    return [item for item in every if split in ("all", "held" if name == NEVER_TUNED else split_of(item["id"]))]


def split_of(name: str) -> str:
    """The split to which a situation belongs by its name."""
    return "tune" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "held"


def situation(item: Mapping[str, Any], reader: Reader) -> Situation:
    """The weighed situation of the reports of an item."""
    sources = [Source(f"{item['id']}-{n}.txt", text.encode()) for n, text in enumerate(item["documents"], 1)]
    documents, _ = pipeline.gather(sources)
    return pipeline.assemble(documents, pipeline.read_all(documents, reader))


def tally(items: Sequence[Mapping[str, Any]], situations: Sequence[Situation]) -> Tally:
    """The counts of situations against the annotation."""
    result = Tally()
    for item, found in zip(items, situations, strict=True):
        names = {actor.id: (actor.name, *actor.aliases) for actor in found.actors}
        left, count = list(found.contests), result.counts
        count.update({"gold": len(item["contests"]), "found": len(left), "quiet": not item["contests"]})
        count["false alarms"] += not item["contests"] and bool(left)
        for gold in item["contests"]:
            right = next((contest for contest in left if _right(found, gold, contest)), None)
            turned = {"for": gold["against"], "against": gold["for"]}
            count["either"] += right is not None or any(_right(found, turned, contest) for contest in left)
            if right is None:
                result.errors.append(f"{item['id']} missed {gold['for']} against {gold['against']}")
                continue
            left.remove(right)
            count["right"] += 1
            count["who"] += _who(gold["for"], right.asserters, names) and _who(gold["against"], right.deniers, names)
        result.errors += [f"{item['id']} spurious {_say(contest, names)}" for contest in left]
    return result


def _right(found: Situation, gold: Mapping[str, Side], contest: Contest) -> bool:
    return _meets(found, gold["for"], contest.asserters) and _meets(found, gold["against"], contest.deniers)


def _meets(found: Situation, side: Side, positions: Sequence[Position]) -> bool:
    wanted = [_span(found, words) for _, words in side]
    return any(span.overlaps(one) for position in positions for span in position.evidence for one in wanted)


def _span(found: Situation, words: str) -> Span:
    document = next(document for document in found.documents if words in document.text)
    start = document.text.index(words)
    return document.span(start, start + len(words))


def _who(side: Side, positions: Sequence[Position], names: Mapping[str, Sequence[str]]) -> bool:
    given = [name for position in positions for name in names.get(position.actor, (position.actor,))]
    return any(who == "*" or alike(who, name) for who, _ in side for name in given)


def _say(contest: Contest, names: Mapping[str, Sequence[str]]) -> str:
    sides = [
        "; ".join(f"{names.get(p.actor, (p.actor,))[0]}: {' | '.join(s.exact for s in p.evidence)}" for p in side)
        for side in (contest.asserters, contest.deniers)
    ]
    return " AGAINST ".join(sides)


def report(result: Tally) -> Iterator[str]:
    """Yields the lines of the figures."""
    c = result.counts
    precision, recall = c["right"] / max(1, c["found"]), c["right"] / max(1, c["gold"])
    yield f"contests      P {precision:.3f} R {recall:.3f}  ({c['gold']} annotated, {c['found']} found, {c['right']} right)"
    yield f"either        R {c['either'] / max(1, c['gold']):.3f}"
    yield f"who           {c['who'] / max(1, c['right']):.3f} of the right ones"
    yield f"false alarms  {c['false alarms']} of {c['quiet']} situations without a contest"


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the situations and prints the figures."""
    given = options("contests", __doc__, arguments)
    reader = standard_reader(strict=True)
    for name in SETS:
        if not (items := load(given.split, name)):
            continue
        result = tally(items, [situation(item, reader) for item in items])
        lines = [f"{name}, {given.split} split, {len(items)} situations", *report(result)]
        print("\n".join(lines + (result.errors if given.errors else [])))


if __name__ == "__main__":
    main()
