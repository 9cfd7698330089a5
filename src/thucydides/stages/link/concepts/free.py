"""Phrases outside the vocabulary: their own concept, gathered by the content words that they share.

Words of direction move into the sign, so that "dropped its veto" is less of "the veto". Two phrases are one concept where at
least half of their other stems are common (Jaccard) and they are about the same actors, or those of the one are among those of
the other. Greedy in the order of the text, so the result depends on the data alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .keys import Key

SHARED = 0.5
PREFIX = "~"


class FreeConcepts:
    """Gathers phrases into concepts as they come."""

    def __init__(self) -> None:
        self._gathered: list[tuple[frozenset[str], Key]] = []

    def key(self, words: frozenset[str], actors: Iterable[str]) -> Key:
        """The key of a phrase: that of an earlier phrase with enough words in common about the same actors, else a new one."""
        about = tuple(sorted(set(actors)))
        alike = [key for other, key in self._gathered if len(words & other) >= SHARED * len(words | other)]
        for key in (*_same(alike, about), *_within(alike, about)):
            return key
        key = Key(PREFIX + " ".join(sorted(words)), about)
        self._gathered.append((words, key))
        return key


def _same(keys: Sequence[Key], about: tuple[str, ...]) -> tuple[Key, ...]:
    return tuple(key for key in keys if key.holders == about)


def _within(keys: Sequence[Key], about: tuple[str, ...]) -> tuple[Key, ...]:
    """Those about more or fewer of the same actors; about nobody is not about fewer."""
    here = set(about)
    return tuple(key for key in keys if here and key.holders and (here <= set(key.holders) or set(key.holders) <= here))
