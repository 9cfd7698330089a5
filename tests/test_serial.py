"""Round trips between records and JSON, and the published schema."""

from __future__ import annotations

import typing
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thucydides import records
from thucydides.errors import ImportedDataError
from thucydides.serial import from_json, schema, to_json

CONTAINERS = {"Situation", "Reading"}  # made of the others; their size is all that generating them would add
KINDS = [
    getattr(records, name)
    for name in records.__all__
    if isinstance(getattr(records, name), type) and name not in CONTAINERS
]


def instances(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any record of a kind; finite numbers only, as JSON has no others."""
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: st.from_type(hint) for name, hint in hints.items()})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_record_survives_the_round_trip_and_fits_the_schema(kind: type[Any]) -> None:
    validator = jsonschema.Draft202012Validator(schema(kind))

    @settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    @given(instances(kind))
    def check(record: Any) -> None:
        written = to_json(record)
        assert from_json(kind, written) == record
        validator.validate(written)

    check()


def test_a_missing_key_is_named() -> None:
    with pytest.raises(ImportedDataError, match="lacks exact"):
        from_json(records.Span, {"document": "src-a", "start": 0, "end": 1})


def test_a_wrong_type_is_named_with_its_place() -> None:
    with pytest.raises(ImportedDataError, match=r"Span\.start"):
        from_json(records.Span, {"document": "src-a", "start": "0", "end": 1, "exact": "x"})
