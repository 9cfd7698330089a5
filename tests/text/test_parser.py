"""Properties of the parse: offsets hold on any string, sentences keep to the layout, the tokenizer gets no run it is slow on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from thucydides.text.layout import borders
from thucydides.text.parser import LONGEST_WORD, GuardedTokenizer, load_parser, parse, pieces, sentences

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


@pytest.mark.parametrize("run", ["'(", "«", "a.", "\u202e", "한"])
def test_the_tokenizer_is_given_no_run_on_which_it_is_quadratic(nlp: Language, run: str) -> None:
    text, given = f"They met {run * 3000} He left. {run * 2000}", []

    def recorded(part: str) -> Doc:
        given.append(part)
        return inner(part)

    guarded = GuardedTokenizer(nlp.tokenizer)
    inner, guarded.tokenizer = guarded.tokenizer, recorded
    assert guarded(text).text == text
    assert "".join(given).split() == ["They", "met", "He", "left."]
    assert len(guarded(text)) < 20 + 5000 * len(run) / LONGEST_WORD


def test_the_parser_is_guarded(nlp: Language) -> None:
    assert isinstance(nlp.tokenizer, GuardedTokenizer)
    text = "'(" * 3000 + " He left."
    assert parse(nlp, text).text == text


def test_surrogates_and_empty_texts(nlp: Language) -> None:
    assert parse(nlp, "").text == ""
    assert sentences(parse(nlp, " \n ")) == []
    assert parse(nlp, "a\ud800b").text == "a\ufffdb"


def test_the_model_is_loaded_once() -> None:
    assert load_parser() is load_parser()


def test_no_sentence_starts_in_mid_line(nlp: Language) -> None:
    text = "Russia supports Laos in the Council\nPeru and China, which have drawn closer since the war, took a step."
    starts = [text[start : start + 4] for start, _ in sentences(parse(nlp, text))]
    assert starts == ["Russ", "Peru"]
