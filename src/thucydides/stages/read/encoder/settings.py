"""Thresholds of decoding and the calibration of confidence, as the weights' `decoding.json` gives them.

They are chosen on texts held out of training (never on a development or test set); the file says where.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class RoleSettings:
    """How a role's words become spans.

    `single`: keep the run with the most probability alone. `gap`: words between two runs that are filled. `least`: a run this
    short, beside others, must have a mean probability of `mean`. `bias`: added to the role's log probability. `near`: only words
    of the anchor's line (its paragraph).
    """

    single: bool
    gap: int = 0
    least: int = 0
    mean: float = 0.5
    bias: float = 0.0
    near: bool = False


@dataclass(frozen=True, slots=True)
class LayerSettings:
    """A layer's least anchor probability, its roles, and the weights of its confidence.

    `implicit`: the least probability that a sentence holds a frame without an anchor; above 1, none is looked for. `needs`:
    a frame must have one of these roles.
    """

    anchor: float
    implicit: float
    roles: Mapping[str, RoleSettings]
    needs: tuple[str, ...]
    confidence: tuple[float, ...]
    temperatures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of every layer, and the temperatures of the sentence scores by layer, and of the dyad, variable and point scores.

    `point`: the least probability with which a side is taken.
    """

    layers: Mapping[str, LayerSettings]
    sentence_temperatures: Mapping[str, float]
    dyad_temperature: float
    variable_temperature: float
    point_temperature: float
    point: float


def load_settings(path: Path) -> Settings:
    """Returns the settings written in a file."""
    return settings_of(json.loads(path.read_text(encoding="utf-8")))


def settings_of(data: Mapping[str, Any]) -> Settings:
    """Returns settings from their JSON form."""
    layers = {name: _layer(layer) for name, layer in data["layers"].items()}
    return Settings(
        layers=layers,
        sentence_temperatures=data["sentence_temperatures"],
        dyad_temperature=data["dyad_temperature"],
        variable_temperature=data["variable_temperature"],
        point_temperature=data["point_temperature"],
        point=data["point"],
    )


def _layer(data: Mapping[str, Any]) -> LayerSettings:
    return LayerSettings(
        anchor=data["anchor"],
        implicit=data["implicit"],
        roles={name: RoleSettings(**role) for name, role in data["roles"].items()},
        needs=tuple(data["needs"]),
        confidence=tuple(data["confidence"]),
        temperatures=data["temperatures"],
    )
