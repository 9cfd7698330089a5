"""Odds that a forecast states without a word for chance: "nine in ten", "4 to 1", "seventy percent".

Elsewhere such figures are shares and prices, so only what is known to foretell is asked for them. The first figure of two is the
chance that it happens, unless "against" follows.
"""

from __future__ import annotations

import re

from thucydides.stages.read.statements.bounds import bounded
from thucydides.stages.read.statements.hedges import MARGIN

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "ninety-five": 95, "ninety-nine": 99, "hundred": 100, "a hundred": 100, "thousand": 1000,
}  # fmt: skip
VALUE = r"(?:\d{1,3}|" + "|".join(sorted(WORDS, key=lambda word: (-len(word), word))) + r")"
ODDS = re.compile(
    rf"(?<![\w,.$€-])(?:(?P<part>{VALUE})\s(?:chances?\s)?(?:in|out of|on)\s(?P<whole>{VALUE})"
    r"(?!\s(?:days|weeks|months|years|of)\b)"
    rf"|(?P<one>{VALUE})(?:\sto\s|-to-)(?P<other>{VALUE})(?!\s?(?:percent|per\s?cent|%|days|weeks|months|years|points))"
    rf"|(?P<percent>{VALUE})\s?(?:%|per\s?cent\b))(?!\s(?:of (?!chance)|more|less|fewer|higher|lower|rise|fall|tariff|stake))",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"\b(?:by|of|than|from|to|some|growth|prices?|rise|fall)\s(?:\w+\s)?$", re.IGNORECASE)


def odds(text: str) -> tuple[float, float] | None:
    """The interval of the first odds in a text, three points either side; None if it states none."""
    for match in ODDS.finditer(text):
        chance = _chance(match, text)
        if chance is not None and 0 <= chance <= 1:
            near = round(max(0.0, chance - MARGIN), 4), round(min(1.0, chance + MARGIN), 4)
            return bounded(text, match.start(), near, MARGIN)
    return None


def _chance(match: re.Match[str], text: str) -> float | None:
    if match["percent"]:
        return None if AMOUNT.search(text, 0, match.start()) else _value(match["percent"]) / 100
    if match["part"]:
        whole = _value(match["whole"])
        return _value(match["part"]) / whole if whole > 1 else None
    one, other = _value(match["one"]), _value(match["other"])
    if not one + other:
        return None
    against = text[match.end() :].lstrip().lower().startswith("against") or one > other * 20
    return (other if against else one) / (one + other)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else WORDS[word.lower()]
