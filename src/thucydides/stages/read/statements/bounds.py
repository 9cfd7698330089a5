"""Words that make a stated chance one-sided: "less than one in ten" is no more than a tenth, "at least even" no less than a half.

The bound is the number that is told, without a margin on its side: who says "at most 20 %" excludes 23.
"""

from __future__ import annotations

import re

Interval = tuple[float, float]
_LEAD = r"(?<!\w)(?:{})\s(?:(?:an?|the|about|around|some|even)\s)?$"
ABOVE = re.compile(
    _LEAD.format(
        r"(?<!no )(?:more|better|greater|higher) than|no (?:less|lower|worse|fewer) than|not (?:less|lower|worse) than"
        r"|at least|over|above|upwards of|a minimum of"
    ),
    re.IGNORECASE,
)
BELOW = re.compile(
    _LEAD.format(
        r"(?<!no )(?<!not )(?:less|lower|worse|fewer|smaller) than|(?:no|not) (?:more|better|greater|higher) than"
        r"|at most|at best|under|below|up to|a maximum of|not even"
    ),
    re.IGNORECASE,
)
REACH = 40  # characters before the number


def bounded(text: str, at: int, told: Interval, margin: float = 0.0) -> Interval:
    """The interval of a chance that stands at a place: one-sided where the words before bound it.

    `margin` is what the interval was widened by on either side of the number.
    """
    before = text[max(0, at - REACH) : at]
    low, high = told
    if ABOVE.search(before):
        return round(min(1.0, low + margin), 4), 1.0
    if BELOW.search(before):
        return 0.0, round(max(0.0, high - margin), 4)
    return told
