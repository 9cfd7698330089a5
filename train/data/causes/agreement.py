"""Prints how far a second reading of some items agrees with the first: found claims, spans and labels.

Both readings are by the same reader, so this is self-agreement: it shows slips and shaky rules, not the doubt that a second
person would have. Claims are matched one to one, best overlap first, where cause and effect each overlap by at least half
(characters in both, divided by characters in either). Labels are compared on matched claims.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from train.annotations import Item, load, read_file

SECOND = Path(__file__).parent / "second_reading.jsonl.txt"
LABELS = ("polarity", "claim", "relation", "explicit", "asserter")
Claim = dict[str, Any]


def characters(spans: list[list[int]]) -> set[int]:
    """Offsets covered by the spans."""
    return {place for start, end in spans for place in range(start, end)}


def overlap(one: list[list[int]], other: list[list[int]]) -> float:
    """Share of the characters in either that are in both; 1 where both are empty."""
    left, right = characters(one), characters(other)
    return len(left & right) / len(left | right) if left | right else 1.0


def matches(first: Item, second: Item) -> list[tuple[Claim, Claim]]:
    """Pairs of claims whose cause and effect overlap by half or more, one to one, best first."""
    scored = [
        (min(overlap(one[side], other[side]) for side in ("cause", "effect")), i, j)
        for i, one in enumerate(first.frames)
        for j, other in enumerate(second.frames)
    ]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score >= 0.5 and all(i != left and j != right for left, right in pairs):
            pairs.append((i, j))
    return [(first.frames[i], second.frames[j]) for i, j in pairs]


def report() -> list[str]:
    """Lines of the comparison, one figure each."""
    second = list(read_file("causes", SECOND))
    first = {item.id: item for item in load("causes")}
    pairs = [pair for item in second for pair in matches(first[item.id], item)]
    counts = sum(len(first[item.id].frames) for item in second), sum(len(item.frames) for item in second)
    none = sum(bool(first[item.id].frames) == bool(item.frames) for item in second)
    lines = [f"items {len(second)}, claims {counts[0]} and {counts[1]}, matched {len(pairs)}"]
    lines += [f"claim F1 {2 * len(pairs) / sum(counts):.3f}", f"claim or none, same {none / len(second):.3f}"]
    for name in ("cause", "effect", "signal"):
        lines.append(f"{name} spans identical {sum(a[name] == b[name] for a, b in pairs) / len(pairs):.3f}")
    for name in LABELS:
        lines.append(f"{name} same {sum(a[name] == b[name] for a, b in pairs) / len(pairs):.3f}")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
