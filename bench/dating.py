"""How well reports that name no year are dated from what they tell of.

`python -m bench.dating [--split tune|held] [--errors]`: own short reports from all parts of the world, 1990 to 2025, each with
its true day, which its text does not give. Half of them, by a hash of their ids, were looked at while the rules were made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from bench.splits import options
from thucydides.records import Published
from thucydides.stages.gather import read_bytes, standard_vocabulary

DATA = Path(__file__).parent / "data" / "dating.jsonl"
YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class Case:
    """A report with its true day and what was found."""

    id: str
    true: str
    found: Published | None

    @property
    def holds(self) -> bool:
        """Whether the true day lies in the time found; a report without one is not held to be wrong."""
        if self.found is None:
            return True
        return (self.found.start or "") <= self.true <= (self.found.end or "9999")

    @property
    def width(self) -> int | None:
        """Days from the first to the last found; None where an end is open."""
        if self.found is None or self.found.start is None or self.found.end is None:
            return None
        return (date.fromisoformat(self.found.end) - date.fromisoformat(self.found.start)).days


def is_held(identity: str) -> bool:
    """Whether a report belongs to the half that no rule was made by."""
    return hashlib.sha256(identity.encode()).digest()[0] % 2 == 1


def cases(split: str) -> list[Case]:
    """The reports of one half, dated."""
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    chosen = [row for row in rows if is_held(row["id"]) == (split == "held")]
    return [Case(row["id"], row["date"], _found(row["text"])) for row in chosen]


def _found(text: str) -> Published | None:
    (document,) = read_bytes("report.txt", text.encode(), standard_vocabulary()).documents
    return document.published


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of one half, and its errors where they may be looked at."""
    given = options("dating", __doc__, arguments)
    found = cases(given.split)
    widths = sorted(case.width for case in found if case.width is not None)
    print(f"{given.split}: {len(found)} reports")
    print(f"  true day in the time found   {sum(case.holds for case in found) / len(found):.3f}")
    print(f"  dated at all                 {sum(case.found is not None for case in found) / len(found):.3f}")
    print(f"  both ends                    {len(widths) / len(found):.3f}")
    print(f"  both ends within a year      {sum(width <= YEAR for width in widths) / len(found):.3f}")
    print(f"  median width, days           {median(widths) if widths else '–'} (of those with both ends)")
    for case in found if given.errors else ():
        if not case.holds or case.width is None or case.width > YEAR:
            print(f"  {'wide ' if case.holds else 'WRONG'} {case.id} {case.true}: {case.found}")


if __name__ == "__main__":
    main()
