"""What the encoder says of a statement is found by its cue, else by its content."""

from __future__ import annotations

from thucydides.records import Span, Statement
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.forecasts.foretold import Foretold

TEXT = "Ada said that rain will come. Grain will rot."


def statement(cue: str | None, content: str) -> Statement:
    spans = [Span("doc", TEXT.index(w), TEXT.index(w) + len(w), w) if w else None for w in (cue, content)]
    held = spans[1]
    assert held is not None
    return Statement("s", ("ada",), None, spans[0], (held,), (), "indirect", "expected", None, None, None, held, 0.9)


def frame(anchor: str | None, content: str, label: str, sure: float) -> Frame:
    at = (TEXT.index(anchor), TEXT.index(anchor) + len(anchor)) if anchor else None
    start = TEXT.index(content)
    return Frame("statement", at, {"content": ((start, start + len(content)),)}, {"forecast": (label, sure)}, 0.9)


def test_by_cue_then_by_content_else_nothing() -> None:
    told = Foretold([frame("said", "that rain will come", "yes", 0.9), frame(None, "Grain will rot", "no", 0.75)])
    assert told.chance(statement("said", "rain will come")) == 0.9
    assert told.chance(statement(None, "Grain will rot")) == 0.25
    assert told.chance(statement(None, "will come")) is None
