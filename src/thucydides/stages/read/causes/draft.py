"""A causal claim before it is a record: sides, signal and link as token indices of the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from thucydides.records.reading import ClaimKind, Relation

Tokens = tuple[int, ...]
Source = Literal["both", "wording", "frame"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A found link. `sign` is +1 or −1 between the sides as they stand; `at` the token where the link is asserted.

    `effect` may be empty: the claim says that an instrument works or not and leaves open on what. `certainty` is that of the
    signal's vocabulary entry, or of the rule where no word carries the link. `source` says who
    found it, `framed` how sure the encoder is; `deniable` whether its sentence has a word that can deny; `instrument`
    whether its cause is one of policy.
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
    source: Source = "wording"
    framed: float = 0.0
    deniable: bool = True
    instrument: bool = False


def sides(first: Iterable[int], second: Iterable[int], cause_first: bool) -> tuple[Tokens, Tokens]:
    """The cause and the effect out of the side the text names first (subject, main clause) and the other one."""
    one, two = tuple(sorted(set(first))), tuple(sorted(set(second)))
    return (one, two) if cause_first else (two, one)
