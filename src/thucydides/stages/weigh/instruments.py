"""What an actor can do: which concepts are instruments, and what their effect is said to depend on.

A dimension is an instrument where an instrument of the vocabulary moves it, or where it is a tie or an action that somebody
wields; a condition that nobody does ("tension") is none. A concept in words of its own is one where its head noun names a means.
"""

from __future__ import annotations

import re
from functools import cache

from thucydides import vocab
from thucydides.records import CausalClaim, Concept
from thucydides.text.stems import stem

from . import wording

HEAD_ENDS = re.compile(
    r"\s(?:of|on|by|against|between|with|to|for|from|in|towards?|over|among|off|near|around|at|after|before|under|without|within|about|through|that|which)\s",
    re.I,
)
CLAUSE_ENDS = re.compile(r"[,;.!?]|\bthen\b")
WHILE = r"while\s+(?:[\w'’-]+\s+){1,6}?(?:is|are|remains?|stays?|goes on|go on|continues?|lasts?)"


@cache
def _moved(direction: int) -> frozenset[str]:
    """The dimensions that somebody can move that way; where nobody wields one, an instrument must move it so."""
    movers = {(instrument.dimension, 1 if instrument.moves == "+" else -1) for instrument in vocab.instruments()}
    able = {dimension for dimension, _ in movers}
    return frozenset(
        d.id for d in vocab.dimensions()
        if (d.id, direction) in movers or (d.instrument and (d.id in able or d.kind in ("tie", "action")))
    )  # fmt: skip


@cache
def _heads() -> frozenset[str]:
    named = (phrase for instrument in vocab.instruments() for phrase in instrument.words)
    return frozenset(stem(_head(words)) for words in (*named, *wording.words("means")))


def _head(words: str) -> str:
    """The head noun of a noun phrase: its last word before what it is of or on."""
    return (HEAD_ENDS.split(words)[0].split() or [""])[-1]


def is_instrument(concept: Concept, direction: int = 1) -> bool:
    """Whether more (+1) or less (−1) of a concept is something that an actor can bring about by himself."""
    if concept.dimension is not None:
        return concept.dimension in _moved(direction)
    return stem(_head(concept.label)) in _heads()


def is_contingency(claim: CausalClaim, cause: Concept | None) -> bool:
    """Whether a claim only says when allies owe each other help ("if the latter was attacked"): nobody's option."""
    forced = cause is not None and cause.dimension in vocab.FORCE
    return forced and claim.relation == "condition" and bool(wording.pattern("pledge").search(claim.sentence.exact))


def condition_of(claim: CausalClaim) -> str | None:
    """The words on which the effect of a claim depends: those that the reader found, else a clause of its sentence."""
    if claim.condition and not any(span.overlaps(claim.condition) for span in claim.cause_spans):
        return claim.condition.exact
    found = re.search(rf"{wording.pattern('condition').pattern}|\b{WHILE}", claim.sentence.exact, re.I)
    if found is None:
        return None
    rest = claim.sentence.exact[found.end() :]
    end = CLAUSE_ENDS.search(rest)
    clause = found.group() + (rest[: end.start()] if end else rest)
    stated = " ".join(clause.split())
    sides = (*claim.cause_spans, *claim.effect_spans)
    return None if any(span.exact in clause or clause in span.exact for span in sides) else stated
