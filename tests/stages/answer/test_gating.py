"""What is held back, in words: who shuts the gate, whose doing it is, and no more said than was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from tests.stages.model.situations import Builder
from tests.stages.model.test_openings import vetoed
from thucydides.records import Actor, GateLine, LeverView, Question, Situation, Span
from thucydides.stages.answer.gating import complete, gated, opened, sentences


def line(
    gate: str, effect: str, *, opens: Literal["+", "-"] = "+", target: tuple[float, float] = (0.1, 0.6),
    silent: bool = False, claims: tuple[str, ...] = (),
) -> GateLine:  # fmt: skip
    """A gate as simulated."""
    return GateLine(
        "x", gate, opens, effect, ((effect, 1),), claims, (0.0, 0.9), (0.1, 0.6), silent, target, (0.0, 0.1)
    )


def question(direction: Literal["+", "-", "?"] = "-") -> Question:
    """What moves the pact?"""
    return Question("q", "pact", direction, (), ("A", "B"))


def with_veto() -> tuple[Situation, str]:
    """Resolutions are vetoed, and the veto is a lever that the same claim speaks of."""
    b = vetoed()
    b.lever("veto", "resolutions", "-", instrument="un_action")
    told = b.claims[0].id
    b.levers[-1] = replace(b.levers[-1], views=(LeverView("x", "-", (), None, (told,)),))
    return b.situation(), told


def test_the_lever_that_shuts_a_gate_gives_its_name() -> None:
    situation, told = with_veto()
    (found,) = complete([line("resolutions", "measure", claims=(told,))], situation)
    assert found.lever == "veto"
    assert opened(found, situation) == "without veto"


def test_a_lever_of_which_other_claims_speak_does_not() -> None:
    situation, _ = with_veto()
    (found,) = complete([line("resolutions", "measure", claims=("other",))], situation)
    assert found.lever is None
    assert opened(found, situation) == "with more resolutions"
    assert opened(replace(found, opens="-"), situation) == "with less resolutions"


def test_whose_doing_it_is_stands_last_before_the_words() -> None:
    b = Builder()
    told = b.claim("x", "pressure", "mediate", "-", relation="condition")
    sentence = b.claims[0].sentence
    place = sentence.exact.index("mediate")
    words = Span(sentence.document, sentence.start + place, sentence.start + place + 7, "mediate")
    b.claims[0] = replace(b.claims[0], effect_spans=(words,))
    mention = Span(sentence.document, sentence.start, sentence.start + 1, "x")
    situation = b.situation()
    situation = replace(situation, actors=(Actor("KEN", "Kenya", "state", "KEN", None, None, (), (mention,)),))
    (found,) = complete([line("pressure", "mediate", opens="-", claims=(told,))], situation)
    assert gated(found, situation) == "“mediate” (Kenya)"


@pytest.mark.parametrize(("direction", "verb"), [("-", "lower"), ("+", "raise")])
def test_a_gate_whose_opening_helps_is_told_with_its_condition(direction: Literal["+", "-"], verb: str) -> None:
    situation = vetoed().situation()
    helps = (0.7, 0.1) if direction == "-" else (0.1, 0.7)
    told = list(sentences(question(direction), situation, [line("resolutions", "measure", target=helps)]))
    assert told == [f"x: measure would {verb} it, but only with more resolutions (then by more in 70% of worlds)."]


def test_where_none_helps_the_first_is_told_as_it_is_and_silence_is_not_told() -> None:
    situation = vetoed().situation()
    lines = [line("resolutions", "measure"), line("resolutions", "tests")]
    (told,) = sentences(question(), situation, lines)
    assert told.startswith("x: with more resolutions, more measure in 90% of worlds")
    assert not list(sentences(question(), situation, [line("resolutions", "measure", silent=True)]))


def test_what_several_views_say_of_one_gate_is_told_once() -> None:
    situation = vetoed().situation()
    lines = [line("resolutions", "measure", target=(0.7, 0.1))] * 3
    assert len(list(sentences(question(), situation, lines))) == 1
