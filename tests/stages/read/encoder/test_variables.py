"""What sides name: any spans of any text get an answer, the same before and after the text is read for frames."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thucydides.stages.read.encoder.frame import NOTHING
from thucydides.stages.read.encoder.model import FrameReader, load_reader
from thucydides.stages.read.encoder.schema import VARIABLES

SLOW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = "Peru lifted the sanctions on Chile because trade had collapsed. " * 40
SIDES = [[(0, 33)], [(42, 61)], [(0, 4), (29, 33)], [(2000, 2020)], [(5000, 5010)]]


def test_a_side_is_read_alike_alone_with_others_and_after_the_frames(reader: FrameReader) -> None:
    together = reader.variables(TEXT, SIDES)
    fresh = load_reader()
    fresh.read(TEXT)
    assert fresh.variables(TEXT, SIDES) == together
    alone = [fresh.variables(TEXT, [side])[0] for side in SIDES]
    assert [one.dimension for one in alone] == [one.dimension for one in together]
    assert all(abs(a.probability - b.probability) < 0.02 for a, b in zip(alone, together, strict=True))


def test_plain_words_name_what_they_say(reader: FrameReader) -> None:
    lifted, trade = reader.variables(TEXT[:63], SIDES[:2])
    assert (lifted.dimension, lifted.sign < 0.5) == ("sanctions_pressure", True)
    assert trade.dimension == "trade"


def test_spans_outside_the_text_name_nothing(reader: FrameReader) -> None:
    assert reader.variables("", [[(0, 5)], []]) == (NOTHING, NOTHING)
    assert reader.variables(TEXT, []) == ()


@SLOW
@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=4))
def test_any_side_of_any_text_has_an_answer(reader: FrameReader, text: str, spans: list[tuple[int, int]]) -> None:
    told = reader.variables(text, [spans])[0]
    assert told.dimension is None or told.dimension in VARIABLES
    assert 0 <= told.probability <= 1
    assert 0 <= told.sign <= 1
