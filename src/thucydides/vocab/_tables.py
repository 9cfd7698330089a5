"""Reads the vocabulary files: tab-separated tables and YAML entries, checked against the dataclass that they fill.

A file that experts may dispute must be easy to read and hard to break: the annotation of each field (a closed list, a
number, a tuple) is the schema, and a cell that does not fit is a VocabularyError with file and line. In a table, `#` at the
start of a line is a comment, the first other line names the columns, and `|` separates the members of a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from thucydides.errors import VocabularyError

Row = TypeVar("Row")
_YES = {"yes": True, "no": False, "": False}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_table(name: str, row: type[Row]) -> tuple[Row, ...]:
    """Returns the rows of the table `data/NAME` as values of the dataclass `row`, in the order of the file.

    Raises VocabularyError where a column is missing or unknown, or a cell does not fit its field.
    """
    return tuple(_build(cells, row, where) for where, cells in _table_rows(name))


def load_entries(name: str, row: type[Row]) -> tuple[Row, ...]:
    """Returns the entries of the YAML list `data/NAME` as values of the dataclass `row`, in the order of the file.

    Raises VocabularyError where a key is missing or unknown, or a value does not fit its field.
    """
    entries = yaml.load(read_data(name), Loader=_Loader)
    if not isinstance(entries, list):
        raise VocabularyError("is not a list of entries", name, "start each entry with '- '")
    return tuple(_build(entry, row, f"{name}, entry {n}") for n, entry in enumerate(entries, 1))


def read_data(name: str) -> str:
    """Returns the text of the vocabulary file `data/NAME`."""
    return (files("thucydides.vocab") / "data" / name).read_text(encoding="utf-8")


def _table_rows(name: str) -> Iterator[tuple[str, dict[str, str]]]:
    header: list[str] | None = None
    for number, line in enumerate(read_data(name).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
        elif len(cells) > len(header):
            raise VocabularyError(
                f"{len(cells)} cells under {len(header)} columns", f"{name}:{number}", "check its tabs"
            )
        else:
            padded = cells + [""] * (len(header) - len(cells))
            yield f"{name}:{number}", dict(zip(header, padded, strict=True))


def _build(values: Any, row: type[Row], where: str) -> Row:
    if not isinstance(values, dict):
        raise VocabularyError("is not a mapping of keys to values", where, f"give the fields of {row.__name__}")
    hints, required = _schema(row)  # type: ignore[arg-type]
    unknown, missing = sorted(values.keys() - hints.keys()), sorted(required - values.keys())
    if unknown or missing:
        raise VocabularyError(f"unknown {unknown}, missing {missing}", where, f"give the fields of {row.__name__}")
    return row(**{key: _fit(value, hints[key], f"{where}, {key}") for key, value in values.items()})


@cache
def _schema(row: type[Any]) -> tuple[dict[str, Any], frozenset[str]]:
    required = (f.name for f in fields(row) if f.default is MISSING and f.default_factory is MISSING)
    return get_type_hints(row), frozenset(required)


def _fit(value: Any, hint: Any, where: str) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = next(a for a in arguments if a is not NoneType)
        return None if value in ("", None) else _fit(value, inner, where)
    if origin is tuple:
        return _fit_tuple(value, arguments, where)
    if origin is Literal:
        return _fit_choice(value, arguments, where)
    if is_dataclass(hint) and isinstance(hint, type):
        return _build(value, hint, where)
    return _fit_scalar(value, hint, where)


def _fit_tuple(value: Any, arguments: tuple[Any, ...], where: str) -> tuple[Any, ...]:
    items = [part.strip() for part in value.split("|") if part.strip()] if isinstance(value, str) else list(value or ())
    if arguments[-1] is Ellipsis:
        return tuple(_fit(item, arguments[0], where) for item in items)
    if len(items) != len(arguments):
        raise VocabularyError(f"{len(items)} values where {len(arguments)} are due", where, "see the column's meaning")
    return tuple(_fit(item, hint, where) for item, hint in zip(items, arguments, strict=True))


def _fit_choice(value: Any, choices: tuple[Any, ...], where: str) -> Any:
    if value not in choices:
        raise VocabularyError(f"{value!r} is not one of {', '.join(map(repr, choices))}", where, "take one of the list")
    return value


def _fit_scalar(value: Any, hint: Any, where: str) -> Any:
    try:
        if hint is bool:
            return value if isinstance(value, bool) else _YES[value]
        return hint(value if value is not None else "")
    except (KeyError, ValueError, TypeError) as error:
        raise VocabularyError(f"{value!r} is not a {hint.__name__}", where, "correct the value") from error
