"""Page furniture: lines of an article's page that are not the article, in many languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

BoilerplateKind = Literal[
    "related", "subscribe", "share", "photo", "author", "copyright", "navigation", "cookie", "advert", "source", "comments",
    "date", "correction", "donate", "app", "topics",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A regular expression that a line of page furniture matches as a whole, ignoring case.

    `keeps` names what the line tells all the same (the outlet that a text is from), to be read before it is dropped.
    """

    pattern: str
    kind: BoilerplateKind
    language: str
    keeps: Literal["outlet", "author", "date"] | None

    def matches(self, line: str) -> bool:
        """Whether a line, stripped of space at both ends, is such furniture."""
        return _compiled(self.pattern).match(line.strip()) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def boilerplate() -> tuple[Boilerplate, ...]:
    """Returns all patterns."""
    return load_table("boilerplate.tsv", Boilerplate)
