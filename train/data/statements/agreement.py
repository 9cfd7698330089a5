"""Agreement of the statements data: readings of 32 passages, all as they stood before any correction.

Twelve passages were read twice by their writer (self-agreement); eight of `t…` and `u…`, later twelve of `v…`, `w…` and `x…`, by
another reader than the writer, by the same guide and without sight of the first annotation. Run
`python -m train.data.statements.agreement`.

Statements of the two readings are paired one to one, best overlap of content first, at a character overlap (intersection over
union) of at least one half; the labels are compared on the pairs.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from train.annotations import Item, read_file

FIRST = Path(__file__).with_name("first_reading.jsonl.txt")
SECOND = Path(__file__).with_name("second_reading.jsonl.txt")
WRITER = Path(__file__).with_name("writer_reading.jsonl.txt")
OTHER = Path(__file__).with_name("other_reading.jsonl.txt")
LEAST_OVERLAP = 0.5
SERIES = ("tu", "vwx", "yz")  # passages by the first letter of their ids, as they were drawn for another reader
Frame = dict[str, Any]
Readings = list[tuple[Item, Item]]


def characters(frame: Frame, field: str) -> set[int]:
    """Offsets of all characters that a span field covers."""
    return {offset for start, end in frame[field] for offset in range(start, end)}


def overlap(one: Frame, other: Frame) -> float:
    """Intersection over union of two contents, in characters."""
    left, right = characters(one, "content"), characters(other, "content")
    return len(left & right) / len(left | right)


def pairs(first: list[Frame], second: list[Frame]) -> list[tuple[Frame, Frame]]:
    """Statements that both readings hold, paired one to one; of equal contents the pair with the same speaker comes first."""
    scored = sorted(
        (-overlap(one, other), one["who"] != other["who"], left, right)
        for left, one in enumerate(first)
        for right, other in enumerate(second)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for score, _, left, right in scored:
        if -score >= LEAST_OVERLAP and left not in taken[0] and right not in taken[1]:
            taken[0].add(left)
            taken[1].add(right)
            found.append((first[left], second[right]))
    return found


def share(matched: list[tuple[Frame, Frame]], field: str) -> float:
    """Share of pairs with the same label; for the spans of speaker and cue, of pairs whose spans meet or are both absent."""
    if field in ("speaker", "cue"):
        same = [_meet(characters(one, field), characters(other, field)) for one, other in matched]
    else:
        same = [one[field] == other[field] for one, other in matched]
    return sum(same) / len(same)


def _meet(left: set[int], right: set[int]) -> bool:
    return bool(left & right) or left == right


def nesting(matched: list[tuple[Frame, Frame]]) -> float:
    """Share of pairs that both readings call nested, or both not."""
    return sum((one["nested_in"] is None) == (other["nested_in"] is None) for one, other in matched) / len(matched)


def both(first: Path, second: Path) -> Readings:
    """Passages of two readings, side by side."""
    once = {item.id: item for item in read_file("statements", first)}
    return [(once[item.id], item) for item in read_file("statements", second)]


def another(series: str) -> Readings:
    """Passages of one drawing, with their writer's reading and another reader's."""
    return [(once, again) for once, again in both(WRITER, OTHER) if again.id[0] in series]


def stances(readings: Readings) -> list[str]:
    """Lines of stances: how often each was given by either reading and by both, then each difference with its number."""
    told = Counter(
        (one["stance"], other["stance"])
        for first, second in readings
        for one, other in pairs(first.frames, second.frames)
    )
    names = sorted({name for pair in told for name in pair})
    marks = {name: sum(number * pair.count(name) for pair, number in told.items()) for name in names}
    lines = [f"{name}: F1 {2 * told[name, name] / marks[name]:.2f} ({told[name, name]} by both)" for name in names]
    differing = sorted((-number, pair) for pair, number in told.items() if pair[0] != pair[1])
    return lines + [f"{one} for the writer, {other} for the reader: {-number}" for number, (one, other) in differing]


def report(readings: Readings) -> list[str]:
    """Lines of the comparison: counts, F1, and the share of pairs with the same label."""
    matched = [pair for first, second in readings for pair in pairs(first.frames, second.frames)]
    counts = [sum(len(reading[which].frames) for reading in readings) for which in (0, 1)]
    lines = [f"first reading {counts[0]}, second reading {counts[1]}, paired {len(matched)}"]
    lines.append(f"F1 {2 * len(matched) / sum(counts):.3f}")
    lines += [f"{field} {share(matched, field):.3f}" for field in ("speaker", "cue", "who", "stance", "form", "via")]
    lines.append(f"nested {nesting(matched):.3f}")
    told = [(one.get("forecast"), two["forecast"]) for one, two in matched if "forecast" in two]
    if told:  # the writer's own second reading has no forecasts
        lines.append(f"forecast or none {sum(bool(one) == bool(two) for one, two in told) / len(told):.3f}")
    return lines


def main() -> None:
    """Prints the comparisons, and by stance those with another reader."""
    print("the writer again:", *report(both(FIRST, SECOND)), sep="\n  ")
    for series in SERIES:
        readings = another(series)
        print(f"another reader, {len(readings)} passages of {series}:", *report(readings), sep="\n  ")
        print("  by stance:", *stances(readings), sep="\n    ")


if __name__ == "__main__":
    main()
