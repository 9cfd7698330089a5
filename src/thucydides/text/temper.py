"""Which variables are of friends and which of enemies: by what is broadest in the vocabulary, and by its implications.

Ties of friends are the cases of cooperation, ties of enemies those of tension; a ceasefire is between enemies, and talks,
agreements and diplomatic contact are had with both. Other variables are on either side by `vocab/data/implications.tsv`.
"""

from __future__ import annotations

from functools import cache

from thucydides import vocab

FRIENDLY, HOSTILE = "cooperation", "tension"
SIDES = {FRIENDLY: 1, HOSTILE: -1}
OF_ENEMIES = frozenset(("ceasefire",))
OF_BOTH = frozenset(("negotiation", "agreement", "diplomacy"))


@cache
def temper(dimension: str) -> int:
    """Whether a tie is one of friends (1) or of enemies (−1); 0 where both have it, and for what is no tie."""
    if dimension in OF_BOTH:
        return 0
    if dimension in OF_ENEMIES:
        return -1
    return SIDES.get(_broadest(dimension), 0)


@cache
def warm_and_cold() -> dict[str, int]:
    """The dimensions that are on the side of two working together (+1) or against it (−1)."""
    told = {one.cause: one.sign for one in vocab.implications() if one.effect == FRIENDLY and one.sides != "rival"}
    rooted = {one.id: SIDES.get(_broadest(one.id), 0) for one in vocab.dimensions()}
    return {name: sign for name, sign in rooted.items() if sign} | told


def _broadest(dimension: str) -> str:
    above = {one.id: one.broader for one in vocab.dimensions()}
    while (broader := above.get(dimension)) is not None:
        dimension = broader
    return dimension
