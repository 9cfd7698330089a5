"""Properties of the parse: offsets hold on any string, sentences keep to the layout, time stays linear."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from thucydides.text.layout import borders
from thucydides.text.parser import load_parser, parse, pieces, sentences

REPORT = (
    "Border talks resume\n\nOSLO, May 5. /NTB/. Envoys met on Monday. They left “early”, an aide said\n\nNobody signed."
)
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200) | st.text(
    "ab .\n\r\t\"'”(", max_size=300
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_text_and_sentence_offsets_hold(nlp: Language, text: str) -> None:
    doc = parse(nlp, text)
    assert doc.text == text
    covered = sentences(doc)
    for start, end in covered:
        assert text[start:end].strip() == text[start:end] != ""
    assert all(before[1] <= after[0] for before, after in pairwise(covered))
    assert "".join(text[s:e] for s, e in covered).split() == [] or covered
    assert not any(start < border < end for border in borders(text) for start, end in covered)


@settings(max_examples=200, deadline=None)
@given(text=texts, longest=st.integers(5, 60))
def test_pieces_cover_the_text(text: str, longest: int) -> None:
    spans = pieces(text, longest)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(end - start <= longest for start, end in spans)


def test_layout_ends_sentences(nlp: Language) -> None:
    found = [REPORT[start:end] for start, end in sentences(parse(nlp, REPORT))]
    assert found[:3] == ["Border talks resume", "OSLO, May 5. /NTB/.", "Envoys met on Monday."]
    assert found[-1] == "Nobody signed."


def test_hard_wrapped_lines_are_one_sentence(nlp: Language) -> None:
    text = (
        "The ministers of the five countries agreed on Tuesday to open the\n"
        "Northern Corridor for grain, and said that it would stay open for\nTwelve months."
    )
    assert len(sentences(parse(nlp, text))) == 1


def test_long_texts_are_joined_with_their_parse(nlp: Language) -> None:
    text = (REPORT + "\n\n") * 600
    doc = parse(nlp, text)
    assert doc.text == text
    assert len(pieces(text)) > 1
    assert all(doc.has_annotation(layer) for layer in ("DEP", "LEMMA", "TAG"))
    assert len(doc.ents) > 100
    assert len(sentences(doc)) == 600 * len(sentences(parse(nlp, REPORT)))


def test_runs_of_punctuation_cost_no_more_than_words(nlp: Language) -> None:
    started = time.process_time()
    text = "'(" * 3000 + " He left."
    assert parse(nlp, text).text == text
    assert time.process_time() - started < 20


def test_surrogates_and_empty_texts(nlp: Language) -> None:
    assert parse(nlp, "").text == ""
    assert sentences(parse(nlp, " \n ")) == []
    assert parse(nlp, "a\ud800b").text == "a\ufffdb"


def test_the_model_is_loaded_once() -> None:
    assert load_parser() is load_parser()
