"""Whether two voices contradict each other: the same matter, and the one says that it is so and the other that it is not.

The matter is the same where the lighter voice shares enough of its weight with the other: stems, dimensions and states, rare ones
counting more (inverse document frequency), and where neither names states that the other does not. They are opposed where a
negation, a denial or words of opposite direction turn one of them, or where a theme that they share has the other direction.
What will be does not contradict what has been, nor what was said long before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date

from . import wording
from .voices import AGAINST, Topic, Voice

ENOUGH = 0.45  # share of the lighter voice's weight that is the same matter; set on the tune half of the own situations
ENOUGH_BY_THEME = 0.45  # where a theme that they share has the other direction
SAME_MATTER = 0.6  # for two voices to tell the same
FEWEST = 2  # features that are shared, at least one of them a word or a dimension
LONGER = 0.2  # of the heavier voice's weight, that must be shared too: a name in passing is not the matter
CAUSAL = 0.75  # of the likeness, where two do not tell what the same thing brings about
HALF = 0.5  # of the states named, that two voices on one matter have in common where each names others besides
APART = 365  # days after which a denial cannot be meant for what is told


class Weights:
    """How much each feature of a set of voices counts."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        self._features = {voice.id: features(voice) for voice in voices}
        counts = Counter(feature for found in self._features.values() for feature in found)
        self._weight = {feature: math.log(1 + len(self._features) / count) for feature, count in counts.items()}

    def likeness(self, one: Voice, other: Voice) -> float:
        """Share of the lighter voice's weight that both have in common; 0 where that is too little to tell."""
        left, right = self.features(one), self.features(other)
        shared = left & right
        if len(shared) < FEWEST or not any(feature[:1] in "wd" for feature in shared):
            return 0.0
        weight, lighter, heavier = self._sum(shared), *sorted((self._sum(left), self._sum(right)))
        if weight < LONGER * heavier:
            return 0.0
        return weight / lighter * (1.0 if _cause_alike(one, other) else CAUSAL)

    def features(self, voice: Voice) -> frozenset[str]:
        """The features of a voice."""
        return self._features.get(voice.id) or features(voice)

    def _sum(self, names: Iterable[str]) -> float:
        return math.fsum(self._weight[name] for name in names)


def _cause_alike(one: Voice, other: Voice) -> bool:
    if not one.causes or not other.causes:
        return one.causes == other.causes
    return bool(one.causes & other.kinds or other.causes & one.kinds)


def features(voice: Voice) -> frozenset[str]:
    """What a voice is about: words (w), dimensions (d), states (s)."""
    words = (f"w:{stem}" for stem in voice.stems)
    axes = (f"w:{axis}" for axis in voice.axes if axis != wording.CHANGE)
    states = (f"s:{state}" for state in voice.states)
    return frozenset((*words, *axes, *states, *(f"d:{topic.dimension}" for topic in voice.topics)))


def contradiction(one: Voice, other: Voice, weights: Weights) -> str | None:
    """Why two voices contradict each other ("negated", "opposite words", "opposite direction"), None where they do not."""
    if not (one.takes_part and other.takes_part) or not comparable(one, other):
        return None
    likeness = weights.likeness(one, other)
    by_words, by_theme = _turned_by_words(one, other), _turned_by_theme(one, other)
    by_theme = by_theme and not (one.negated and other.negated)  # what the negations belong to is not known
    if likeness >= ENOUGH and by_words:
        return "negated" if one.side != other.side else "opposite words"
    return "opposite direction" if by_theme and likeness >= ENOUGH_BY_THEME else None


def same_matter(one: Voice, other: Voice, weights: Weights) -> bool:
    """Whether two voices tell the same of the same, in whatever words."""
    opposed = _turned_by_words(one, other) or _turned_by_theme(one, other)
    return not opposed and comparable(one, other, speakers=False) and weights.likeness(one, other) >= SAME_MATTER


def comparable(one: Voice, other: Voice, *, speakers: bool = True) -> bool:
    """Whether two voices could bear on each other: other speakers, no other states, no other time."""
    if speakers and set(one.speakers) & set(other.speakers):
        return False
    return {one.tense, other.tense} != {"future", "past"} and not _apart(one, other) and not _others(one, other)


def _apart(one: Voice, other: Voice) -> bool:
    if one.published is None or other.published is None:
        return False
    days = date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])
    return abs(days.days) > APART


def _others(one: Voice, other: Voice) -> bool:
    """Whether each names states, or others than its speakers, whom the other does not, and they have less than half in common."""
    left = one.states - (frozenset(one.speakers) - other.states)
    right = other.states - (frozenset(other.speakers) - one.states)
    if left <= right | other.own or right <= left | one.own:
        return False
    return len(left & right) < HALF * len(left | right)


def _turned_by_words(one: Voice, other: Voice) -> bool:
    """Whether negation, denial and words of direction together turn one of the two."""
    sign = one.side * other.side
    for axis in one.axes.keys() & other.axes.keys():
        sign *= one.axes[axis] * other.axes[axis]
    if one.side == other.side and (_lead_alike(one, other) or wording.aims(one.text) or wording.aims(other.text)):
        return False  # the words are opposite, the matter is told alike, or is only wished for or feared
    return sign < 0 and not (_undoing(one, other) or _undoing(other, one))


def _lead_alike(one: Voice, other: Voice) -> bool:
    """Whether both are headed by one theme, told in one direction."""
    return any(
        left.leads and right.leads and left.direction == right.direction and _alike(left, right)
        for left in one.topics
        for right in other.topics
        if left.dimension == right.dimension
    )


def _undoing(one: Voice, other: Voice) -> bool:
    """Whether one says that something is not stopped, and the other has no word of stopping: a double negation."""
    return one.negated and one.axes.get(wording.CHANGE, 1) < 0 and wording.CHANGE not in other.axes


def _turned_by_theme(one: Voice, other: Voice) -> bool | None:
    """Whether the themes that both share have opposite directions; None where they share none, or some do and some do not."""
    found = {
        left.direction * _held(one) != right.direction * _held(other)
        for left in one.topics
        for right in other.topics
        if left.leads and right.leads and left.dimension == right.dimension and _alike(left, right)
    }
    return found.pop() if len(found) == 1 else None


def _held(voice: Voice) -> int:
    """−1 where the cue denies; a negation in the words is in the direction of the theme already."""
    denied = -1 if voice.stance in AGAINST and not voice.negated else 1
    return -denied if wording.in_vain(voice.text) else denied


def _alike(left: Topic, right: Topic) -> bool:
    return left.states <= right.states or right.states <= left.states
