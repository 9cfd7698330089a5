"""The sides that sentences take: any text gets an answer, the same before and after it is read for frames."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thucydides.stages.read.encoder.model import FrameReader, load_reader
from thucydides.stages.read.encoder.schema import POINTS

SLOW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = (
    "Nobody in Lima is ready to pay for this, the envoy said. The alliance is a paper tiger. The ferry left at noon. "
    * 30
)


def test_a_text_takes_the_same_sides_before_and_after_it_is_read_for_frames(reader: FrameReader) -> None:
    fresh = load_reader()
    fresh.read(TEXT)
    assert fresh.points(TEXT) == reader.points(TEXT)


def test_plain_words_take_the_side_that_they_say(reader: FrameReader) -> None:
    found = {(point.point, point.side) for point in reader.points(TEXT[:112])}
    assert {("will", -1), ("solid", -1)} <= found


def test_no_less_is_told_than_the_settings_ask_for(reader: FrameReader) -> None:
    assert all(point.probability >= reader.settings.point for point in reader.points(TEXT))


@SLOW
@given(st.text(max_size=400))
def test_any_text_takes_sides_with_words_that_stand_in_it(reader: FrameReader, text: str) -> None:
    for point in reader.points(text):
        assert point.point in POINTS
        assert point.side in (1, -1)
        assert 0 <= point.start < point.end <= len(text)
