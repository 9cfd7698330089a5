"""Reads the own data on issues: a proposition, and statements that hold it, that can not hold with it, and that do neither.

Every statement of the one side contradicts every statement of the other, so a few lines give many pairs. The split is by issue,
from a hash of its name, as for all own data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from .annotations import DATA, split_of

FOLDER = DATA / "issues"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: its name, the proposition in plain words, and the statements on it."""

    id: str
    proposition: str
    holding: tuple[str, ...]
    against: tuple[str, ...]
    beside: tuple[str, ...]

    @property
    def split(self) -> str:
        """Train or test."""
        return split_of(self.id)

    def pairs(self) -> Iterator[tuple[str, str, str]]:
        """All pairs of its statements that are known, each with how the two stand: `agree`, `oppose` or `beside`."""
        yield from (
            (one, other, "agree") for side in (self.holding, self.against) for one, other in combinations(side, 2)
        )
        yield from ((one, other, "oppose") for one, other in product(self.holding, self.against))
        yield from ((one, other, "beside") for one, other in product((*self.holding, *self.against), self.beside))


def load_issues(split: str | None = None, folder: Path = FOLDER) -> list[Issue]:
    """All issues, of one split if named, in the order of the files."""
    rows = [
        json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    found = [Issue(r["id"], r["proposition"], *(tuple(r[key]) for key in ("for", "against", "beside"))) for r in rows]
    return [issue for issue in found if split in (None, issue.split)]
