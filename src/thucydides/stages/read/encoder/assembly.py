"""Builds a frame from an anchor and the scores that the heads gave for it."""

from __future__ import annotations

from collections.abc import Mapping
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
    """A frame with the features from which its confidence was reckoned."""

    frame: Frame
    features: tuple[float, ...]


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
    values = features(found.sure, fillers, ROLES[found.layer][0])
    return Evidence(Frame(found.layer, anchor, roles, attributes, confidence(values, settings.confidence)), values)


def _fillers(words: Words, found: Found, settings: LayerSettings) -> dict[str, Filler]:
    own = set(range(found.anchor.first, found.anchor.last + 1)) if found.anchor else set()
    fillers: dict[str, Filler] = {}
    at = 0
    for columns in role_columns(found.layer):
        means = words.means(softmax(found.roles[1 : words.size + 1, at : at + len(columns)]))
        biases = np.array([0.0, *(settings.roles[role].bias for role in columns[1:])], dtype=np.float32)
        chosen = choose(means, biases)
        for number, role in enumerate(columns[1:], start=1):
            others = {int(i) for i in np.flatnonzero((chosen != number) & (chosen != 0))}
            fillers[role] = fill(words, means[:, number], chosen == number, own | others, settings.roles[role])
        at += len(columns)
    return fillers


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


def features(sure: float, fillers: Mapping[str, Filler], roles: tuple[str, ...]) -> tuple[float, ...]:
    """Returns what a frame's confidence is reckoned from: log odds of the anchor, and of each main role if it was found."""
    values = [1.0, _log_odds(sure)]
    for role in roles:
        filler = fillers[role]
        values.extend((1.0, _log_odds(filler.probability)) if filler.runs else (0.0, 0.0))
    return tuple(values)


def confidence(values: tuple[float, ...], weights: tuple[float, ...]) -> float:
    """Returns the logistic of the weighed features; the weights were fitted on held-out texts."""
    total = sum(value * weight for value, weight in zip(values, weights, strict=True))
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)


def _log_odds(chance: float) -> float:
    clipped = min(max(chance, 0.001), 0.999)
    return log(clipped / (1 - clipped))
