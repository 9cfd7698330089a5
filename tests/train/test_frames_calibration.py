"""Calibration and judging: probabilities mean what they say on data made to a known rule."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.attribution_measures import pair, quotation_class, score
from thucydides.stages.read.encoder.assembly import Evidence, confidence
from thucydides.stages.read.encoder.frame import Frame
from train.frames.calibration import calibration_error, fit_logistic, fit_temperature, reliability
from train.frames.matching import pairs
from train.frames.passages import GoldFrame, Passage

TEXT = "Chad shelled Mali, said Ana. Niger denied it."


def found(layer: str, anchor: str, attributes: dict[str, str], **roles: str) -> Evidence:
    def span(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    frame = Frame(
        layer,
        span(anchor),
        {r: (span(w),) for r, w in roles.items()},
        {k: (v, 1.0) for k, v in attributes.items()},
        0.5,
    )
    return Evidence(frame, (), None)  # type: ignore[arg-type]


def gold(anchor: str, attributes: dict[str, str], **roles: str) -> GoldFrame:
    evidence = found("event", anchor, attributes, **roles)
    assert evidence.frame.anchor
    return GoldFrame((evidence.frame.anchor,), evidence.frame.roles, attributes)


def test_an_event_of_the_wrong_type_is_paired_but_not_right() -> None:
    passage = Passage(TEXT, {"event": [gold("shelled", {"type": "ASSAULT"}, actor="Chad", recipient="Mali")]})
    right = found("event", "shelled", {"type": "ASSAULT"}, actor="Chad")
    wrong = found("event", "shelled", {"type": "AID"}, actor="Chad", recipient="Mali")
    assert [p.right for p in pairs(passage, "event", [right])] == [True]
    assert [(p.gold is not None, p.right) for p in pairs(passage, "event", [wrong])] == [(True, False)]


def test_a_statement_needs_its_speaker() -> None:
    passage = Passage(TEXT, {"statement": [gold("said", {}, speaker="Ana", content="Chad shelled Mali")]})
    right = found("statement", "said", {}, speaker="Ana", content="shelled Mali")
    wrong = found("statement", "said", {}, speaker="Niger", content="Chad shelled Mali")
    assert [p.right for p in pairs(passage, "statement", [right])] == [True]
    assert [p.right for p in pairs(passage, "statement", [wrong])] == [False]


def test_a_fitted_logistic_finds_the_rule_and_is_calibrated() -> None:
    rng = random.Random(3)
    features = [(1.0, rng.uniform(-4, 4)) for _ in range(3000)]
    right = [rng.random() < confidence(f, (-0.5, 1.2)) for f in features]
    weights = fit_logistic(features, right)
    assert weights == pytest.approx([-0.5, 1.2], abs=0.15)
    table = reliability([confidence(f, tuple(weights)) for f in features], right)
    assert calibration_error(table) < 0.04


def test_a_temperature_undoes_overconfidence() -> None:
    rng = random.Random(5)
    scores = [[rng.gauss(0, 1), rng.gauss(0, 1)] for _ in range(3000)]
    labels = [int(rng.random() < confidence((b - a,), (1.0,))) for a, b in scores]
    assert fit_temperature([[3 * a, 3 * b] for a, b in scores], labels) == pytest.approx(3, abs=0.5)
    assert fit_temperature(scores[:5], labels[:5]) == 1.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_bins_hold_every_frame(rows: list[tuple[float, bool]]) -> None:
    table = reliability([c for c, _ in rows], [r for _, r in rows])
    assert sum(b.count for b in table) == len(rows)
    assert 0 <= calibration_error(table) <= 1


SPAN = st.tuples(st.integers(0, 20), st.integers(1, 20)).map(lambda t: [t[0], t[0] + t[1]])
ATTRIBUTION = st.fixed_dictionaries({role: st.lists(SPAN, max_size=2) for role in ("source", "cue", "content")})


@given(st.lists(ATTRIBUTION, min_size=1, max_size=4))
def test_an_article_scored_against_itself_finds_every_content_it_can(
    attributions: list[dict[str, list[list[int]]]],
) -> None:
    text = "Ana said yes, and Bo said no to the rest of it all."
    scores = score([{"id": "a", "text": text, "attributions": attributions}], {"a": attributions})
    assert 0 <= scores.who_what.f1 <= 1
    assert scores.triple.precision == scores.triple.recall


def test_pairs_are_one_to_one_and_best_first() -> None:
    empty: frozenset[int] = frozenset()
    wanted = [{"cue": frozenset({1}), "content": frozenset({2, 3}), "source": empty}]
    given_ = [
        {"cue": frozenset({1}), "content": empty, "source": empty},
        {"cue": frozenset({1}), "content": frozenset({2, 3}), "source": empty},
    ]
    assert pair(wanted, given_) == [(0, 1)]


def test_a_quotation_with_a_comma_inside_is_direct() -> None:
    text = "“Yes,” he said"
    assert quotation_class(text, {"content": [[0, 6]]}) == "direct"
