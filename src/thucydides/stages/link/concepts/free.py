"""Phrases outside the vocabulary: their own concept, gathered by the content words that they share.

Two phrases about the same actors are one concept where at least half of their stems are common (Jaccard). Greedy in the order of
the text, so the result depends on the data alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from thucydides.text.stems import content_stems

from .keys import Key

SHARED = 0.5
PREFIX = "~"


class FreeConcepts:
    """Gathers phrases into concepts as they come."""

    def __init__(self) -> None:
        self._gathered: dict[tuple[str, ...], list[tuple[frozenset[str], Key]]] = {}

    def key(self, text: str, names: Sequence[str], actors: Iterable[str]) -> Key:
        """The key of a phrase: that of an earlier phrase about the same actors with enough words in common, else a new one."""
        about = tuple(sorted(set(actors)))
        words = content_stems(text, names) or frozenset([text.casefold().strip()])
        earlier = self._gathered.setdefault(about, [])
        for other, key in earlier:
            if len(words & other) >= SHARED * len(words | other):
                return key
        key = Key(PREFIX + " ".join(sorted(words)), about)
        earlier.append((words, key))
        return key
