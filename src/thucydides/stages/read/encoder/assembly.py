"""Builds a frame from an anchor and the scores that the heads gave for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from .decoding import Anchor, Filler, choose, fill, softmax
from .frame import Frame
from .schema import ATTRIBUTES, ROLES, role_columns
from .settings import LayerSettings
from .words import Words

Array = NDArray[np.float32]
DECISIVE = {"event": "type", "cause": "polarity"}


@dataclass(frozen=True, slots=True)
class Found:
    """What an anchor, or a sentence without one, led to: probability, role scores [T, roles] and attribute scores."""

    layer: str
    anchor: Anchor | None
    sure: float
    roles: Array
    attributes: Array
    sentence: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A frame with the features from which its confidence was reckoned, and the scores of its attributes."""

    frame: Frame
    features: tuple[float, ...]
    scores: Array


def decode(raw: Iterable[tuple[Words, Found]], settings: Mapping[str, LayerSettings]) -> Iterator[Evidence]:
    """Yields the frames of what the heads found in a text, in its order; `settings` by layer."""
    reached = 0
    for words, found in raw:
        mine = settings[found.layer]
        built = build(words, found, mine) if found.anchor or found.sure >= mine.implicit else None
        if built is None or _goes_on(built.frame, reached):
            continue
        if _uncued(built.frame):
            reached = built.frame.roles["content"][-1][1]
        yield built


def _goes_on(frame: Frame, reached: int) -> bool:
    """Tells whether a statement without a cue begins within one: a long answer is one statement, not one a sentence."""
    return _uncued(frame) and frame.roles["content"][0][0] < reached


def _uncued(frame: Frame) -> bool:
    return frame.layer == "statement" and frame.anchor is None


def build(words: Words, found: Found, settings: LayerSettings) -> Evidence | None:
    """Returns the frame of an anchor, or None where it lacks the roles without which it says nothing."""
    fillers = _fillers(words, found, settings)
    if settings.needs and not any(fillers[role].runs for role in settings.needs):
        return None
    roles = {role: tuple(words.span(*run) for run in f.runs) for role, f in fillers.items() if f.runs}
    anchor = words.span(found.anchor.first, found.anchor.last) if found.anchor else None
    attributes = _attributes(found.layer, found.attributes, settings.temperatures)
    if found.sentence:
        attributes["sentence"] = found.sentence
    values = features(found, fillers, attributes)
    frame = Frame(found.layer, anchor, roles, attributes, confidence(values, settings.confidence))
    return Evidence(frame, values, found.attributes)


def _fillers(words: Words, found: Found, settings: LayerSettings) -> dict[str, Filler]:
    own = set(range(found.anchor.first, found.anchor.last + 1)) if found.anchor else set()
    fillers: dict[str, Filler] = {}
    at = 0
    for columns in role_columns(found.layer):
        means = words.means(softmax(found.roles[1 : words.size + 1, at : at + len(columns)]))
        biases = np.array([0.0, *(settings.roles[role].bias for role in columns[1:])], dtype=np.float32)
        chosen = choose(means, biases)
        for number, role in enumerate(columns[1:], start=1):
            others = set(np.flatnonzero((chosen != number) & (chosen != 0)).tolist())
            taken = own | others | (_elsewhere(words, found.anchor) if settings.roles[role].near else set())
            fillers[role] = fill(words, means[:, number], chosen == number, taken, settings.roles[role])
        at += len(columns)
    return fillers


def _elsewhere(words: Words, anchor: Anchor | None) -> set[int]:
    """The words that stand in another line than the anchor."""
    if anchor is None:
        return set()
    lines = words.lines
    here = bisect_left(lines, lines[anchor.first]), bisect_right(lines, lines[anchor.first])
    return {*range(here[0]), *range(here[1], len(words))}


def _attributes(layer: str, scores: Array, temperatures: Mapping[str, float]) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    at = 0
    for name, labels in ATTRIBUTES[layer].items():
        found[name] = likeliest(labels, softmax(scores[at : at + len(labels)], temperatures.get(name, 1.0)))
        at += len(labels)
    return found


def likeliest(labels: tuple[str, ...], chances: Array) -> tuple[str, float]:
    """Returns the label of highest probability, and that probability."""
    best = int(chances.argmax())
    return labels[best], round(float(chances[best]), 4)


def features(
    found: Found, fillers: Mapping[str, Filler], attributes: Mapping[str, tuple[str, float]]
) -> tuple[float, ...]:
    """Returns what a frame's confidence is reckoned from.

    These are log odds: of the anchor, of each main role if it was found, and of the attribute without which the frame is wrong.
    """
    values = [1.0, _log_odds(found.sure)]
    for role in ROLES[found.layer][0]:
        filler = fillers[role]
        values.extend((1.0, _log_odds(filler.probability)) if filler.runs else (0.0, 0.0))
    if (name := DECISIVE.get(found.layer)) is not None:
        values.append(_log_odds(attributes[name][1]))
    return tuple(values)


def confidence(values: tuple[float, ...], weights: tuple[float, ...]) -> float:
    """Returns the logistic of the weighed features; the weights were fitted on held-out texts."""
    total = sum(value * weight for value, weight in zip(values, weights, strict=True))
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


def _log_odds(chance: float) -> float:
    clipped = min(max(chance, 0.001), 0.999)
    return log(clipped / (1 - clipped))
