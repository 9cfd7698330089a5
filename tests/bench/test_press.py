"""Labelled attributions are paired with what was read, and counted as they should be."""

from __future__ import annotations

from bench.press import Tally, report
from thucydides.records import Reading, Span, Statement
from train.frames.passages import GoldFrame, Passage

TEXT = "Ada said that rain fell. Bo hopes for grain."


def statement(words: str, stance: str) -> Statement:
    start = TEXT.index(words)
    span = Span("doc", start, start + len(words), words)
    return Statement(words, ("x",), None, None, (span,), (), "indirect", stance, None, None, None, span, 0.9)  # type: ignore[arg-type]


def frame(words: str, stance: str) -> GoldFrame:
    start = TEXT.index(words)
    return GoldFrame(((0, 1),), {"content": ((start, start + len(words)),)}, {"stance": stance, "forecast": "no"})


def test_only_contents_that_share_half_are_paired() -> None:
    labelled = [frame("that rain fell", "asserted"), frame("for grain", "wanted"), frame("hopes", "wanted")]
    article = Passage(TEXT, {"statement": [*labelled, GoldFrame(((0, 1),), {"content": ((0, 3),)})]})
    result = Tally()
    found = (statement("rain fell", "asserted"), statement("for grain", "expected"))
    result.add(article, Reading("doc", statements=found))
    assert result.labelled == 3
    assert result.stances == {("asserted", "asserted"): 1, ("wanted", "expected"): 1}
    assert result.forecasts == {(False, False): 2}
    assert "stance 0.500" in "\n".join(report(result))
