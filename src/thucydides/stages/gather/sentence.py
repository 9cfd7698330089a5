"""The sentence around a place of a text, found by its marks alone: dating reads texts before they are parsed."""

from __future__ import annotations

import re

BORDER = re.compile(r"[.!?;\n](?=\s|$)")


def sentence_around(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """The first and the last offset of the sentence that holds [start, end), at most `reach` characters away on either side."""
    before = [match.end() for match in BORDER.finditer(text, max(0, start - reach), start)]
    after = BORDER.search(text, end, end + reach)
    return (before[-1] if before else max(0, start - reach)), (after.start() if after else min(len(text), end + reach))
