"""Words of estimative probability, each with the interval of a named scale; hedges have none, and keep none.

Sources: ICD 203 (2015), Kent (1964), the PHIA yardstick, IPCC AR5, NATO AJP-2.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._tables import load_table

DEFAULT_SCALE = "ICD 203"


@dataclass(frozen=True, slots=True)
class Estimative:
    """A phrase on a scale: probability from `low` to `high`, both None for a hedge ("may").

    `basis`: `defined` by the scale, `mapped` by us to its nearest term, or `hedge`.
    """

    phrase: str
    scale: Literal["ICD 203", "Kent 1964", "PHIA", "IPCC AR5", "NATO AJP-2.1", "none"]
    low: float | None
    high: float | None
    basis: Literal["defined", "mapped", "hedge"]


@cache
def estimative() -> tuple[Estimative, ...]:
    """Returns all phrases on all scales, those of the default scale (ICD 203) first."""
    return load_table("estimative.tsv", Estimative)
