"""Pairs found events with annotated ones, and counts: direction, status, type, participants, dates.

Partners are one to one and touch in their triggers, best overlap of words first. Roles are *swapped* where more of the words
found for each role lie in what the other should be. A participant is found where it shares at least half of its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from train.annotations import Item

Range = tuple[int, int]
HALF = 0.5
LONGER = 31  # days by which a found interval may outlast the annotated one


@dataclass(frozen=True, slots=True)
class Told:
    """An event as somebody told it, a reader or the annotator: spans are offsets, days are ISO dates or None."""

    trigger: Range
    type: str
    status: str
    actors: tuple[Range, ...]
    recipients: tuple[Range, ...]
    reciprocal: bool
    when: tuple[str | None, str | None] | None
    confidence: float = 1.0


def annotated(item: Item) -> list[Told]:
    """Returns the annotated events of an item."""
    return [
        Told(
            (frame["trigger"][0][0], frame["trigger"][0][1]),
            frame["type"],
            frame["status"],
            tuple((a, b) for a, b in frame["actor"]),
            tuple((a, b) for a, b in frame["recipient"]),
            frame["reciprocal"],
            (frame["when"][0], frame["when"][1]) if frame["when"] else None,
        )
        for frame in item.frames
    ]


def paired(gold: Sequence[Told], found: Sequence[Told], text: str) -> list[tuple[Told | None, Told | None]]:
    """Returns all events of both, partners together."""
    ranked = sorted(
        (-dice(letters([g.trigger], text), letters([f.trigger], text)) - (g.type == f.type), i, k)
        for i, g in enumerate(gold)
        for k, f in enumerate(found)
        if letters([g.trigger], text) & letters([f.trigger], text)
    )
    partner: dict[int, int] = {}
    for _, i, k in ranked:
        if i not in partner and k not in partner.values():
            partner[i] = k
    pairs: list[tuple[Told | None, Told | None]] = [
        (g, found[partner[i]] if i in partner else None) for i, g in enumerate(gold)
    ]
    return pairs + [(None, f) for k, f in enumerate(found) if k not in partner.values()]


@dataclass(slots=True)
class Share:
    """How many of how many."""

    right: float = 0
    total: float = 0

    def add(self, right: float, total: float = 1) -> None:
        """Counts more."""
        self.right += right
        self.total += total

    @property
    def value(self) -> float:
        """The share, 0 of nothing."""
        return self.right / self.total if self.total else 0.0


@dataclass(slots=True)
class Counts:
    """Shares by name, each made when first counted."""

    shares: dict[str, Share] = field(default_factory=dict)

    def add(self, name: str, right: float, total: float = 1) -> None:
        """Counts `right` of `total` under a name."""
        self.shares.setdefault(name, Share()).add(right, total)


def count(counts: Counts, pairs: Iterable[tuple[Told | None, Told | None]], text: str, minimal: bool) -> None:
    """Counts the pairs of a text; `minimal` for one of a group of minimal pairs."""
    for gold, found in pairs:
        # F1 as twice the hits of all that was annotated and all that was found
        counts.add("events F1", 2 * bool(gold and found), bool(gold) + bool(found))
        same = gold and found and gold.type == found.type
        counts.add("events with type F1", 2 * bool(same), bool(gold) + bool(found))
        if gold and found:
            _matched(counts, gold, found, text, minimal)


def _matched(counts: Counts, gold: Told, found: Told, text: str, minimal: bool) -> None:
    counts.add("type", gold.type == found.type)
    counts.add("status", gold.status == found.status)
    counts.add("reciprocal", gold.reciprocal == found.reciprocal)
    for name, wanted, given in (
        ("actor", gold.actors, found.actors),
        ("recipient", gold.recipients, found.recipients),
    ):
        counts.add(f"{name} spans F1", 2 * hits(wanted, given, text, HALF), len(wanted) + len(given))
        counts.add(f"{name} spans F1, exact", 2 * len(set(wanted) & set(given)), len(wanted) + len(given))
    if gold.when:
        counts.add("dates", bool(found.when) and within(found.when, gold.when))
    if minimal:
        counts.add("minimal pairs: status", gold.status == found.status)
        if gold.actors and gold.recipients and not gold.reciprocal:
            counts.add("minimal pairs: direction", not swapped(gold, found, text))
            counts.add("minimal pairs: both roles right", both_right(gold, found, text))


def swapped(gold: Told, found: Told, text: str) -> bool:
    """Whether what was found for each role lies in what the other should be."""
    wanted = letters(gold.actors, text), letters(gold.recipients, text)
    given = letters(found.actors, text), letters(found.recipients, text)
    crossed = len(given[0] & wanted[1]) + len(given[1] & wanted[0])
    return crossed > len(given[0] & wanted[0]) + len(given[1] & wanted[1])


def both_right(gold: Told, found: Told, text: str) -> bool:
    """Whether each annotated participant was found in its role."""
    return all(
        hits(wanted, given, text, HALF) == len(wanted)
        for wanted, given in ((gold.actors, found.actors), (gold.recipients, found.recipients))
    )


def hits(wanted: Sequence[Range], given: Sequence[Range], text: str, least: float) -> int:
    """Returns how many wanted spans have a given one of their own that shares so much of its words."""
    free = list(given)
    count = 0
    for span in wanted:
        best = max(free, key=lambda one: dice(letters([span], text), letters([one], text)), default=None)
        if best is not None and dice(letters([span], text), letters([best], text)) >= least:
            free.remove(best)
            count += 1
    return count


def within(found: tuple[str | None, str | None] | None, gold: tuple[str | None, str | None]) -> bool:
    """Whether two intervals share a day, and the found one is at most three times as long or 31 days longer."""
    if found is None:
        return False
    (a, b), (c, d) = _days(found), _days(gold)
    if a > d or c > b:
        return False
    return b - a <= max(3 * (d - c + 1), d - c + LONGER)


def _days(when: tuple[str | None, str | None]) -> tuple[int, int]:
    start = date.fromisoformat(when[0]).toordinal() if when[0] else None
    end = date.fromisoformat(when[1]).toordinal() if when[1] else None
    known = start or end or 0
    return start if start is not None else known - LONGER, end if end is not None else known + LONGER


def letters(spans: Iterable[Range], text: str) -> frozenset[int]:
    """Returns the places of the letters and digits of spans."""
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def dice(first: frozenset[int], second: frozenset[int]) -> float:
    """Returns twice what two sets share over what they hold."""
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def table(counts: Counts) -> Mapping[str, float]:
    """Returns every share by name."""
    return {name: share.value for name, share in counts.shares.items()}
