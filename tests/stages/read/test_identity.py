"""Readers that may read differently have different names; those of which nothing can be told have none."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from thucydides.records import Document, Reading
from thucydides.stages.read import reader_identity, standard_reader
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.encoder.model import load_reader
from thucydides.stages.read.identity import identity_of
from thucydides.stages.read.standard import Layers, StandardReader, open_reader
from thucydides.text.parser import load_parser


def nothing(_: str) -> tuple[Frame, ...]:
    """An encoder that finds no frames."""
    return ()


def none(*_: Any) -> Any:
    """A layer that finds nothing."""
    return ()


def reader(frames: Any = None, **layers: Any) -> StandardReader:
    """The standard reader with some layers replaced."""
    return open_reader(frames, replace(Layers(), **layers))


@dataclass
class Versioned:
    """A reader or layer that says its version."""

    version: str

    def read(self, document: Document) -> Reading:
        """An empty reading."""
        return Reading(document.id)

    def __call__(self, *_: Any) -> tuple[Any, ...]:
        """No records."""
        return ()


def test_the_reader_as_shipped_has_one_name_however_it_is_opened() -> None:
    shipped = open_reader()
    assert reader_identity(None) == reader_identity(shipped) == reader_identity(open_reader(strict=True)) == ""
    assert reader_identity(standard_reader(layers=Layers())) == ""
    encoder = load_reader()
    assert (
        shipped.version
        == StandardReader(
            load_parser(), encoder.read, Layers(), variables=encoder.variables, points=encoder.points
        ).version
        == ""
    )
    assert StandardReader(load_parser(), encoder.read, Layers()).version
    assert StandardReader(load_parser(), encoder.read, Layers(), variables=encoder.variables).version


def test_other_frames_other_layers_and_other_settings_have_other_names() -> None:
    tuned = load_reader()
    tuned.settings = replace(tuned.settings, dyad_temperature=tuned.settings.dyad_temperature + 1)
    readers: list[Any] = [
        open_reader(),
        open_reader(nothing),
        open_reader(tuned.read),
        reader(events=none),
        reader(claims=none),
        reader(sides=none),
        reader(nothing, claims=none),
        reader(claims=Versioned("1")),
        reader(claims=Versioned("2")),
        Versioned("1"),
        Versioned("2"),
        Versioned(""),
    ]
    names = [reader_identity(one) for one in readers]
    assert None not in names
    assert len(set(names)) == len(names)
    assert names[1:7] == [reader_identity(one) for one in readers[1:7]]


def test_two_functions_on_one_line_are_told_apart() -> None:
    one, other = (lambda _: (), lambda _: ((),))
    assert identity_of(one) != identity_of(other)


def test_preset_values_count() -> None:
    def made(least: int) -> Callable[..., Any]:
        return lambda *_, least=least: (least,)

    assert identity_of(made(1)) == identity_of(made(1)) != identity_of(made(2))


def test_a_function_whose_file_changed_has_another_name(tmp_path: Path) -> None:
    def written(number: int) -> Callable[..., Any]:
        path = tmp_path / f"{number}" / "layers.py"
        path.parent.mkdir()
        path.write_text(f"LEAST = {number}\ndef layer(*_): return (LEAST,)\n")
        made: Callable[..., Any] = runpy.run_path(str(path))["layer"]
        return made

    assert identity_of(written(1)) != identity_of(written(2))


def test_what_a_name_can_not_tell_has_none() -> None:
    least = 3

    def closed(*_: Any) -> tuple[Any, ...]:
        return (least,)

    def preset(*_: Any, found: list[Any] = []) -> tuple[Any, ...]:  # noqa: B006
        return tuple(found)

    for part in (closed, preset, partial(none, 1), str.split, object().__eq__):
        assert identity_of(part) is None
        assert reader_identity(reader(nothing, events=part)) is None

    class Unversioned:
        def read(self, document: Document) -> Reading:
            return Reading(document.id)

    assert reader_identity(Unversioned()) is None
