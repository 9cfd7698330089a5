"""FairEval (Ortmann 2022, LREC, pp. 1400-1407): errors of labelled spans that count once each, for flat spans of tokens.

In this order: same bounds and label, right; same bounds, other label, a labelling error; other bounds that overlap, same label,
a boundary error; both, a labelling-boundary error; what is left over is missed or spurious. Errors of bounds take the most
similar span (most shared tokens, then fewest others), shortest spans first; a span that is left may still be the second part of
one that is already paired, as long as tokens of it are unmatched. Each of the three middle errors weighs half a false
positive and half a false negative, so F1 = 2 right / (2 right + labelling + boundary + labelling-boundary + missed + spurious).

Causal claims are scored as the shared task of the Causal News Corpus V2 does: only texts with annotated claims count; of the
claims found the first so many as are annotated, here the surest; where there are fewer, nothing is found for the rest; of all
pairings of annotated and found claims the one of best F1. Cause and effect are compared together, signals apart. `every`
counts, beyond that, all claims in all texts: the surplus ones are spurious.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

KINDS = ("right", "labelling", "boundary", "labelling-boundary", "missed", "spurious")
FEWER_ERRORS = 1e-3  # weight of errors where no span is right
ROUNDS = 20  # of the search for the best pairing; it ends far sooner
Ranges = Sequence[tuple[int, int]]
Claim = Mapping[str, Ranges]
"""The character ranges of each side: cause, effect, signal."""
Errors = Counter[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span: its label, its first and its last token."""

    label: str
    first: int
    last: int

    @property
    def tokens(self) -> frozenset[int]:
        """All tokens of the span."""
        return frozenset(range(self.first, self.last + 1))

    def overlaps(self, other: Labelled) -> bool:
        """Whether two spans share a token."""
        return self.first <= other.last and other.first <= self.last

    def same_bounds(self, other: Labelled) -> bool:
        """Whether two spans start and end alike."""
        return (self.first, self.last) == (other.first, other.last)


def errors(gold: Iterable[Labelled], found: Iterable[Labelled]) -> Errors:
    """Returns how many spans are right, and how many errors of each kind there are."""
    work = _Work(list(gold), list(found))
    work.identical()
    work.overlapping("boundary", same_label=True)
    work.overlapping("labelling-boundary", same_label=False)
    work.counts.update({"missed": len(work.gold), "spurious": len(work.found)})
    return +work.counts


_Counted = list[tuple[Labelled, set[int]]]


class _Work:
    """Spans not yet counted, those that were, and which of their tokens are unmatched."""

    def __init__(self, gold: list[Labelled], found: list[Labelled]) -> None:
        self.gold, self.found = gold, found
        self.counts: Errors = Counter()
        self.counted: dict[str, _Counted] = {"gold": [], "found": []}

    def identical(self) -> None:
        for kind, same_label in (("right", True), ("labelling", False)):
            for wanted in list(self.gold):
                alike = [f for f in self.found if f.same_bounds(wanted) and (f.label == wanted.label) == same_label]
                if alike:
                    self.counts[kind] += 1
                    self.gold.remove(wanted)
                    self.found.remove(alike[0])

    def overlapping(self, kind: str, same_label: bool) -> None:
        for wanted in sorted(self.gold, key=_length):
            near = [f for f in self.found if _near(wanted, f, same_label)]
            if near:
                best = min(near, key=lambda f: _unlike(wanted, wanted.tokens, f, f.tokens))
                self._count(kind, wanted, best)
        self._parts(kind, self.gold, self.counted["gold"], self.counted["found"], same_label)
        self._parts(kind, self.found, self.counted["found"], self.counted["gold"], same_label)

    def _count(self, kind: str, wanted: Labelled, found: Labelled) -> None:
        self.counts[kind] += 1
        self.gold.remove(wanted)
        self.found.remove(found)
        self.counted["gold"].append((wanted, set(wanted.tokens - found.tokens)))
        self.counted["found"].append((found, set(found.tokens - wanted.tokens)))

    def _parts(self, kind: str, left: list[Labelled], own: _Counted, others: _Counted, same_label: bool) -> None:
        """Counts spans that are further parts of one on the other side that is already counted."""
        for span in sorted(left, key=_length):
            near = [(other, free) for other, free in others if _near(span, other, same_label) and free & span.tokens]
            if near:
                _, free = min(near, key=lambda one: _unlike(span, span.tokens, one[0], one[1]))
                self.counts[kind] += 1
                left.remove(span)
                own.append((span, set(span.tokens - free)))
                free -= span.tokens


