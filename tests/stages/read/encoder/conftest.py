"""The reader with the shipped weights, loaded once."""

from __future__ import annotations

import pytest

from thucydides.stages.read.encoder.model import FrameReader, load_reader


@pytest.fixture(scope="package")
def reader() -> FrameReader:
    """The frame reader with the weights that ship."""
    return load_reader()
