"""The theme layer: where themes lie, which way their words point, and whose they are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.stages.read.themes.reading import Found, read
from thucydides import vocab
from thucydides.records import Theme
from thucydides.text.dimensions import lexicon

PAIRS = (
    ("Kenya", "Peru"),
    ("Egypt", "Turkey"),
    ("Vietnam", "Laos"),
    ("Norway", "Canada"),
    ("Nigeria", "Ghana"),
    ("Armenia", "Azerbaijan"),
)
PHRASES = sorted(" ".join(words) for group in lexicon().values() for words, _ in group)


def only(found: Found, dimension: str) -> Theme:
    """The one theme of a dimension."""
    (theme,) = [theme for theme in found.themes if theme.dimension == dimension]
    return theme


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Words of the vocabulary among names, punctuation and rubbish, in sentences and out of them."""
    rubbish = st.text(max_size=8)
    words = st.sampled_from([*PHRASES, *(name for pair in PAIRS for name in pair), "no", "of", "the", ".", "\n\n", "“"])
    return " ".join(draw(st.lists(st.one_of(words, words, rubbish), max_size=25)))


@given(text=reports())
@settings(max_examples=60, deadline=None)
def test_every_span_is_exact_and_inside_its_sentence_and_the_document(nlp: Language, text: str) -> None:
    found = read(nlp, text)
    known = {mention.id for mention in found.mentions}
    for theme in found.themes:
        for span in (theme.span, theme.sentence, *(modifier.span for modifier in theme.modifiers)):
            assert text[span.start : span.end] == span.exact
        assert theme.sentence in found.parsed.sentences
        assert theme.sentence.start <= theme.span.start < theme.sentence.end
        assert {*theme.holders, *theme.objects} <= known


@given(text=reports())
@settings(max_examples=40, deadline=None)
def test_themes_come_in_the_order_of_the_text_without_overlaps_and_always_the_same(nlp: Language, text: str) -> None:
    themes = read(nlp, text).themes
    assert all(one.span.end <= two.span.start for one, two in pairwise(themes))
    assert len({theme.id for theme in themes}) == len(themes)
    assert read(nlp, text).themes == themes


@given(text=reports())
@settings(max_examples=40, deadline=None)
def test_signs_are_plus_or_minus_one_and_no_modifier_stands_inside_its_theme(nlp: Language, text: str) -> None:
    dimensions = {dimension.id for dimension in vocab.dimensions()}
    for theme in read(nlp, text).themes:
        assert theme.dimension in dimensions
        assert {theme.sign, theme.direction, *(modifier.sign for modifier in theme.modifiers)} <= {1, -1}
        assert not any(theme.span.covers(modifier.span) for modifier in theme.modifiers)


@pytest.mark.parametrize("text", ["", " ", "\x00", "�" * 50, "sanctions" * 500, "no " * 500, "((((" * 200])
def test_hostile_text_gives_themes_or_none_but_no_error(nlp: Language, text: str) -> None:
    assert isinstance(read(nlp, text).themes, tuple)


SIGNED = (
    ("Sanctions on {a} hurt.", 1),
    ("The sanctions on {a} were lifted.", -1),
    ("{b} lifted the sanctions on {a}.", -1),
    ("The sanctions on {a} were lifted by {b}.", -1),
    ("The lifting of sanctions on {a} was a surprise.", -1),
    ("The end of sanctions on {a} is near.", -1),
    ("There are no sanctions on {a}.", -1),
    ("Without sanctions on {a}, prices would fall.", -1),
    ("{b} imposed more sanctions on {a}.", 1),
    ("The sanctions on {a} were not lifted.", 1),
    ("Sanctions relief for {a} is planned.", -1),
)


@pytest.mark.parametrize(("text", "sign"), SIGNED, ids=[text for text, _ in SIGNED])
@pytest.mark.parametrize("pair", PAIRS[:3], ids="-".join)
def test_words_that_undo_turn_an_action_and_words_that_add_do_not(
    nlp: Language, text: str, sign: int, pair: tuple[str, str]
) -> None:
    theme = only(read(nlp, text.format(a=pair[0], b=pair[1])), "sanctions_pressure")
    assert theme.direction == sign