def _near(one: Labelled, other: Labelled, same_label: bool) -> bool:
    return one.overlaps(other) and not one.same_bounds(other) and (one.label == other.label) == same_label


def _length(span: Labelled) -> int:
    return span.last - span.first


def _unlike(one: Labelled, mine: Iterable[int], other: Labelled, theirs: Iterable[int]) -> tuple[int, int, int, int]:
    """How unlike two spans are, by the tokens of each that count: the less, the more similar."""
    own, its = set(mine), set(theirs)
    return -len(own & its), len(own - its), len(its - own), _length(other)


def f1(counts: Mapping[str, int]) -> float:
    """Returns F1, each error once."""
    right = 2 * counts.get("right", 0)
    wrong = sum(counts.get(kind, 0) for kind in KINDS[1:])
    return right / (right + wrong) if right else 0.0


def tokens(text: str) -> list[tuple[int, int]]:
    """Returns the character ranges of the words between white space, which are the corpus' tokens."""
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        found.append((start, at))
    return found


def claim_errors(text: str, gold: Sequence[Claim], found: Sequence[Claim], every: bool = False) -> Errors:
    """Returns the errors of a text's claims; `found` are in order, the surest first."""
    if not every and not gold:
        return Counter()
    given = list(found) if every else list(found[: len(gold)])
    size = max(len(gold), len(given))
    if not size:
        return Counter()
    words = tokens(text)
    wanted = [_spans(words, claim) for claim in gold] + [_Sides((), ())] * (size - len(gold))
    offered = [_spans(words, claim) for claim in given] + [_Sides((), ())] * (size - len(given))
    return _best([[_pair(one, other) for other in offered] for one in wanted])


@dataclass(frozen=True, slots=True)
class _Sides:
    sides: tuple[Labelled, ...]
    signals: tuple[Labelled, ...]


def _spans(words: Sequence[tuple[int, int]], claim: Claim) -> _Sides:
    return _Sides(_labelled(words, claim, "cause", "effect"), _labelled(words, claim, "signal"))


def _labelled(words: Sequence[tuple[int, int]], claim: Claim, *labels: str) -> tuple[Labelled, ...]:
    found = []
    for label in labels:
        for start, end in claim.get(label, ()):
            touched = [n for n, (a, b) in enumerate(words) if a < end and start < b]
            if touched:
                found.append(Labelled(label, touched[0], touched[-1]))
    return tuple(found)


def _pair(gold: _Sides, found: _Sides) -> Errors:
    return errors(gold.sides, found.sides) + errors(gold.signals, found.signals)


def _best(pairs: Sequence[Sequence[Errors]]) -> Errors:
    """The errors of the pairing with the best F1: the share is raised until no pairing gives more (Dinkelbach 1967)."""
    right = np.array([[2 * cell["right"] for cell in row] for row in pairs], dtype=float)
    whole = right + np.array([[sum(cell[k] for k in KINDS[1:]) for cell in row] for row in pairs])
    share, chosen = -1.0, Counter[str]()
    for _ in range(ROUNDS):
        rows, columns = linear_sum_assignment(right - max(share, FEWER_ERRORS) * whole, maximize=True)
        total: Errors = sum((pairs[i][k] for i, k in zip(rows, columns, strict=True)), Counter[str]())
        if f1(total) <= share:
            break
        share, chosen = f1(total), total
    return chosen
