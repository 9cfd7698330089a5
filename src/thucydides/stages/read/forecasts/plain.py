"""The band of a forecast without a word of probability: what is said to come as a plain fact, expected, or doubted.

Who says that something will be, and hedges nothing, is held to it: the band says so without pretending that he gave a number. The
bands lie in `plain.tsv`. A "could", "may" or "would" gets none, nor does what is feared or hoped.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from thucydides.records import Statement
from thucydides.text.tables import table

from .future import WILL, modal

HELD = ("asserted", "expected")


def plain_band(statement: Statement, tokens: Sequence[Token]) -> tuple[float, float] | None:
    """The band of what a statement foretells, by how it is put; None where that says nothing of chance."""
    if statement.hedge is not None:
        return None
    if statement.stance in ("denied", "doubted"):
        return _bands()[statement.stance]
    ahead = modal(tokens)
    if statement.stance in HELD and ahead is not None:
        return _bands()["will"] if ahead.lower_ in WILL else None
    return _bands()["expected"] if statement.stance == "expected" and _is_told_as_expected(statement) else None


def _is_told_as_expected(statement: Statement) -> bool:
    return statement.cue is not None and any(
        word.startswith(("expect", "foresee", "anticipat", "predict", "forecast"))
        for word in statement.cue.exact.casefold().split()
    )


@cache
def _bands() -> dict[str, tuple[float, float]]:
    rows = table(__package__, "plain.tsv")
    return {row["put"]: (float(row["low"]), float(row["high"])) for row in rows}
