"""How near two concepts are in meaning, from 0 to 1: the words they share or that name one dimension, and the actors they share.

A word is as near to another as it is the same (1), or as both stand for one dimension or in one class of words (SYNONYM).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from thucydides import vocab
from thucydides.records import Concept
from thucydides.text.stems import content_stems

from .wording import moving, root

SYNONYM = 0.7
MORE = (
    0.8  # one dimension of more and of fewer actors; of the same actors it is "by A" and "on A", which are two things
)
SAME, WITHIN, OPEN = 1.0, 0.7, 0.4  # the same actors; those of one among those of the other; one about nobody


@dataclass(frozen=True, slots=True)
class Sense:
    """What a concept is compared by."""

    concept: Concept
    words: frozenset[str]
    actors: frozenset[str]

    @property
    def traits(self) -> frozenset[str]:
        """Its words, what they stand for, and its dimension: those alike share one of them."""
        own = {f"={self.concept.dimension}"} if self.concept.dimension else set()
        return frozenset(own.union(self.words, *(meanings().get(word, frozenset()) for word in self.words)))


def sense(concept: Concept, themes: Iterable[str], names: Iterable[str]) -> Sense:
    """The sense of a concept: its label or, where it is a dimension's, the phrases that name it.

    `names` are those of its actors, which are no words of its own.
    """
    texts = [_name(concept.dimension), *themes] if concept.dimension else [concept.label]
    listed = tuple(names)
    found = frozenset[str]().union(*(content_stems(text, listed) for text in texts))
    return Sense(concept, found - moving() or found, frozenset(concept.actors))


def _name(dimension: str) -> str:
    return next(one.name for one in vocab.dimensions() if one.id == dimension)


@cache
def meanings() -> Mapping[str, frozenset[str]]:
    """Stem → the dimensions that it names alone, and the classes of words that it is in."""
    found: dict[str, set[str]] = {}
    for dimension in vocab.dimensions():
        _add(found, f"={dimension.id}", (words for words, _ in dimension.signed_words()))
    for frame in vocab.dimension_frames():
        _add(found, f"+{frame.dimension} {frame.first[:1]}", frame.first)
        _add(found, f"+{frame.dimension} {frame.second[:1]}", frame.second)
    return {stem: frozenset(meant) for stem, meant in found.items()}


def _add(found: dict[str, set[str]], meaning: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        if " " not in phrase and len(phrase) > 2:
            found.setdefault(root(phrase), set()).add(meaning)


def likeness(one: Sense, other: Sense) -> float:
    """How near two concepts are."""
    actors = _shared(one.actors, other.actors)
    return actors and _alike(one, other) * (0.5 + 0.5 * actors)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    if one == other:
        return SAME
    if not one or not other:
        return OPEN
    return WITHIN if one <= other or other <= one else 0.0


def _alike(one: Sense, other: Sense) -> float:
    if one.concept.dimension and other.concept.dimension:
        named = bool(one.actors and other.actors) and one.actors != other.actors
        return MORE if named and one.concept.dimension == other.concept.dimension else 0.0
    if other.concept.dimension:
        return _covered(one.words, other.words)
    if one.concept.dimension:
        return _covered(other.words, one.words)
    return sqrt(_covered(one.words, other.words) * _covered(other.words, one.words))


def _covered(words: Collection[str], by: Collection[str]) -> float:
    return sum(_nearest(word, by) for word in words) / len(words) if words else 0.0


def _nearest(word: str, others: Collection[str]) -> float:
    if word in others:
        return 1.0
    meant = meanings().get(word, frozenset())
    return SYNONYM if any(meant & meanings().get(other, frozenset()) for other in others) else 0.0


def related(one: Concept, other: Concept, concepts: Mapping[str, Concept]) -> bool:
    """Whether one of two concepts is broader than the other, at any distance."""
    return other.id in _above(one, concepts) or one.id in _above(other, concepts)


def _above(concept: Concept, concepts: Mapping[str, Concept]) -> set[str]:
    found: set[str] = set()
    waiting: list[Sequence[str | None]] = [(concept.broader, *concept.also_broader)]
    for steps in waiting:
        new = [step for step in steps if step and step not in found]
        found.update(new)
        waiting.extend((concepts[step].broader, *concepts[step].also_broader) for step in new if step in concepts)
    return found
