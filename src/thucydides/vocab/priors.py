"""What the model assumes where the reports are silent: `data/priors.yaml`, checked on reading.

Every entry has a value, its basis (a source, or `assumption`) and why; the compiler and the engine read nothing else, so the
whole of what was not read out of reports can be looked at, disputed and changed in one file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from thucydides.errors import BadPrior, VocabularyError

FILE = "priors.yaml"


@dataclass(frozen=True, slots=True)
class Countermove:
    """What a lever's targets do about it: such levers ("+ aid"), Beta of the wear, its time constant in months."""

    id: str
    levers: tuple[str, ...]
    wears: tuple[float, float]
    months: float
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Priors:
    """The values of `priors.yaml`; the file says of each what it is and why."""

    sign_prior: tuple[float, ...]
    claim_weights: Mapping[str, float]
    implicit_weight: float
    speaker_prior: tuple[float, ...]
    size: float
    appetite_size: float
    definition_weight: tuple[float, ...]
    acceptance: tuple[float, ...]
    gate_open: Mapping[str, tuple[float, ...]]
    delay_months: Mapping[str, float]
    delay_spread: float
    delay_by_dimension: Mapping[str, tuple[str, ...]]
    lever_push: float
    feasible: Mapping[str, float]
    dead_band: float
    sign_margin: float
    leave_out_worlds: int
    condition_endings: tuple[str, ...]
    condition_negators: tuple[str, ...]
    pointers: Mapping[str, tuple[str, ...]]
    today: tuple[float, ...]
    consent_split: tuple[float, ...]
    responsiveness: float
    partner_pull: float
    stability: float
    robustness_scales: tuple[float, ...]
    base_rate_cap: float
    countermoves: tuple[Countermove, ...]


@cache
def priors() -> Priors:
    """Returns the shipped priors. Raises VocabularyError where the file is malformed, BadPrior where a number is not one."""
    return parse_priors((files("thucydides.vocab") / "data" / FILE).read_text(encoding="utf-8"))


def parse_priors(text: str) -> Priors:
    """Returns the priors of a YAML text in the form of `priors.yaml`.

    Raises VocabularyError where entries are missing, unknown or without basis, BadPrior where a number is not finite or negative.
    """
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise VocabularyError(f"is no YAML: {error}", FILE, "restore it") from error
    names = {field.name for field in fields(Priors)}
    if not isinstance(entries, dict) or set(entries) != names:
        found = set(entries) if isinstance(entries, dict) else set()
        raise VocabularyError(f"missing {sorted(names - found)}, unknown {sorted(found - names)}", FILE, "restore it")
    values: dict[str, Any] = {}
    for name, entry in entries.items():
        if not isinstance(entry, dict) or not {"value", "basis", "why"} <= set(entry):
            raise VocabularyError("has no value, basis and why", f"{FILE}, {name}", "give all three")
        for number in _numbers(entry["value"]):
            if not math.isfinite(number) or number < 0:
                raise BadPrior(f"{number} is no prior", f"{FILE}, {name}", "give a finite number that is not negative")
        values[name] = _freeze(entry["value"])
    values["countermoves"] = tuple(Countermove(**dict(move)) for move in values["countermoves"])
    return Priors(**values)


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, int | float):
        yield float(value)


def _freeze(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_freeze(part) for part in value)
    return {key: _freeze(part) for key, part in value.items()} if isinstance(value, dict) else value
