"""Frames: every one names a dimension that is there, and all classes are written out."""

from __future__ import annotations

from thucydides import vocab


def test_frames_name_dimensions_of_the_ontology() -> None:
    assert {frame.dimension for frame in vocab.dimension_frames()} <= {one.id for one in vocab.dimensions()}


def test_frames_have_words_and_no_open_classes() -> None:
    for frame in vocab.dimension_frames():
        assert frame.first
        assert abs(frame.sign) == 1
        assert not [word for word in (*frame.first, *frame.second) if word.startswith("@") and word != "@actor"]
