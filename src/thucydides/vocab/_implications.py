"""Implications: what a dimension bears on by what the words mean, where no report says it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table


@dataclass(frozen=True, slots=True)
class Implication:
    """More of `cause` is taken to be more (+1) or less (−1) of `effect`, with the weight of that many claims (`votes`).

    `sides`: whether the cause must be between or about both sides of the effect, may name one of them and nobody else, may
    name nobody at all as well ("this grip"), or must name one of them and a rival who would part the two.
    """

    cause: str
    effect: str
    sign: int
    sides: Literal["both", "one", "any", "rival"]
    votes: float
    why: str
    source: str

    @property
    def id(self) -> str:
        """The name by which a model refers to it."""
        return f"{self.cause} for {self.effect}" + (" of a rival" if self.sides == "rival" else "")


@cache
def implications() -> tuple[Implication, ...]:
    """Returns all implications."""
    return load_table("implications.tsv", Implication)
