"""Pieces, windows and sentences cover the text, in order, whatever the text is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides.stages.read.encoder.model import WEIGHTS
from thucydides.stages.read.encoder.pieces import SHAPES, Pieces, open_tokenizer, to_pieces
from thucydides.stages.read.encoder.places import inside
from thucydides.stages.read.encoder.windows import WINDOW, sentences, windows
from thucydides.stages.read.encoder.words import runs, words_of

TOKENIZER = open_tokenizer(WEIGHTS / "tokenizer.json")
PROSE = st.lists(
    st.sampled_from(["Kim", "said", "U.S.", ".", "!", "\n", "\n\n", "“", "”", "no", "the", "1961", ",", " ", "é"])
)


def pieces_of(text: str) -> Pieces:
    return to_pieces(TOKENIZER, text)


@given(st.text())
def test_pieces_stand_in_the_text_in_order(text: str) -> None:
    pieces = pieces_of(text)
    assert all(0 <= s < e <= len(text) for s, e in zip(pieces.starts, pieces.ends, strict=True))
    assert pieces.starts == sorted(pieces.starts)
    assert len(pieces.shapes) == len(pieces.ids)
    assert all(0 <= shape < SHAPES for shape in pieces.shapes)


def test_a_piece_after_an_astral_character_keeps_code_point_offsets() -> None:
    pieces = pieces_of("😀 Seoul denies")
    assert [pieces.surface(i) for i in range(1, len(pieces))] == ["Seoul", "denies"]


@given(PROSE, st.integers(3, 40))
def test_windows_cover_the_pieces_without_overlap(parts: list[str], size: int) -> None:
    pieces = pieces_of(" ".join(parts))
    found = windows(pieces, size)
    assert [i for a, b in found for i in range(a, b)] == list(range(len(pieces)))
    assert all(0 < b - a <= size for a, b in found)


@given(PROSE)
def test_sentences_cover_the_pieces_and_their_parts_cover_each_window(parts: list[str]) -> None:
    pieces = pieces_of(" ".join(parts))
    split = sentences(pieces)
    assert [i for a, b in split for i in range(a, b)] == list(range(len(pieces)))
    for window in windows(pieces, 7):
        cut = [i + window[0] for a, b in inside(split, window) for i in range(a, b)]
        assert cut == list(range(*window))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("The U.S. Senate voted.", 1),
        ("J. Smith left. “No,” he said.", 2),
        ("“It is over.” He left.", 2),
        ("HEADLINE\n\nBody text follows.", 2),
        ("about 3.5 million", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(sentences(pieces_of(text))) == count


def test_a_window_is_cut_at_a_line_break_where_there_is_one() -> None:
    text = "word " * (WINDOW - 40) + "\n" + "word " * 100
    pieces = pieces_of(text)
    assert windows(pieces)[0] == (0, WINDOW - 40)


@given(st.lists(st.booleans()))
def test_runs_are_the_marked_stretches(labels: list[bool]) -> None:
    marked = {i for a, b in runs(labels) for i in range(a, b + 1)}
    assert marked == {i for i, label in enumerate(labels) if label}


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_words_cover_their_window(text: str) -> None:
    pieces = pieces_of(text)
    words = words_of(pieces, 0, len(pieces))
    assert [p for w in range(len(words)) for p in range(words.firsts[w], words.last(w) + 1)] == list(range(len(pieces)))
