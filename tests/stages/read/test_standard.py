"""The standard reader: pure, replaceable, and clear about missing weights."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thucydides.errors import WeightsError
from thucydides.records import Document, Reading
from thucydides.stages.read import READER_VERSION, standard_reader
from thucydides.stages.read.encoder import model
from thucydides.stages.read.encoder.frame import Frame

TEXT = "Portugal said that trade with Greece would grow.\n\n“It will rain tomorrow in every harbour” — Rui Campos\n"


def nothing(_: str) -> tuple[Frame, ...]:
    return ()


def document(text: str) -> Document:
    return Document("src-test", "test.txt", "0" * 64, text, body=((0, len(text)),))


def test_reading_is_pure() -> None:
    reader = standard_reader(nothing, strict=True)
    first = reader.read(document(TEXT))
    assert first == reader.read(document(TEXT)) == standard_reader(nothing, strict=True).read(document(TEXT))
    assert first.mentions
    assert first.statements


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\ufeff", "\ud800 lone", "\x00\x01", "«" * 500, "word " * 2000, "\u202e“”"]
)
def test_no_text_raises(text: str) -> None:
    reading = standard_reader(nothing, strict=True).read(document(text))
    assert isinstance(reading, Reading)


def test_what_lies_outside_the_body_is_not_read() -> None:
    text = "Read also: Portugal denied everything.\nGreece is calm."
    furnished = Document("src-test", "test.txt", "0" * 64, text, body=((39, len(text)),))
    assert all(m.span.start >= 39 for m in standard_reader(nothing, strict=True).read(furnished).mentions)


def test_missing_weights_are_a_clear_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(model, "WEIGHTS", tmp_path)
    with pytest.raises(WeightsError, match=re.escape(str(tmp_path))):
        standard_reader()


def test_the_version_is_a_short_hash() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", READER_VERSION)
