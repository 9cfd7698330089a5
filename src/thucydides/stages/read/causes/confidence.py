"""The confidence of a claim: how often such claims proved right, from `confidence.tsv`."""

from __future__ import annotations

from functools import cache

from .draft import Draft
from .tables import rows


def confidence(draft: Draft) -> float:
    """The share of claims found by the same readings with the same sureness that proved right, in [0, 1]."""
    steps = _steps()[draft.source]
    reached = [share for by, least, share in steps if (draft.framed if by == "frame" else draft.certainty) >= least]
    return reached[-1] if reached else steps[0][2]


@cache
def _steps() -> dict[str, tuple[tuple[str, float, float], ...]]:
    """Source → its rows, the least sure first."""
    found: dict[str, list[tuple[str, float, float]]] = {}
    for source, by, least, share in rows("confidence.tsv", 4)[1:]:
        found.setdefault(source, []).append((by, float(least), float(share)))
    return {source: tuple(sorted(steps, key=lambda step: step[1])) for source, steps in found.items()}
