"""Stems: what makes "cooperation", "cooperate" and "cooperative" one word. Porter's algorithm, from Snowball."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import snowballstemmer
from spacy.lang.en.stop_words import STOP_WORDS

WORD = re.compile(r"[^\W\d_]{3,}")
_STEMMER = snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """The stem of a word, in lower case."""
    stemmed: str = _STEMMER.stemWord(word.casefold())
    return stemmed


def content_stems(text: str, names: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without the names given."""
    lowered = text.casefold()
    for name in names:
        lowered = lowered.replace(name.casefold(), " ")
    return frozenset(stem(word) for word in WORD.findall(lowered) if word not in STOP_WORDS)
