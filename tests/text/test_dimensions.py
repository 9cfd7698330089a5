"""The vocabulary's dimension words in parsed text: the longest phrase, the right part of speech, no overlaps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from thucydides import vocab
from thucydides.text.dimensions import base, lexicon, matches, turn, turners
from thucydides.text.parser import parse

PHRASES = sorted({words for group in lexicon().values() for words, _ in group})


def found(nlp: Language, text: str) -> list[tuple[str, str, int]]:
    """(words, dimension, sign) of each match."""
    tokens = list(parse(nlp, text))
    return [
        (" ".join(token.text for token in tokens[start:end]), entry.dimension, entry.sign)
        for start, end, entry in matches(tokens)
    ]


@given(word=st.from_regex(r"[a-zA-Z]{1,12}(s|es|ies|ss)?", fullmatch=True))
def test_a_base_form_is_its_own_base_form(word: str) -> None:
    assert base(base(word)) == base(word)
    assert base(word.upper()) == base(word)


@pytest.mark.parametrize(
    ("many", "one"),
    [("allies", "ally"), ("taxes", "tax"), ("breaches", "breach"), ("sanctions", "sanction"), ("losses", "loss")],
)
def test_plural_and_singular_have_one_base_form(many: str, one: str) -> None:
    assert base(many) == base(one) == one


@pytest.mark.parametrize("word", ["crisis", "consensus", "gas", "loss"])
def test_a_word_that_is_no_plural_stays(word: str) -> None:
    assert base(word) == word


def test_every_phrase_is_in_the_lexicon_with_the_dimension_and_sign_of_an_entry_that_has_it() -> None:
    owners: dict[tuple[str, ...], set[tuple[str, int]]] = {}
    for dimension in vocab.dimensions():
        parts = ((1, dimension.nouns, dimension.verbs, dimension.adjectives),)
        opposite = ((-1, dimension.opposite_nouns, dimension.opposite_verbs, dimension.opposite_adjectives),)
        for sign, *groups in (*parts, *opposite):
            for phrase in (phrase for group in groups for phrase in group):
                words = tuple(base(word) for word in phrase.replace("-", " - ").split())
                owners.setdefault(words, set()).add((dimension.id, sign))
    known = {words: (entry.dimension, entry.sign) for group in lexicon().values() for words, entry in group}
    assert known.keys() == owners.keys()
    assert all(known[words] in owners[words] for words in known)


def test_of_phrases_with_one_beginning_the_longest_comes_first() -> None:
    for first, group in lexicon().items():
        assert all(words[0] == first for words, _ in group)
        assert all(len(one) >= len(two) for (one, _), (two, _) in pairwise(group))


@given(
    words=st.lists(st.sampled_from([word for phrase in PHRASES for word in phrase] + ["the", "of", "."]), max_size=30)
)
@settings(max_examples=60, deadline=None)
def test_matches_never_overlap_and_their_words_are_those_of_an_entry(nlp: Language, words: list[str]) -> None:
    tokens = list(parse(nlp, " ".join(words)))
    end = 0
    for start, stop, entry in matches(tokens):
        assert end <= start < stop <= len(tokens)
        end = stop
        forms = [{base(token.lower_), token.lemma_.casefold()} for token in tokens[start:stop]]
        assert any(
            other == entry and len(phrase) == len(forms) and all(w in f for w, f in zip(phrase, forms, strict=True))
            for group in lexicon().values()
            for phrase, other in group
        )


def test_the_longest_phrase_wins(nlp: Language) -> None:
    assert [dimension for _, dimension, _ in found(nlp, "They praised military cooperation.")] == [
        "military_cooperation"
    ]
    assert [dimension for _, dimension, _ in found(nlp, "They praised cooperation.")] == ["cooperation"]


def test_opposite_words_have_the_opposite_sign(nlp: Language) -> None:
    (_, rift, below), (_, cooperation, above) = found(nlp, "The rift ended their cooperation.")
    assert (rift, below, cooperation, above) == ("cooperation", -1, "cooperation", 1)


def test_an_auxiliary_is_no_noun(nlp: Language) -> None:
    assert found(nlp, "She will go home.") == []


@pytest.mark.parametrize("text", ["", " ", "...", "\x00", "qwerty " * 50])
def test_text_without_dimension_words_has_no_match(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []


def test_words_of_change_have_one_sign_in_all_their_forms(nlp: Language) -> None:
    assert set(turners().values()) == {1, -1}
    for text, sign in (
        ("Trade increased.", 1),
        ("Trade is increasing.", 1),
        ("It reduces trade.", -1),
        ("They reduced trade.", -1),
    ):
        assert [turn(token) for token in parse(nlp, text) if turn(token)] == [sign], text
