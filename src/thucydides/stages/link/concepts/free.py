"""Phrases outside the vocabulary: their own concept, gathered by the content words that they share.

Two phrases about the same actors are one concept where at least half of their stems are common (Jaccard). Greedy in the order of
the text, so the result depends on the data alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import snowballstemmer
from spacy.lang.en.stop_words import STOP_WORDS

from .keys import Key

SHARED = 0.5
PREFIX = "~"
WORD = re.compile(r"[^\W\d_]{3,}")
_STEMMER = snowballstemmer.stemmer("english")


@cache
def _stem(word: str) -> str:
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed


def stems(text: str, names: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a phrase, without the names of actors in it."""
    lowered = text.casefold()
    for name in names:
        lowered = lowered.replace(name.casefold(), " ")
    return frozenset(_stem(word) for word in WORD.findall(lowered) if word not in STOP_WORDS)


class FreeConcepts:
    """Gathers phrases into concepts as they come."""

    def __init__(self) -> None:
        self._gathered: dict[tuple[str, ...], list[tuple[frozenset[str], Key]]] = {}

    def key(self, text: str, names: Sequence[str], actors: Iterable[str]) -> Key:
        """The key of a phrase: that of an earlier phrase about the same actors with enough words in common, else a new one."""
        about = tuple(sorted(set(actors)))
        words = stems(text, names) or frozenset([text.casefold().strip()])
        earlier = self._gathered.setdefault(about, [])
        for other, key in earlier:
            if len(words & other) >= SHARED * len(words | other):
                return key
        key = Key(PREFIX + " ".join(sorted(words)), about)
        earlier.append((words, key))
        return key
