"""Understands a question: "Can W stop D between A and B?" names who acts (W), how (stop: lower), and what is to be moved (D).

The first word of change parts the question into who acts and what is to be moved. The target is the concept
of the situation that fits best; where none fits, the question is refused and the refusal says what no report speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from spacy.tokens import Token

from thucydides import vocab
from thucydides.records import Concept, Question, Situation
from thucydides.text.dimensions import matches, turn
from thucydides.text.parser import load_parser, parse

from .names import Named, find_names, members, unique

EXACT, RELATED, OTHER = 3.0, 2.0, 0.0
SIDES = 4.0  # what naming all actors asked about is worth, against the dimension


def understand(text: str, situation: Situation) -> Question:
    """The question as understood."""
    words = list(parse(load_parser(), text))
    names = find_names(text, situation)
    border, direction = _border(words)
    before = [name for name in names if name.start < border]
    after = [name for name in names if name.start >= border] or list(names)
    about = unique(name.actor for name in after)
    dimensions = _dimensions([word for word in words if word.idx >= border], after) or _dimensions(words, names)
    target, missing = _target(situation, dimensions, about, after)
    wielders = unique(actor for name in before if border for actor in (name.actor, *members(name.words, situation)))
    return Question(text, target, direction, wielders, about, missing)


def _dimensions(words: Sequence[Token], names: Sequence[Named]) -> list[str]:
    """The dimensions that the words name, names of actors aside."""
    inside = [word for word in words if not any(name.start <= word.idx < name.end for name in names)]
    return [entry.dimension for _, _, entry in matches(inside)]


def _border(words: Sequence[Token]) -> tuple[int, Literal["+", "-", "?"]]:
    """Where the first word of change stands and how it turns; 0 and ? where there is none."""
    for word in words:
        if sign := turn(word):
            return word.idx, "+" if sign > 0 else "-"
    return 0, "?"


def _target(
    situation: Situation, dimensions: Sequence[str], about: Sequence[str], named: Sequence[Named]
) -> tuple[str | None, tuple[str, ...]]:
    strangers = tuple(f"{name.words}: no report speaks of it" for name in named if name.actor is None)
    if not dimensions and not about:
        return None, strangers or ("the question names nothing that the reports speak of",)
    related = _relatives(dimensions)
    scored = [(_fit(concept, dimensions, related, about), concept) for concept in situation.concepts]
    fitting = [(score, concept) for score, concept in scored if score > 0]
    if not fitting:
        called = {dimension.id: dimension.name for dimension in vocab.dimensions()}
        topic = ", ".join(dict.fromkeys(called[one] for one in dimensions)) or "this"
        return None, (*strangers, f"no report speaks of {topic} of those named")
    best = max(fitting, key=lambda pair: (pair[0], len(pair[1].mentions), pair[1].id))
    return best[1].id, strangers


def _fit(concept: Concept, dimensions: Sequence[str], related: set[str], about: Sequence[str]) -> float:
    """How well a concept fits; 0 where it is about other actors or another matter."""
    if about and concept.actors and not set(about) & set(concept.actors):
        return 0.0
    if len(set(about)) > 1 and concept.actors and not set(about) <= set(concept.actors):
        return 0.0
    if about and not concept.actors and not concept.dimension:
        return 0.0
    matter = EXACT if concept.dimension in dimensions else RELATED if concept.dimension in related else OTHER
    if dimensions and not matter:
        return 0.0
    sides = len(set(about) & set(concept.actors)) / max(1, len(set(about) | set(concept.actors)))
    return matter + SIDES * sides


def _relatives(dimensions: Sequence[str]) -> set[str]:
    """What is broader or narrower than the dimensions, at any distance."""
    above = {dimension.id: dimension.broader for dimension in vocab.dimensions()}
    lines = {one: set(_line(one, above)) for one in above}
    asked = set(dimensions)
    return {one for one, line in lines.items() if line & asked} | {one for name in asked for one in lines.get(name, ())}


def _line(dimension: str, above: Mapping[str, str | None]) -> Iterator[str]:
    seen: set[str] = set()
    one: str | None = dimension
    while one and one not in seen:
        seen.add(one)
        yield one
        one = above.get(one)
