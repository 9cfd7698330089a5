"""What holds for the statements and forecasts of any text and any frames."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.work import LINEAR, growth
from thucydides.records import NARRATOR, Statement
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.statements import find_statements, name_speakers

from .reading import Read, layers, parsed

WORDS = st.sampled_from(
    ["Paris", "denied", "said", "that", "will", "likely", "He", "“", "”", '"', "«", "»", "'", ":", "—", "\n", "\n\n", "?",
     ".", "not", "Source:", "Q:", "A:", "MINISTER:", "told", "Reuters", "to", "if", "unless", "60%", "\u202e", "𝔘", "é", "I"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=60).map(" ".join))
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def framed(draw: st.DrawFn) -> tuple[str, tuple[Frame, ...]]:
    """A text and frames at arbitrary places in it."""
    text = draw(TEXTS).encode("utf-8", "replace").decode()
    ranges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: (min(p), max(p)))
    frames = []
    for _ in range(draw(st.integers(0, 5))):
        roles = {
            role: tuple(sorted(s for s in draw(st.lists(ranges, max_size=2)) if s[0] < s[1]))
            for role in ("speaker", "content", "hedge")
        }
        anchor = draw(st.one_of(st.none(), ranges.filter(lambda s: s[0] < s[1]) if text else st.none()))
        frames.append(Frame("statement", anchor, {k: v for k, v in roles.items() if v}, {}, 0.5))
    return text, tuple(frames)


def check(found: Read) -> None:
    """The laws."""
    ids = {statement.id for statement in found.statements}
    known = {mention.id for mention in found.mentions} | {NARRATOR}
    assert len(ids) == len(found.statements)
    for statement in found.statements:
        for span in (*statement.content, statement.speaker, statement.cue, statement.hedge, statement.sentence):
            assert span is None or found.text[span.start : span.end] == span.exact
        assert statement.content
        assert not any(statement.cue and span.overlaps(statement.cue) for span in statement.content)
        assert set(statement.speakers) | set(statement.via) <= known
        assert not set(statement.speakers) & set(statement.via)
        assert statement.nested_in is None or statement.nested_in in ids
    assert_acyclic(found.statements)
    for forecast in found.forecasts:
        assert forecast.statement in ids
        assert forecast.forecaster in known
        assert forecast.proposition
        assert found.text[forecast.words.start : forecast.words.end] == forecast.words.exact


def assert_acyclic(statements: tuple[Statement, ...]) -> None:
    outer = {statement.id: statement.nested_in for statement in statements}
    for key in outer:
        seen = set()
        at: str | None = key
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = outer[at]


@SETTINGS
@given(case=framed())
def test_laws_hold_for_any_text_and_frames(nlp: Language, case: tuple[str, tuple[Frame, ...]]) -> None:
    check(layers(nlp, *case))


@settings(SETTINGS, max_examples=15)
@given(case=framed())
def test_same_input_same_records(nlp: Language, case: tuple[str, tuple[Frame, ...]]) -> None:
    assert layers(nlp, *case) == layers(nlp, *case)


def test_work_grows_with_the_text_and_not_faster(nlp: Language) -> None:
    """Whatever quotation marks are left open in it."""
    unit = 'Rome said "it will rain. “No," he replied. MINISTER: We will not. Source: x\n'

    def work(times: int) -> Callable[[], object]:
        one = parsed(nlp, unit * times)
        mentions = find_mentions(one)
        return lambda: find_statements(one, name_speakers(one, mentions))

    assert growth(work, 20) < LINEAR
