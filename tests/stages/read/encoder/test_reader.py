"""The reader as it ships: it never fails, its spans stand in the text, and it finds what a child would."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thucydides.errors import InputError
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.encoder.model import FrameReader
from thucydides.stages.read.encoder.schema import ATTRIBUTES, EVENT_TYPES, LAYERS, SENTENCES, STANDARD, role_names

ODD = st.text(alphabet=st.sampled_from("aB1 .\n“”\"'«»:–—?!\u200b\u0000\ud800é中😀\u0301"), max_size=300)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = (
    "Nairobi rejects charge\n\nKenya's foreign minister denied on Monday that troops had crossed the border. "
    "“We have sent nobody,” Amina Otieno told reporters. The African Union condemned the raid. "
    "The blockade has cut food imports, aid workers say."
)


def spans(frame: Frame) -> list[tuple[int, int]]:
    return [*([frame.anchor] if frame.anchor else []), *(span for found in frame.roles.values() for span in found)]


@SLOW
@given(st.one_of(st.text(max_size=200), ODD))
def test_any_text_is_read_and_every_span_stands_in_it(reader: FrameReader, text: str) -> None:
    for frame in reader.read(text):
        assert frame.layer in LAYERS
        assert set(frame.roles) <= set(role_names(frame.layer))
        assert all(0 <= start < end <= len(text) for start, end in spans(frame))
        assert 0 <= frame.confidence <= 1
        for name, (label, chance) in frame.attributes.items():
            assert label in (SENTENCES["cause"] if name == "sentence" else ATTRIBUTES[frame.layer][name])
            assert 0 <= chance <= 1
    assert all(s.start < s.end for s in reader.sentences(text))


def test_the_same_text_gives_the_same_frames(reader: FrameReader) -> None:
    assert reader.read(TEXT) == reader.read(TEXT)


def test_a_layer_reads_alone_what_it_reads_with_others(reader: FrameReader) -> None:
    everything = reader.read(TEXT, LAYERS)
    assert reader.read(TEXT) == tuple(frame for frame in everything if frame.layer in STANDARD)
    for layer in LAYERS:
        assert reader.read(TEXT, [layer]) == tuple(frame for frame in everything if frame.layer == layer)


def test_a_far_window_does_not_change_a_near_one(reader: FrameReader) -> None:
    paragraph = "The weather in the capital was mild and dry. " * 60
    alone = [f for f in reader.read(TEXT + "\n\n") if f.layer == "statement"]
    followed = [f for f in reader.read(TEXT + "\n\n" + "x " * 400 + paragraph) if f.layer == "statement"]
    cues = {f.anchor for f in alone}
    assert len(cues & {f.anchor for f in followed}) >= len(cues) - 1


def test_frames_come_in_the_order_of_the_text(reader: FrameReader) -> None:
    anchors = [frame.anchor[0] for frame in reader.read(TEXT) if frame.anchor]
    assert anchors == sorted(anchors)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b"])
def test_a_text_without_words_has_no_frames(reader: FrameReader, text: str) -> None:
    assert reader.read(text) == ()


def test_it_finds_who_said_what(reader: FrameReader) -> None:
    found = {TEXT[slice(*f.anchor)]: f for f in reader.read(TEXT, ["statement"]) if f.anchor and f.roles.get("speaker")}
    told = found["told"]
    assert [TEXT[slice(*s)] for s in told.roles["speaker"]] == ["Amina Otieno"]
    assert "We have sent nobody" in " ".join(TEXT[slice(*s)] for s in told.roles["content"])
    denied = found["denied"]
    assert "troops had crossed the border" in " ".join(TEXT[slice(*s)] for s in denied.roles["content"])


def test_a_dyad_has_a_type_whichever_way_it_points(reader: FrameReader) -> None:
    text = "Rebels shelled the town."
    kind, chance = reader.dyad(text, (0, 6), (15, 23))
    assert kind in EVENT_TYPES
    assert 0 < chance <= 1


def test_a_dyad_far_apart_in_a_long_text_is_read(reader: FrameReader) -> None:
    text = "Rebels " + "and others " * 400 + "fled the town."
    assert reader.dyad(text, (0, 6), (len(text) - 5, len(text) - 1))[0] in EVENT_TYPES


def test_a_dyad_without_words_is_refused(reader: FrameReader) -> None:
    with pytest.raises(InputError, match="no word"):
        reader.dyad("Rebels fled.", (0, 6), (6, 6))
