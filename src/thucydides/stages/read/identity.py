"""What tells one reader's readings from another's, so that a reading kept for one is never taken for the other's.

The reader as shipped is told by `READER_VERSION`. What is passed in is told by its `version` if it has one, a plain function by
its place and the bytes of its file. Of anything else (closures, objects without a version) nothing can be told: their
readings are not kept.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

from .version import LENGTH

if TYPE_CHECKING:
    from .protocol import Reader

SHIPPED = "thucydides.stages.read.standard.StandardReader"


def reader_identity(reader: Reader | None) -> str | None:
    """A name of a reader among all readers: empty for the one as shipped (or none given), None where it has no version."""
    version = getattr(reader, "version", None)
    if reader is None or (version == "" and _place(type(reader)) == SHIPPED):
        return ""
    return None if version is None else f"{_place(type(reader))} {version}"


def identity_of(part: Callable[..., Any]) -> str | None:
    """A name of a function among all functions, which changes with its file; None where it can not be told."""
    if isinstance(part, MethodType):
        version = getattr(part.__self__, "version", None)
        function = identity_of(part.__func__)
        return None if version is None or function is None else f"{function} {version}"
    if isinstance(part, FunctionType):
        return _of_function(part)
    version = getattr(part, "version", None)
    return None if version is None else f"{_place(type(part))} {version}"


def joined(identities: tuple[str | None, ...]) -> str | None:
    """One short hash of several names; None if one of them is not known."""
    if None in identities:
        return None
    return hashlib.sha256("\n".join(map(str, identities)).encode()).hexdigest()[:LENGTH]


def _of_function(function: FunctionType) -> str | None:
    file = inspect.getsourcefile(function)
    preset = (*(function.__defaults__ or ()), *sorted((function.__kwdefaults__ or {}).items()))
    if function.__closure__ or not _is_plain(preset) or not file or not Path(file).is_file():
        return None
    positions = list(function.__code__.co_positions())
    return f"{_place(function)} {positions} {preset} {_digest(file)}"


def _is_plain(value: object) -> bool:
    """Whether `repr` tells all of a value."""
    return all(map(_is_plain, value)) if isinstance(value, tuple) else isinstance(value, str | int | float | None)


@cache
def _digest(file: str) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()[:LENGTH]


def _place(named: Any) -> str:
    return f"{named.__module__}.{named.__qualname__}"
