"""Who is meant where a phrase does not say: "this rapprochement", "closer ties" without a name.

The sides of a tie that a document leaves out are those of the tie that it names most, first among those that fit what the
phrase does say; then those of all documents together. Counts decide, ties in the count go to the smaller ids. "Their" and "the
two" mean the pair named last before them. What friends do ("arms deliveries to the rebels") is not between two of whom the
document tells only what enemies do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Pair = tuple[str, ...]
EVERYWHERE = ""


class Topics:
    """Counts of the pairs named in full, by document and over all, and where each is named."""

    def __init__(self) -> None:
        self._here: dict[str, Counter[Pair]] = {}
        self._tempers: dict[tuple[str, Pair], set[int]] = {}
        self._everywhere: Counter[Pair] = Counter()
        self._places: dict[str, list[tuple[int, Pair]]] = {}

    def add(self, document: str, pair: Pair, temper: int = 0) -> None:
        """Count a tie whose two sides are named; with a `temper` below 0 it is one of enemies, above 0 of friends."""
        self._here.setdefault(document, Counter())[pair] += 1
        for place in (document, EVERYWHERE):
            self._tempers.setdefault((place, pair), set()).add(temper)
        self._everywhere[pair] += 1

    def everywhere(self, pair: Pair) -> int:
        """How often all documents name a tie of a pair."""
        return self._everywhere[pair]

    def place(self, document: str, at: int, pair: Pair) -> None:
        """Keep where a pair is named together."""
        self._places.setdefault(document, []).append((at, pair))

    def nearest(self, document: str, before: int) -> Pair:
        """The pair named last before a place, first among those between whom the document names a tie; else nothing."""
        found = [(at, pair) for at, pair in self._places.get(document, ()) if at <= before]
        tied = [(at, pair) for at, pair in found if pair in self._here.get(document, ())]
        return max(tied or found)[1] if found else ()

    def complete(self, document: str, known: Iterable[str], beside: Iterable[str] = (), temper: int = 0) -> Pair:
        """The sides of a tie of which `known` are named: the document's commonest pair that holds them, else what is known.

        Pairs with those who are named `beside` it in its sentence go before others; of pairs that a document names as often, the
        one that all documents name most. Only where nothing at all is known do other documents lend their commonest pair. Two
        whom the report has as enemies are no sides of a tie of friends (`temper` above 0).
        """
        wanted = set(known)
        here = set(beside) - wanted
        nearby = [self._here.get(document, Counter())]
        for counts in nearby if wanted else [*nearby, self._everywhere]:
            fitting = [
                (-len(here & set(pair)), -count, -self._everywhere[pair], pair)
                for pair, count in counts.items()
                if wanted <= set(pair) and not (temper > 0 and self.are_enemies(document, pair))
            ]
            if fitting:
                return min(fitting)[-1]
        return tuple(sorted(wanted))

    def are_enemies(self, document: str, pair: Pair) -> bool:
        """Whether a document (or all, where it is silent) tells of ties of enemies between two, and of none of friends."""
        told = self._tempers.get((document, pair)) or self._tempers.get((EVERYWHERE, pair), {0})
        return min(told) < 0 and max(told) <= 0
