"""Whether two statements are about the same matter: by the concepts they name, and by the words they share.

A shared concept counts as much as the share of all concepts that it makes up, so that what a whole case is about joins nobody by
itself; words count by their stems, rare ones more (inverse document frequency).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thucydides.records import Situation, Span, Statement, Theme
from thucydides.text.stems import content_stems

ENOUGH = 0.28  # of the weight of the shorter statement; set on the project's own examples


@dataclass(frozen=True, slots=True)
class Matter:
    """What a statement is about: the weight of each stem and concept in it."""

    weights: Mapping[str, float]


def matters(situation: Situation) -> dict[str, Matter]:
    """The matter of every statement, by its id."""
    themes: dict[Span, list[Theme]] = {}
    for theme in situation.themes:
        themes.setdefault(theme.sentence, []).append(theme)
    about = _circles(situation)
    named = {statement.id: _features(statement, themes, about) for statement in situation.statements}
    counts = Counter(feature for features in named.values() for feature in features)
    weight = {feature: math.log(1 + len(named) / count) for feature, count in counts.items()}
    return {one: Matter({feature: weight[feature] for feature in sorted(features)}) for one, features in named.items()}


def _circles(situation: Situation) -> dict[str, frozenset[str]]:
    """Concept → itself, what is broader, and the actors it is about: what two wordings of one matter have in common."""
    known = {concept.id: concept for concept in situation.concepts}
    found = {}
    for concept in situation.concepts:
        line, one = [concept.id], concept.broader
        while one in known and one not in line:
            line.append(one)
            one = known[one].broader
        found[concept.id] = frozenset((*line, *concept.actors))
    return found


def _features(
    statement: Statement, themes: Mapping[Span, Sequence[Theme]], about: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    words = frozenset(stem for span in statement.content for stem in content_stems(span.exact))
    near = themes.get(statement.sentence, ())
    inside = [theme.concept for theme in near if any(span.covers(theme.span) for span in statement.content)]
    return words.union(*(about.get(concept or "", frozenset()) for concept in inside))


def alike(left: Matter, right: Matter) -> float:
    """How much of the lighter statement's weight both share, 0 where it is not enough to be the same matter."""
    shared = sum(weight for feature, weight in left.weights.items() if feature in right.weights)
    lighter = min(sum(left.weights.values()), sum(right.weights.values()))
    share = shared / lighter if lighter else 0.0
    return share if share >= ENOUGH else 0.0
