"""The language of a text, by py3langid among the languages in which reports on world affairs are mostly written."""

from __future__ import annotations

import py3langid

from .words import words

SHOWN = 4_000  # characters: more changes no decision
FEWEST = 20  # letters below which a guess says nothing
LANGUAGES = frozenset(words("languages"))


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None if there is too little text."""
    shown = text[:SHOWN]
    if sum(character.isalpha() for character in shown) < FEWEST:
        return None
    return next((code for code, _ in py3langid.rank(shown) if code in LANGUAGES), None)
