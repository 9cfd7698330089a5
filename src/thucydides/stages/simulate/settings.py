"""A scenario as text and back: the same text runs the same worlds on any machine."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from thucydides.errors import ImportedDataError
from thucydides.records import Scenario


def write_scenario(scenario: Scenario) -> str:
    """Returns a scenario as one line of JSON, keys sorted, with everything that a run depends on."""
    return json.dumps(asdict(scenario), sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_scenario(text: str) -> Scenario:
    """Returns the scenario that `write_scenario` wrote. Raises ImportedDataError where it is not one."""
    try:
        values = json.loads(text)
        unknown = set(values) - {field.name for field in fields(Scenario)}
        if unknown:
            raise ValueError(f"unknown settings {sorted(unknown)}")
        return Scenario(**{key: _freeze(value) for key, value in values.items()})
    except (ValueError, TypeError, AttributeError) as error:
        raise ImportedDataError(f"is no scenario: {error}", text[:80], "take it from a run's record") from error


def _freeze(value: Any) -> Any:
    return tuple(_freeze(part) for part in value) if isinstance(value, list) else value
