"""A causal claim before it is a record: sides, signal and link as token indices of the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thucydides.records.reading import ClaimKind, Relation

Tokens = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A found link. `sign` is +1 or −1 between the sides as they stand; `at` the token where the link is asserted.

    `effect` may be empty: the claim says that an instrument works or not and leaves open on what. `certainty` is that of the
    signal's vocabulary entry, or of the rule where no word carries the link.
    """

    signal: Tokens
    cause: Tokens
    effect: Tokens
    sign: int
    claim: ClaimKind
    relation: Relation
    certainty: float
    at: int
    explicit: bool = True


def sides(first: Iterable[int], second: Iterable[int], cause_first: bool) -> tuple[Tokens, Tokens]:
    """The cause and the effect out of the side the text names first (subject, main clause) and the other one."""
    one, two = tuple(sorted(set(first))), tuple(sorted(set(second)))
    return (one, two) if cause_first else (two, one)
