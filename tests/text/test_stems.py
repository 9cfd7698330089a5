"""Stems: inflected and derived forms of a word are one, names and small words are none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thucydides.text.stems import content_stems, stem

WORDS = st.lists(st.text("aeiosdngtry", min_size=3, max_size=9), max_size=8)


def test_forms_of_one_word_have_one_stem() -> None:
    for forms in (
        ("cooperation", "cooperate", "cooperating"),
        ("export", "exports", "exported"),
        ("sanction", "Sanctions"),
    ):
        assert len({stem(form) for form in forms}) == 1, forms


@given(words=WORDS, more=WORDS)
def test_the_stems_of_two_texts_are_the_stems_of_both_together(words: list[str], more: list[str]) -> None:
    one, two = " ".join(words), " ".join(more)
    assert content_stems(f"{one} {two}") == content_stems(one) | content_stems(two)


@given(words=WORDS)
def test_order_case_and_repetition_do_not_matter(words: list[str]) -> None:
    text = " ".join(words)
    assert content_stems(text) == content_stems(" ".join(reversed(words))) == content_stems(f"{text} {text}".upper())


@given(text=st.text(max_size=80))
def test_any_text_has_stems_in_lower_case(text: str) -> None:
    assert all(word and word == word.casefold() for word in content_stems(text))


def test_names_and_small_words_are_left_out() -> None:
    assert content_stems("the exports of Kenya to Peru", ["Kenya", "Peru"]) == content_stems("exports")
    assert content_stems("it was of the to and") == frozenset()
