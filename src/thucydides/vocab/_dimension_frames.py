"""Frames: pairs of words that name a dimension together, for clauses and loose phrases without one of its set words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from thucydides.errors import VocabularyError

from ._tables import load_table

ACTOR = "@actor"  # stands for whoever is named there


@dataclass(frozen=True, slots=True)
class DimensionFrame:
    """Words that name a dimension where one of `first` and one of `second` stand together; `sign` is −1 for less of it."""

    dimension: str
    sign: int
    first: tuple[str, ...]
    second: tuple[str, ...]
    order: Literal["fixed", "any"]


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that frames refer to by one name."""

    name: str
    words: tuple[str, ...]


@cache
def word_classes() -> tuple[WordClass, ...]:
    """Returns the classes of words that frames refer to."""
    return load_table("word_classes.tsv", WordClass)


@cache
def dimension_frames() -> tuple[DimensionFrame, ...]:
    """Returns all frames, the names of word classes written out. Raises VocabularyError for a class that is not there."""
    classes = {row.name: row.words for row in word_classes()}
    return tuple(
        replace(frame, first=_spelled(frame.first, classes), second=_spelled(frame.second, classes))
        for frame in load_table("dimension_frames.tsv", DimensionFrame)
    )


def _spelled(words: tuple[str, ...], classes: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    spelled: list[str] = []
    for word in words:
        if word.startswith("@") and word not in (ACTOR, *(f"@{name}" for name in classes)):
            raise VocabularyError(f"names the class {word!r}", "dimension_frames.tsv", "add it to word_classes.tsv")
        spelled.extend(classes[word[1:]] if word.startswith("@") and word != ACTOR else () if word == "-" else (word,))
    return tuple(spelled)
