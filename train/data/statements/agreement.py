"""Self-agreement of the statements data: two readings of twelve passages, both as they stood before any correction.

Run `python -m train.data.statements.agreement`. Statements of the two readings are paired one to one, best overlap of content
first, at a character overlap (intersection over union) of at least one half; the labels are compared on the pairs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from train.annotations import read_file

FIRST = Path(__file__).with_name("first_reading.jsonl.txt")
SECOND = Path(__file__).with_name("second_reading.jsonl.txt")
LEAST_OVERLAP = 0.5
Frame = dict[str, Any]


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


def main() -> None:
    """Prints the counts of both readings and their agreement."""
    once = {item.id: item.frames for item in read_file("statements", FIRST)}
    matched: list[tuple[Frame, Frame]] = []
    one = two = 0
    for again in read_file("statements", SECOND):
        first = once[again.id]
        one, two = one + len(first), two + len(again.frames)
        matched += pairs(first, again.frames)
    print(f"first reading {one}, second reading {two}, paired {len(matched)}, F1 {2 * len(matched) / (one + two):.3f}")
    for field in ("speaker", "cue", "who", "stance", "form", "via"):
        print(f"{field} {share(matched, field):.3f}")
    print(f"nested {nesting(matched):.3f}")


if __name__ == "__main__":
    main()
