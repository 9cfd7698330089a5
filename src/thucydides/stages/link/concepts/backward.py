"""Definite nouns that point back: "the attacks" are those that the report has named in full before or names most.

A single word after a definite article or demonstrative, with nobody named beside it, takes the concept of the longer phrases of
the same document that hold the same word and say whose or on whom.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from thucydides.records import Document, Theme
from thucydides.text.dimensions import base
from thucydides.text.stems import content_stems

from .keys import Key

DEFINITE = re.compile(r"\b(?:the|these|those|this|that|such|further|more|new)\s+$", re.IGNORECASE)
REACH = 10


def point_back(themes: Sequence[Theme], keys: Mapping[str, Key], documents: Mapping[str, Document]) -> dict[str, Key]:
    """Theme id → the key of what it points back to, for the themes that do."""
    named: dict[str, Counter[Key]] = {}
    for theme in themes:
        words = [base(word) for word in theme.span.exact.split()]
        if keys[theme.id].actors or len(words) > 1:
            for word in words:
                named.setdefault(word, Counter())[keys[theme.id]] += 1
    found = {}
    for theme in themes:
        candidates = named.get(base(theme.span.exact), Counter())
        if candidates and not keys[theme.id].actors and _is_definite(theme, documents[theme.span.document]):
            found[theme.id] = min(candidates, key=lambda key: (-candidates[key], key))
    return found


def same_words(
    words: frozenset[str], about: Sequence[str], themes: Sequence[Theme], keys: Mapping[str, Key]
) -> Key | None:
    """The concept whose phrases in a document hold all the words of a shorter one about the same actors ("their attacks")."""
    fitting = Counter(
        keys[theme.id]
        for theme in themes
        if words
        and words <= content_stems(theme.span.exact)
        and (not about or set(about) <= set(keys[theme.id].actors))
    )
    return min(fitting, key=lambda key: (-fitting[key], key)) if fitting else None


def _is_definite(theme: Theme, document: Document) -> bool:
    before = document.text[max(0, theme.span.start - REACH) : theme.span.start]
    return DEFINITE.search(before) is not None
