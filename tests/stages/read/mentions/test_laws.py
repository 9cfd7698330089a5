"""What holds for the mentions of any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.work import LINEAR, growth
from thucydides.records import Mention
from thucydides.stages.read.mentions import find_mentions

from .resolution import cases, parsed, read

WORDS = [
    "Russia", "the", "Kim", "said", "he", "it", "they", "both", "Paris", "-", ",", "Mr.", "Foreign", "Minister", "of",
    "analyst", "countries", "two", "UN", "(", ")", "\n\n", "who", "İ", "\u200b", "experts", "Ministry", "and", ".",
]  # fmt: skip
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


def check(text: str, mentions: tuple[Mention, ...]) -> None:
    """Asserts that spans are exact, ids unique, and antecedents are named mentions of the same text."""
    by_id = {mention.id: mention for mention in mentions}
    assert len(by_id) == len(mentions)
    assert [m.span for m in mentions] == sorted((m.span for m in mentions), key=lambda s: (s.start, -s.end))
    for mention in mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.exact != ""
        if mention.antecedent:
            assert by_id[mention.antecedent].antecedent is None
            assert by_id[mention.antecedent].name == mention.name


@QUICK
@given(text=texts)
def test_any_text_gives_exact_spans_and_resolved_antecedents(text: str, nlp: Language) -> None:
    one = parsed(nlp, text)
    check(one.document.text, find_mentions(one))


@QUICK
@given(text=texts)
def test_the_same_text_gives_the_same_mentions(text: str, nlp: Language) -> None:
    assert read(nlp, text) == read(nlp, text)


def test_written_cases_keep_the_laws_too(nlp: Language) -> None:
    for case in cases("cases.jsonl"):
        check(case.text, read(nlp, case.text))


@pytest.mark.parametrize("phrase", ["Russia and ", "he said that ", "the two countries "])
def test_work_grows_with_the_text_and_not_faster(phrase: str, nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        one = parsed(nlp, phrase * times)
        return lambda: find_mentions(one)

    assert growth(work, 100) < LINEAR