TIES = (
    ("Closer cooperation between {a} and {b} is likely.", 1),
    ("There is no cooperation between {a} and {b}.", -1),
    ("Cooperation between {a} and {b} has not increased.", -1),
    ("Cooperation between {a} and {b} has increased.", 1),
    ("The absence of cooperation between {a} and {b} hurt both.", -1),
    ("{a} and {b} will cooperate on the border.", 1),
    ("{a} often cooperates with {b} on the border.", 1),
    ("{a} does not cooperate with {b}.", -1),
    ("{a}'s rapprochement with {b} continued.", 1),
    ("The rift between {a} and {b} continued.", -1),
    ("The rift between {a} and {b} deepened.", -1),
)


@pytest.mark.parametrize(("text", "sign"), TIES, ids=[text for text, _ in TIES])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_tie_has_its_direction_and_exactly_its_two_sides(
    nlp: Language, text: str, sign: int, pair: tuple[str, str]
) -> None:
    found = read(nlp, text.format(a=pair[0], b=pair[1]))
    theme = only(found, "cooperation")
    assert theme.direction == sign
    assert found.sides(theme) == set(pair)
    assert theme.objects == ()


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_active_and_passive_name_the_same_sides(nlp: Language, pair: tuple[str, str]) -> None:
    a, b = pair
    active, passive = (
        read(nlp, f"{a} lifted the sanctions on {b}."),
        read(nlp, f"The sanctions on {b} were lifted by {a}."),
    )
    for found in (active, passive):
        theme = only(found, "sanctions_pressure")
        names = {mention.id: mention.span.exact for mention in found.mentions}
        assert [names[one] for one in theme.holders] == [a]
        assert [names[one] for one in theme.objects] == [b]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_words_of_the_theme_are_no_side_of_it(nlp: Language, pair: tuple[str, str]) -> None:
    found = read(nlp, f"Military cooperation between {pair[0]} and {pair[1]} was reduced.")
    assert found.sides(only(found, "military_cooperation")) == set(pair)


def test_neither_nor_is_one_negation(nlp: Language) -> None:
    assert only(read(nlp, "Kenya has neither aid nor trade with Peru."), "aid").direction == -1


def test_who_does_the_lowering_is_not_lowered(nlp: Language) -> None:
    found = read(nlp, "Sanctions reduced trade between Kenya and Peru.")
    assert only(found, "sanctions_pressure").direction == 1
    assert only(found, "trade").direction == -1


def test_the_longest_phrase_wins(nlp: Language) -> None:
    found = read(nlp, "Military cooperation between Kenya and Peru grew.")
    assert [theme.dimension for theme in found.themes] == ["military_cooperation"]


@pytest.mark.parametrize(
    "text", ["Lifting of sanctions on {} is likely.", "Sanctions on {} are likely.", "They may lift sanctions on {}."]
)
def test_the_object_is_the_same_however_many_words_name_the_theme(nlp: Language, text: str) -> None:
    found = read(nlp, text.format("Kenya"))
    theme = only(found, "sanctions_pressure")
    assert (len(theme.objects), theme.holders) == (1, ())
    assert found.sides(theme) == {"Kenya"}


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They agreed to halt the imposition of sanctions on Syria.", -1),
        ("They agreed to an end to the suspension of sanctions on Syria.", 1),
        ("They announced the imposition of sanctions on Syria.", 1),
    ],
)
def test_words_of_change_that_hold_one_another_all_count(nlp: Language, text: str, direction: int) -> None:
    assert only(read(nlp, text), "sanctions_pressure").direction == direction


@pytest.mark.parametrize(
    ("verb", "is_side"), [("opposes", False), ("blocked", False), ("stopped", True), ("resumed", True)]
)
def test_who_only_opposes_a_tie_is_no_side_of_it(nlp: Language, verb: str, is_side: bool) -> None:
    found = read(nlp, f"Norway {verb} arms sales to Kenya.")
    names = {mention.id: mention.name for mention in found.mentions}
    sides = {names[one] for one in only(found, "arms_flow").holders}
    assert sides == ({"Norway", "Kenya"} if is_side else {"Kenya"})
