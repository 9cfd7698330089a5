"""The time from which reports come, in words that do not make a fact of what is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from thucydides.records import Document, Published

NARROW = 366  # days that a dating may leave open and still be shown as a time
EXACT = 31  # days that it may leave open and still be shown without a reserve


def period(documents: Sequence[Document]) -> str:
    """From when to when the reports were written, how many are only bounded on one side or wide, and how many are undated."""
    dated = [one.published for one in documents if one.published and (one.published.start or one.published.end)]
    narrow = [one for one in dated if _width(one) <= NARROW]
    wide = [one for one in dated if _width(one) > NARROW]
    parts = [_narrow(narrow)] if narrow else []
    parts += [_wide(wide)] if wide else []
    undated = len(documents) - len(dated)
    parts += [f"{undated} undated"] if undated else []
    return "; ".join(parts)


def _narrow(dated: Sequence[Published]) -> str:
    first, last = min(one.start or "" for one in dated), max(one.end or "" for one in dated)
    if all(_width(one) <= EXACT for one in dated):
        return first if first == last else f"{first} – {last}"
    return f"written between {first} and {last}, as their text tells"


def _wide(dated: Sequence[Published]) -> str:
    """How many can not be dated to a year, and what bounds them."""
    starts = [one.start for one in dated if one.start]
    ends = [one.end for one in dated if one.end]
    bounds = [f"not before {min(starts)}"] if len(starts) == len(dated) else []
    bounds += [f"not after {max(ends)}"] if len(ends) == len(dated) else []
    return f"{len(dated)} not dated to a year{': ' if bounds else ''}{', '.join(bounds)}"


def _width(published: Published) -> int:
    """How many days a dating leaves open."""
    if published.start is None or published.end is None:
        return date.max.toordinal()
    return (date.fromisoformat(published.end) - date.fromisoformat(published.start)).days
