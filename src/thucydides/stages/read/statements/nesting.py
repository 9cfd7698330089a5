"""Who is reported by whom: a statement lies in another if its content and its cue lie in the other's content.

The smallest such content holds it. An outer content is always longer, so there is no circle.
"""

from __future__ import annotations

from collections.abc import Sequence

from .draft import Draft, shared

WITHIN = 0.9  # share of the inner content that must lie in the outer one
DEEPEST = 12


def nest(drafts: Sequence[Draft]) -> None:
    """Sets `outer` of every draft that lies in another's content."""
    open_: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end, -d.size, d.place)):
        open_ = [other for other in open_ if other.end > draft.start][-DEEPEST:]
        holding = [other for other in open_ if _holds(other, draft)]
        draft.outer = min(holding, key=lambda other: other.size, default=None)
        open_.append(draft)


def depth(draft: Draft) -> int:
    """How many statements a statement lies in."""
    return 1 + depth(draft.outer) if draft.outer else 0


def _holds(outer: Draft, inner: Draft) -> bool:
    if inner.size >= outer.size or shared(outer.content, inner.content) < WITHIN * inner.size:
        return False
    return inner.cue is None or bool(shared(outer.content, [inner.cue]))
