"""Prints how far a second reading of 40 texts, made from the bare text alone, agrees with the published annotation.

Both readings are by the same annotator on the same day, so the figures are self-agreement: an upper bound, no substitute for a
second person. Run from the root of the repository: `python -m train.data.events.agreement`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from train.annotations import Item, load, read_file

Frame = dict[str, Any]
SECOND = Path(__file__).parent / "second_reading.jsonl.txt"
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


def main() -> None:
    """Prints trigger agreement, then label and span agreement on the paired events."""
    published = {item.id: item for item in load("events")}
    readings = [(published[item.id], item) for item in read_file("events", SECOND)]
    pairs = [pair for first, second in readings for pair in paired(first, second)]
    total = sum(len(first.frames) + len(second.frames) for first, second in readings)
    print(f"texts {len(readings)}  paired events {len(pairs)}  trigger F1 {2 * len(pairs) / total:.3f}")
    for label in LABELS:
        print(f"{label:<11} {sum(one[label] == two[label] for one, two in pairs) / len(pairs):.3f}")
    for role in SPANS:
        print(f"{role:<11} F1 {span_f1(pairs, role):.3f}")


if __name__ == "__main__":
    main()
