"""Prints how far second readings agree with first ones: found claims, spans and labels.

Three comparisons. Forty short items were read again by their own writer: self-agreement, which shows slips and shaky rules. Ten
passages of `pa…` to `pc…`, later eight of `pd…`, were read from their bare text by another reader than the writer, by the same
guide, without sight of the first annotation; both readings are kept as they stood then. Claims are matched one to one, best
overlap first, where cause and effect each overlap by at least half (characters in both, divided by characters in either).
Labels are compared on matched claims.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from train.annotations import Item, load, read_file

HERE = Path(__file__).parent
SECOND = HERE / "second_reading.jsonl.txt"
WRITER, OTHER = HERE / "writer_reading.jsonl.txt", HERE / "other_reading.jsonl.txt"
LABELS = ("polarity", "claim", "relation", "explicit", "asserter")
HALF, TOUCH = 0.5, 1e-9
Claim = dict[str, Any]
Readings = list[tuple[Item, Item]]


def characters(spans: list[list[int]]) -> set[int]:
    """Offsets covered by the spans."""
    return {place for start, end in spans for place in range(start, end)}


def overlap(one: list[list[int]], other: list[list[int]]) -> float:
    """Share of the characters in either that are in both; 1 where both are empty."""
    left, right = characters(one), characters(other)
    return len(left & right) / len(left | right) if left | right else 1.0


def matches(first: Item, second: Item, least: float = HALF) -> list[tuple[Claim, Claim]]:
    """Pairs of claims whose cause and effect each overlap by `least` or more, one to one, best first."""
    scored = [
        (min(overlap(one[side], other[side]) for side in ("cause", "effect")), i, j)
        for i, one in enumerate(first.frames)
        for j, other in enumerate(second.frames)
    ]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= least and all(i != left and j != right for left, right in pairs):
            pairs.append((i, j))
    return [(first.frames[i], second.frames[j]) for i, j in pairs]


def readings(first: list[Item], second: Path) -> Readings:
    """Each item of a second reading with its first annotation."""
    once = {item.id: item for item in first}
    return [(once[item.id], item) for item in read_file("causes", second)]


def same_reader() -> Readings:
    """Forty short items, read twice by their writer; the first reading is the published one."""
    return readings(load("causes"), SECOND)


def other_reader() -> Readings:
    """Eighteen passages, read by their writer and by another reader."""
    return readings(list(read_file("causes", WRITER)), OTHER)


def report(compared: Readings) -> list[str]:
    """Lines of the comparison, one figure each."""
    pairs = [pair for first, second in compared for pair in matches(first, second)]
    touching = sum(len(matches(first, second, TOUCH)) for first, second in compared)
    counts = [sum(len(reading[which].frames) for reading in compared) for which in (0, 1)]
    none = sum(bool(first.frames) == bool(second.frames) for first, second in compared)
    lines = [f"items {len(compared)}, claims {counts[0]} and {counts[1]}, matched {len(pairs)}"]
    lines += [f"claim F1 {2 * len(pairs) / sum(counts):.3f}", f"claim F1, sides touch {2 * touching / sum(counts):.3f}"]
    lines.append(f"claim or none, same {none / len(compared):.3f}")
    for name in ("cause", "effect", "signal"):
        lines.append(f"{name} spans identical {sum(a[name] == b[name] for a, b in pairs) / len(pairs):.3f}")
    for name in LABELS:
        lines.append(f"{name} same {sum(a[name] == b[name] for a, b in pairs) / len(pairs):.3f}")
    return lines


def of_series(compared: Readings, *series: str) -> Readings:
    """The passages of some series, by what their ids begin with."""
    return [pair for pair in compared if pair[1].id.startswith(series)]


if __name__ == "__main__":
    for title, compared in (
        ("the writer again, short items", same_reader()),
        ("another reader, passages of pa, pb, pc", of_series(other_reader(), "pa", "pb", "pc")),
        ("another reader, passages of pd", of_series(other_reader(), "pd")),
        ("another reader, articles of pe to pi", of_series(other_reader(), "pe", "pf", "pg", "ph", "pi")),
    ):
        print(f"{title}:", *report(compared), sep="\n  ")
