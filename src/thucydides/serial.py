"""Records to JSON and back, and the JSON Schema that says what the files hold.

One mapping serves export, import, the case store and the schema: a record's fields under their names, except where a field's
metadata names another `key` (`for`, `from` are words of the language). Spans are written in full, so that a reader of one
line sees the words; absent values are `null` or `[]`, never a missing key.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union

from thucydides.errors import ImportedDataError

Record = TypeVar("Record")
JSON_TYPES: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def to_json(value: Any) -> Any:
    """Plain JSON values for a record, or for anything made of records."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {key: to_json(getattr(value, name)) for name, key, _ in _fields(type(value))}
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    return value


def from_json(kind: type[Record], value: Any, where: str = "") -> Record:
    """The record that a JSON object stands for. Raises ImportedDataError where a key is missing or a value has the wrong type."""
    result: Record = _read(kind, value, where or kind.__name__)
    return result


def schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of record."""
    definitions: dict[str, Any] = {}
    top = _describe(kind, definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key in JSON, type) of each field."""
    hints = typing.get_type_hints(kind)
    return tuple(
        (field.name, field.metadata.get("key", field.name), hints[field.name]) for field in dataclasses.fields(kind)
    )


def _read(kind: Any, value: Any, where: str) -> Any:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return _read_union(arguments, value, where)
    if origin is Literal:
        return _expect(value in arguments, value, where, f"one of {', '.join(map(str, arguments))}")
    if origin is tuple:
        return _read_tuple(arguments, value, where)
    if origin is dict:
        _expect(isinstance(value, dict), value, where, "an object")
        return {key: _read(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
    if dataclasses.is_dataclass(kind):
        return _read_record(kind, value, where)
    accepted = (int, float) if kind is float else kind
    right = isinstance(value, accepted) and (kind is bool or not isinstance(value, bool))
    return _expect(right, value, where, JSON_TYPES.get(kind, str(kind)))


def _read_union(options: tuple[Any, ...], value: Any, where: str) -> Any:
    if value is None and type(None) in options:
        return None
    rest = [option for option in options if option is not type(None)]
    return _read(rest[0], value, where)


def _read_tuple(arguments: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    _expect(isinstance(value, list), value, where, "a list")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_read(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    _expect(len(value) == len(arguments), value, where, f"{len(arguments)} items")
    return tuple(_read(kind, item, where) for kind, item in zip(arguments, value, strict=True))


def _read_record(kind: Any, value: Any, where: str) -> Any:
    _expect(isinstance(value, dict), value, where, "an object")
    missing = [key for _, key, _ in _fields(kind) if key not in value]
    if missing:
        raise ImportedDataError(f"lacks {', '.join(missing)}", where, "compare the line with the published schema")
    return kind(**{name: _read(hint, value[key], f"{where}.{key}") for name, key, hint in _fields(kind)})


def _expect(right: bool, value: Any, where: str, wanted: str) -> Any:
    if not right:
        raise ImportedDataError(
            f"{str(value)[:60]!r} is not {wanted}", where, "compare the line with the published schema"
        )
    return value


def _describe(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_describe(argument, definitions) for argument in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return _describe_tuple(arguments, definitions)
    if origin is dict:
        return {"type": "object", "additionalProperties": _describe(arguments[1], definitions)}
    if dataclasses.is_dataclass(kind):
        return _describe_record(kind, definitions)
    return {"type": JSON_TYPES[kind]}


def _describe_tuple(arguments: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return {"type": "array", "items": _describe(arguments[0], definitions)}
    items = [_describe(argument, definitions) for argument in arguments]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _describe_record(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        properties = {key: _describe(hint, definitions) for _, key, hint in _fields(kind)}
        description = (kind.__doc__ or "").strip().split("\n")[0]
        definitions[name] = {
            "type": "object",
            "description": description,
            "properties": properties,
            "required": list(properties),
        }
    return {"$ref": f"#/$defs/{name}"}
