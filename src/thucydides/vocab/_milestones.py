"""Milestones: dated events known to the whole world, by the words with which reports name them.

Compiled by hand and sure to hold errors: a date that a report itself gives outranks this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

MilestoneKind = Literal["event", "scheduled", "lasting"]


@dataclass(frozen=True, slots=True)
class Milestone:
    """An event, or a series of like-named ones, with its dates (YYYY, YYYY-MM or YYYY-MM-DD).

    `event`: reports that tell of it came after it. `scheduled`: it was known ahead, so reports that tell of it as ahead came
    before it. `lasting`: a name that was in use from its date to `until`. `pattern` gives phrases with alternatives in brackets;
    `unless` holds words beside which a phrase means something else.
    """

    id: str
    kind: MilestoneKind
    dates: tuple[str, ...]
    until: str | None
    pattern: str
    unless: tuple[str, ...]

    @property
    def phrases(self) -> tuple[str, ...]:
        """All phrases that the pattern stands for, in order, each once."""
        return tuple(dict.fromkeys(_alternatives(self.pattern)[0]))


@cache
def milestones() -> tuple[Milestone, ...]:
    """Returns all milestones, events by date."""
    return load_table("milestones.tsv", Milestone)


def _alternatives(pattern: str) -> tuple[list[str], str]:
    """The phrases of a pattern up to the bracket that closes it, and what follows."""
    finished: list[str] = []
    current = [""]
    while pattern:
        letter, pattern = pattern[0], pattern[1:]
        if letter == "(":
            inner, pattern = _alternatives(pattern)
            current = [one + more for one in current for more in inner]
        elif letter == "|":
            finished, current = finished + current, [""]
        elif letter == ")":
            return finished + current, pattern
        else:
            current = [one + letter for one in current]
    return finished + current, ""
