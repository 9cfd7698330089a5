"""PLOVER's contexts of an event: those that its trigger brings, and those whose words stand in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from thucydides import vocab

MOST = 4  # contexts of one event; those with more words in the sentence first


def contexts(brought: Iterable[str], sentence: str) -> tuple[str, ...]:
    """Returns the contexts of an event in the order of the vocabulary."""
    chosen = {*brought, *_told(sentence)}
    return tuple(context.name for context in vocab.plover_contexts() if context.name in chosen)


@lru_cache(maxsize=64)  # a sentence that tells of several events is searched once
def _told(sentence: str) -> tuple[str, ...]:
    counts = {name: len(set(found)) for name, found in _found(sentence)}
    return tuple(sorted(counts, key=lambda name: -counts[name])[:MOST])


def _found(sentence: str) -> Iterable[tuple[str, list[str]]]:
    lowered = sentence.casefold()
    for name, names, words in _patterns():
        found = [match[0] for match in names.finditer(sentence)] if names else []
        found += [match[0] for match in words.finditer(lowered)] if words else []
        if found:
            yield name, found


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    """A pattern for words with capitals and one for the others, for each context."""
    found = []
    for context in vocab.plover_contexts():
        names = [word for word in context.words if word != word.casefold()]
        words = [word for word in context.words if word == word.casefold()]
        found.append((context.name, _any(names), _any(words)))
    return tuple(found)


def _any(words: list[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b") if words else None
