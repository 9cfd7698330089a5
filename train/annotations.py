"""Reads the project's own annotated data: text with quoted spans, resolved to offsets.

A span is written as the words it covers, so that a person can read and correct a file. Words that occur more than once are
written `@2:words` for their second occurrence. The split is by group (a passage, or a set of minimal pairs), from a hash of
the group's name, so that nothing of a group is seen in training and met again in testing, and nobody picks the split.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
SPAN_FIELDS = {
    "statements": ("speaker", "cue", "content", "hedge"),
    "events": ("trigger", "actor", "recipient", "date"),
    "causes": ("cause", "effect", "signal"),
}
FRAMES = {"statements": "statements", "events": "events", "causes": "claims"}
NTH = re.compile(r"@(\d+):(.*)", re.DOTALL)
TEST_SHARE = 64  # of 256 hash values: one group in four is test


class AnnotationError(ValueError):
    """An annotated item whose quoted words are not in its text, or are ambiguous."""


@dataclass(frozen=True)
class Item:
    """One annotated text. `frames` hold the annotation with spans as `[start, end]` lists in place of words."""

    id: str
    group: str
    text: str
    frames: list[dict[str, Any]]
    extra: dict[str, Any]

    @property
    def split(self) -> str:
        """Train or test, by a hash of the group."""
        return split_of(self.group)


def split_of(group: str) -> str:
    """Train or test, by a hash of the group's name."""
    return "test" if hashlib.sha256(group.encode()).digest()[0] < TEST_SHARE else "train"


def load(layer: str, split: str | None = None, data: Path = DATA) -> list[Item]:
    """All items of a layer (`statements`, `events`, `causes`), of one split if named, in the order of the files."""
    items = [item for path in sorted((data / layer).glob("*.jsonl")) for item in read_file(layer, path)]
    return [item for item in items if split in (None, item.split)]


def read_file(layer: str, path: Path) -> Iterator[Item]:
    """Items of one file. Raises AnnotationError with file and line where an item can not be resolved."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield _item(layer, json.loads(line))
        except (AnnotationError, KeyError, json.JSONDecodeError) as error:
            raise AnnotationError(f"{path.name}:{number}: {error}") from error


def _item(layer: str, row: dict[str, Any]) -> Item:
    text, key = row["text"], FRAMES[layer]
    frames = [_frame(text, frame, SPAN_FIELDS[layer]) for frame in row[key]]
    extra = {name: value for name, value in row.items() if name not in ("id", "group", "text", key)}
    return Item(row["id"], row.get("group", row["id"]), text, frames, extra)


def _frame(text: str, frame: dict[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    return {name: located(text, value) if name in fields else value for name, value in frame.items()}


def located(text: str, value: str | list[str] | None) -> list[list[int]]:
    """Where the words stand in the text, one `[start, end]` each. Raises AnnotationError where that is not told."""
    words = [value] if isinstance(value, str) else value or []
    return [_find(text, item) for item in words]


def _find(text: str, words: str) -> list[int]:
    nth = NTH.fullmatch(words)
    wanted, exact = (int(nth[1]), nth[2]) if nth else (1, words)
    starts = _occurrences(text, exact)
    if len(starts) < wanted or not exact:
        raise AnnotationError(f"{exact!r} does not occur {wanted} times")
    if len(starts) > 1 and not nth:
        raise AnnotationError(f"{exact!r} occurs {len(starts)} times: write @1:, @2: …")
    return [starts[wanted - 1], starts[wanted - 1] + len(exact)]


def _occurrences(text: str, exact: str) -> list[int]:
    """Places where the words stand as whole words: `he` is not found in `the`."""
    left = r"(?<!\w)" if exact[:1].isalnum() else ""
    right = r"(?!\w)" if exact[-1:].isalnum() else ""
    return [match.start() for match in re.finditer(left + re.escape(exact) + right, text)]
