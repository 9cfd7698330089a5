"""Definite nouns that point back: "the attacks" are those that the report has named in full before or names most.

A single word after a definite article or demonstrative, with nobody named beside it, takes the concept of the longer phrases of
the same document that have the same head and say whose or on whom; where there are none, that of the same dimension named last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from thucydides.records import Document, Theme
from thucydides.text.dimensions import base
from thucydides.text.stems import content_stems, stem

from .keys import Key

DEFINITE = re.compile(r"\b(?:the|these|those|this|that|such|further|more|new)\s+$", re.IGNORECASE)
BEFORE_PREPOSITION = re.compile(
    r" (?:of|in|on|for|to|with|from|between|against|by|towards?|into|over)\b", re.IGNORECASE
)
REACH = 10


def point_back(themes: Sequence[Theme], keys: Mapping[str, Key], documents: Mapping[str, Document]) -> dict[str, Key]:
    """Theme id → the key of what it points back to, for the themes that do."""
    named: dict[str, Counter[Key]] = {}
    for theme in themes:
        if keys[theme.id].actors or " " in theme.span.exact:
            named.setdefault(base(head(theme.span.exact)), Counter())[keys[theme.id]] += 1
    found = {}
    for theme in themes:
        if keys[theme.id].actors or not _is_definite(theme, documents[theme.span.document]):
            continue
        candidates = named.get(base(theme.span.exact), Counter())
        if candidates:
            found[theme.id] = min(candidates, key=lambda key: (-candidates[key], key))
        elif last := _last_of_its_kind(theme, themes, keys):
            found[theme.id] = last
    return found


def _last_of_its_kind(theme: Theme, themes: Sequence[Theme], keys: Mapping[str, Key]) -> Key | None:
    """The variable of the same dimension that was named last before, with whose it is: "A depends on B … this dependence"."""
    before = [t for t in themes if t.dimension == theme.dimension and t.span < theme.span and keys[t.id].actors]
    return keys[max(before, key=lambda one: one.span).id] if before else None


def own(key: Key, kind: str, themes: Sequence[Theme], keys: Mapping[str, Key]) -> Key:
    """The key of an attribute of nobody: it is his whom alone a document names with its dimension, and more than once."""
    if key.actors or kind != "attribute":
        return key
    held = Counter(keys[t.id] for t in themes if keys[t.id].dimension == key.dimension and keys[t.id].actors)
    ((known, count),) = held.items() if len(held) == 1 else ((key, 0),)
    return known if count > 1 else key


def same_words(
    words: frozenset[str], about: Sequence[str], themes: Sequence[Theme], keys: Mapping[str, Key]
) -> Key | None:
    """The concept whose phrases in a document hold all the words of a shorter one about the same actors ("their attacks").

    The head must be among them: "the military" is no military cooperation.
    """
    fitting = Counter(
        keys[theme.id]
        for theme in themes
        if stem(head(theme.span.exact)) in words
        and words <= content_stems(theme.span.exact)
        and (not about or set(about) <= set(keys[theme.id].actors))
    )
    return min(fitting, key=lambda key: (-fitting[key], key)) if fitting else None


def head(phrase: str) -> str:
    """The noun that a phrase is about: its last word before a preposition ("drone attacks on ports": attacks)."""
    return BEFORE_PREPOSITION.split(" ".join(phrase.split()), maxsplit=1)[0].rsplit(" ", 1)[-1]


def _is_definite(theme: Theme, document: Document) -> bool:
    before = document.text[max(0, theme.span.start - REACH) : theme.span.start]
    return DEFINITE.search(before) is not None
