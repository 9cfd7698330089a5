"""A defect in one layer, met by one document, costs that layer's records and is told; the strict reader raises it."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any

import pytest

from thucydides.records import Document, Reading
from thucydides.stages.read import FAILED
from thucydides.stages.read.encoder.model import FrameReader, load_reader
from thucydides.stages.read.standard import Layers, StandardReader
from thucydides.text.parser import load_parser

TEXT = (
    "LIMA, May 4, 2023. Peru's minister Rosa Campos said that drought will probably raise prices in Bolivia by the end of the "
    "year. “We will sell rice to Bolivia,” she added. On Tuesday Chile rejected a treaty with Peru. Chile's president, Ana "
    "Rojas, denied that the drought reduces trade with Peru.\n"
)
DOCUMENT = Document("src-test", "reports/a.txt", "0" * 64, TEXT, body=((0, len(TEXT)),))
LAYERS = [layer.name for layer in fields(Layers)]
KINDS = [layer for layer in LAYERS if layer != "speakers"]


@cache
def shipped() -> FrameReader:
    """The encoder as shipped, loaded once."""
    return load_reader()


@cache
def whole() -> Reading:
    """The document as read where nothing fails."""
    return reader(strict=True).read(DOCUMENT)


def broken(*_: Any) -> Any:
    """A layer with a defect."""
    raise KeyError("no word at <object at 0x7f31aa>")


def reader(*broke: str, strict: bool = False, frames: Any = None, **layers: Any) -> StandardReader:
    """The standard reader with some layers broken and some replaced."""
    layers = {**dict.fromkeys(broke, broken), **layers}
    encoder = shipped()
    frames = frames or encoder.read
    return StandardReader(load_parser(), frames, replace(Layers(), **layers), strict, encoder.variables, encoder.points)


def test_the_document_has_records_of_every_kind() -> None:
    assert whole().problems == ()
    assert all(getattr(whole(), kind) for kind in KINDS)


@pytest.mark.parametrize("layer", LAYERS)
def test_what_the_layers_before_gave_is_kept_and_the_failure_told(layer: str) -> None:
    found = reader(layer).read(DOCUMENT)
    assert found.sentences == whole().sentences
    for earlier in LAYERS[: LAYERS.index(layer)]:
        assert earlier == "speakers" or getattr(found, earlier) == getattr(whole(), earlier) or layer == "speakers"
    (problem,) = found.problems
    assert (problem.path, problem.code) == (DOCUMENT.path, FAILED)
    assert ("causal claims" if layer == "claims" else layer) in problem.what
    assert "KeyError" in problem.what
    assert "no word" in problem.what
    assert problem.remedy


@pytest.mark.parametrize("layer", ["themes", "events", "sides", "forecasts", "stands"])
def test_a_layer_on_which_no_other_builds_costs_its_own_records_alone(layer: str) -> None:
    found = reader(layer).read(DOCUMENT)
    assert replace(found, problems=()) == replace(whole(), **{layer: ()})  # type: ignore[arg-type]


def test_without_claims_there_are_no_sides_and_all_else_is_kept() -> None:
    assert replace(reader("claims").read(DOCUMENT), problems=()) == replace(whole(), claims=(), sides=())


def test_speakers_without_a_name_are_lost_and_the_named_ones_kept() -> None:
    assert reader("speakers").read(DOCUMENT).mentions == Layers().mentions(reader().parsed(DOCUMENT))


def test_without_frames_the_layers_still_read() -> None:
    found = reader(frames=broken).read(DOCUMENT)
    assert "the encoder" in found.problems[0].what
    assert replace(found, problems=()) == reader(frames=lambda _: ()).read(DOCUMENT)
    assert found.claims


def test_without_a_parse_nothing_is_read() -> None:
    class Deaf(StandardReader):
        __slots__ = ()

        def _parsed(self, document: Document) -> Any:
            raise RecursionError

    found = Deaf(load_parser(), shipped().read, Layers()).read(DOCUMENT)
    assert found == Reading(DOCUMENT.id, problems=found.problems)
    assert "the parser failed on it: RecursionError" in found.problems[0].what


def test_a_layer_that_gives_no_records_but_something_else_has_failed_too() -> None:
    (problem,) = reader(events=lambda *_: None).read(DOCUMENT).problems
    assert "the layer of events failed on it: TypeError" in problem.what


def test_every_layer_that_fails_has_its_row() -> None:
    found = reader(*LAYERS, frames=broken).read(DOCUMENT)
    assert len(found.problems) == len(LAYERS) + 1
    assert found == Reading(DOCUMENT.id, whole().sentences, problems=found.problems)


def test_the_same_failure_is_told_in_the_same_words() -> None:
    def elsewhere(*_: Any) -> Any:
        raise KeyError("no word at <object at 0x55e0bb>")

    assert reader("events").read(DOCUMENT) == reader(events=elsewhere).read(DOCUMENT)


@pytest.mark.parametrize("layer", LAYERS)
def test_the_strict_reader_raises(layer: str) -> None:
    with pytest.raises(KeyError):
        reader(layer, strict=True).read(DOCUMENT)
    with pytest.raises(KeyError):
        reader(strict=True, frames=broken).read(DOCUMENT)


def test_being_stopped_is_no_failure() -> None:
    def stopped(*_: Any) -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reader(events=stopped).read(DOCUMENT)
