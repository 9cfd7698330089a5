"""The words by which the parts of a page are known (`words.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from thucydides.errors import VocabularyError


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one list of `words.yaml`. Raises VocabularyError if it has no such list of words."""
    found = _source().get(name)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise VocabularyError(
            f"has no list of words {name!r}", "words.yaml", "quote words that YAML takes for something else"
        )
    return tuple(found)


@cache
def mapping(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of words of `words.yaml` under a name, by their own names. Raises VocabularyError if there are none."""
    found = _source().get(name)
    if not isinstance(found, dict):
        raise VocabularyError(f"has no mapping {name!r}", "words.yaml", "restore it from the package")
    return {str(word): tuple(map(str, others)) for word, others in found.items()}


def any_of(name: str) -> str:
    """A regular expression that matches any word of a list."""
    return "(?:" + "|".join(re.escape(word) for word in words(name)) + ")"


NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W\d_]{3,}\b")
"""A word of four letters or more that is written as a name."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ0-9](?:[\w&'’-]|\.(?=\w))*(?:(?<=\b[A-Z])\.|(?<=\bSt)\.)?"
CAPITALISED = rf"(?:the )?(?=[^\W\d]){_CAPITAL}(?: (?:of |for |and |the |& )?{_CAPITAL}){{0,5}}"
"""A regular expression that matches a name of up to six words, with its article."""


@cache
def _source() -> dict[str, object]:
    text = (files("thucydides.stages.gather") / "words.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
