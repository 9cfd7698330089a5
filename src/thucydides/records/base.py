"""Spans, intervals and identifiers: what every other record is made of.

Identifiers come from content (kind, document hash, span, words), never from a counter or a clock, so the same input gives the
same ids on every machine and after every rebuild.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

ID_LENGTH = 10  # base32 characters: 50 bits, a clash in a million records has odds of 1 in 2,000
PREFIXES = {
    "document": "src",
    "mention": "men",
    "actor": "act",
    "theme": "thm",
    "stand": "std",
    "statement": "say",
    "event": "evt",
    "same_event": "evs",
    "tie": "tie",
    "concept": "con",
    "claim": "why",
    "forecast": "fct",
    "contest": "cts",
    "lever": "lev",
    "view": "vie",
    "run": "run",
    "decision": "dec",
    "problem": "prb",
    "proposal": "pro",
}


def identify(kind: str, *parts: object) -> str:
    """The id of a record of a kind (a key of PREFIXES), from the parts that make it what it is."""
    digest = hashlib.sha256("\x1f".join([kind, *map(str, parts)]).encode("utf-8", "surrogatepass")).digest()
    return f"{PREFIXES[kind]}-{base64.b32encode(digest).decode().lower()[:ID_LENGTH]}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: Unicode code points, `end` exclusive; `text[start:end] == exact` always holds."""

    document: str
    start: int
    end: int
    exact: str

    def overlaps(self, other: Span) -> bool:
        """Whether two spans share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly within this one."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included, as ISO dates; None is open."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Published(Interval):
    """When a document was published, and on what that rests: `stated`, `metadata` or `inferred`."""

    basis: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its unit, as told ("100,000", "soldiers")."""

    amount: float
    unit: str
