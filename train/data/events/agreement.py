"""Prints how far second readings, made from the bare text alone, agree with first ones.

Forty texts were read again by their writer on the same day: self-agreement, an upper bound. Twenty-five later agency sentences
were read by another reader than the writer, by the same guide and without sight of the first annotation; both readings are kept
as they stood then. Run from the root of the repository: `python -m train.data.events.agreement`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from train.annotations import Item, load, read_file

Frame = dict[str, Any]
HERE = Path(__file__).parent
SECOND = HERE / "second_reading.jsonl.txt"
WRITER, OTHER = HERE / "writer_reading.jsonl.txt", HERE / "other_reading.jsonl.txt"
LABELS = ("type", "mode", "status", "reciprocal", "when")
SPANS = ("actor", "recipient", "date")


def overlaps(one: Frame, other: Frame) -> bool:
    """Whether two frames have a common character in their triggers."""
    return any(a[0] < b[1] and b[0] < a[1] for a in one["trigger"] for b in other["trigger"])


def paired(first: Item, second: Item) -> list[tuple[Frame, Frame]]:
    """Frames of both readings whose triggers overlap, each used once."""
    pairs, left = [], list(second.frames)
    for frame in first.frames:
        match = next((other for other in left if overlaps(frame, other)), None)
        if match is not None:
            left.remove(match)
            pairs.append((frame, match))
    return pairs


def span_f1(pairs: list[tuple[Frame, Frame]], role: str) -> float:
    """F1 of exactly equal spans of a role over paired frames."""
    first = {(i, *span) for i, (frame, _) in enumerate(pairs) for span in frame[role]}
    second = {(i, *span) for i, (_, frame) in enumerate(pairs) for span in frame[role]}
    return 2 * len(first & second) / max(1, len(first) + len(second))


def report(readings: Sequence[tuple[Item, Item]], labels: Sequence[str] = LABELS) -> list[str]:
    """Lines of a comparison: trigger agreement, then label and span agreement on the paired events."""
    pairs = [pair for one, two in readings for pair in paired(one, two)]
    counts = [sum(len(reading[which].frames) for reading in readings) for which in (0, 1)]
    lines = [f"texts {len(readings)}, events {counts[0]} and {counts[1]}, paired {len(pairs)}"]
    lines.append(f"trigger F1 {2 * len(pairs) / sum(counts):.3f}")
    lines += [f"{label} {sum(one[label] == two[label] for one, two in pairs) / len(pairs):.3f}" for label in labels]
    return lines + [f"{role} F1 {span_f1(pairs, role):.3f}" for role in SPANS]


def readings(first: list[Item], second: Path) -> list[tuple[Item, Item]]:
    """Each text that a file has a second reading of: as first read, and as in the file."""
    once = {item.id: item for item in first}
    return [(once[item.id], item) for item in read_file("events", second)]


def main() -> None:
    """Prints both comparisons."""
    print("the writer again:", *report(readings(load("events"), SECOND)), sep="\n  ")
    print("another reader:", *report(readings(list(read_file("events", WRITER)), OTHER)), sep="\n  ")


if __name__ == "__main__":
    main()
