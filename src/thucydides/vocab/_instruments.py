"""Instruments of policy: what actors can do, which dimension it is, and what it directly moves next.

The signs are direct ones, before anybody answers; whether an instrument reaches its goal is for reports and base rates.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thucydides.records.reading import Polarity

from ._tables import load_entries

InstrumentKind = Literal["economic", "diplomatic", "military", "covert", "information", "legal"]


@dataclass(frozen=True, slots=True)
class DirectEffect:
    """A dimension of the target that an instrument directly raises (+) or lowers (-)."""

    dimension: str
    sign: Polarity


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument. Using it raises or lowers (`moves`) its own `dimension`; `acts_on` is what that is meant to move next.

    `words` are how reports name it; `wielders` who typically can use it; `reverse` the instrument that undoes it, if any.
    """

    id: str
    name: str
    kind: InstrumentKind
    dimension: str
    moves: Polarity
    acts_on: tuple[DirectEffect, ...]
    words: tuple[str, ...]
    wielders: tuple[str, ...]
    reverse: str | None


@cache
def instruments() -> tuple[Instrument, ...]:
    """Returns all instruments."""
    return load_entries("instruments.yaml", Instrument)
