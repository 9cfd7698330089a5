"""On which general points sentences take sides, on own labels: `python -m bench.points [--split test]`.

A labelled sentence (`train/data/points`, CC BY 4.0) is read within its text. Told are, for the listed wordings
(`weigh/points.tsv`), for the trained weights and for both as weighing joins them: how many of the sides told are labelled so, how
many of the labelled ones are told, and how often the side is right where the point is. `held-out` is the part of the training
split that no weights were trained on.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence

from thucydides.stages.read.encoder.model import load_reader
from thucydides.stages.read.encoder.schema import POINTS
from thucydides.stages.weigh.issues import SAME_POINT
from thucydides.stages.weigh.points import sides_taken
from thucydides.stages.weigh.sentences import LEAST
from train.frames.splits import is_held_out
from train.points import SOURCES, Judged, load_points

WAYS = ("wordings", "weights", "joined")
Sides = Mapping[str, int]


def labelled(split: str) -> list[Judged]:
    """The labelled sentences of the test split, or of the held-out part of the training split."""
    if split == "test":
        return [one for source in SOURCES for one in load_points(source, "test")]
    return [one for source in SOURCES for one in load_points(source, "train") if is_held_out(one.group)]


def tally(judged: Sequence[Judged]) -> Counter[tuple[str, str]]:
    """Counts by way: `told`, `meant`, `found` (the point is labelled) and `right` (the side, too)."""
    counts: Counter[tuple[str, str]] = Counter()
    reader = load_reader()
    texts: dict[str, list[Judged]] = {}
    for one in judged:
        texts.setdefault(one.text, []).append(one)
    for text, mine in texts.items():
        found = reader.points(text)
        for one in mine:
            start, end = one.sentence
            worded: dict[str, int] = {SAME_POINT.get(t.kind, t.kind): t.side for t in sides_taken(text[start:end])}
            worded = {kind: side for kind, side in worded.items() if kind in POINTS}
            inside = [point for point in found if start <= point.start < end]
            seen = {point.point: point.side for point in inside}
            sure = {point.point: point.side for point in inside if point.probability >= LEAST}
            told: dict[str, Sides] = {"wordings": worded, "weights": seen, "joined": {**sure, **worded}}
            meant = {kind: side for kind, side, _ in reversed(one.taken)}
            for way, sides in told.items():
                counts.update(_marks(way, sides, meant))
    return counts


def _marks(way: str, told: Sides, meant: Sides) -> Counter[tuple[str, str]]:
    found = told.keys() & meant.keys()
    right = sum(told[kind] == meant[kind] for kind in found)
    return Counter(
        {(way, "told"): len(told), (way, "meant"): len(meant), (way, "found"): len(found), (way, "right"): right}
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures of a split."""
    parser = argparse.ArgumentParser(prog="python -m bench.points", description=__doc__)
    parser.add_argument("--split", choices=("test", "held-out"), default="test")
    judged = labelled(parser.parse_args(arguments).split)
    counts = tally(judged)
    print(f"{len(judged)} sentences{'':10s}{'precision':>10s}{'recall':>10s}{'side right':>12s}")
    for way in WAYS:
        told, meant, found, right = (counts[way, what] for what in ("told", "meant", "found", "right"))
        shares = right / max(1, told), right / max(1, meant), right / max(1, found)
        print(f"{way:24s}{shares[0]:10.3f}{shares[1]:10.3f}{shares[2]:12.3f}")


if __name__ == "__main__":
    main()
