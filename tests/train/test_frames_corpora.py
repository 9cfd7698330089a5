"""Corpora become passages without loss: tags are stripped, spans point at the same words, splits never share a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from train.frames import corpora
from train.frames.passages import GoldDyad, GoldFrame, Passage, join
from train.frames.splits import is_held_out, part

needs_corpora = pytest.mark.skipif(not corpora.corpora_folder().is_dir(), reason="the public corpora are not at hand")


def words(passage: Passage, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [passage.text[s:e] for s, e in spans]


def test_nested_tags_give_the_spans_of_the_plain_sentence() -> None:
    plain, frame = corpora.untag("<ARG1>They met</ARG1> <ARG0><SIG0>to</SIG0> talk</ARG0> .")
    assert plain == "They met to talk ."
    assert [plain[s:e] for s, e in frame.anchor] == ["to"]
    assert {role: [plain[s:e] for s, e in spans] for role, spans in frame.roles.items()} == {
        "cause": ["to talk"],
        "effect": ["They met"],
    }


@pytest.mark.parametrize(
    ("text", "form"),
    [("“No deal.”", "direct"), ("that “no deal” came", "mixed"), ("that none came", "indirect"), ("", "indirect")],
)
def test_the_form_follows_from_the_quotation_marks(text: str, form: str) -> None:
    assert corpora.quotation_form(text, ((0, len(text)),)) == form


@needs_corpora
def test_polnear_contents_are_not_empty_and_stand_in_the_text() -> None:
    articles = corpora.polnear("dev")
    frames = [(a, f) for a in articles for f in a.frames["statement"]]
    assert len(frames) > 2000
    assert all(a.text[s:e].strip() for a, f in frames for spans in (f.anchor, *f.roles.values()) for s, e in spans)


@needs_corpora
def test_causal_tags_leave_the_sentence_as_it_was() -> None:
    passages = corpora.causal_news("dev")
    assert {label for p in passages for *_, label in p.sentences} == {"causal", "neither"}
    assert not [p.text for p in passages if "<ARG" in p.text or "<SIG" in p.text]
    assert all(f.roles["cause"] and f.roles["effect"] for p in passages for f in p.frames["news_cause"])


@needs_corpora
def test_countercausal_sentences_say_nothing_of_signals() -> None:
    assert all("anchor" not in p.known for p in corpora.countercausal_news("dev"))


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_joined_passages_keep_their_words(texts: list[str]) -> None:
    passages = [
        Passage(
            t,
            {"event": [GoldFrame(((0, len(t)),), {"actor": ((0, 1),)})]},
            sentences=[(0, len(t), "plain")],
            dyads=[GoldDyad(((0, len(t)),), ((0, 1),), ((0, len(t)),), "AID")],
        )
        for t in texts
    ]
    joined = join(passages)
    assert [words(joined, f.anchor) for f in joined.frames["event"]] == [[t] for t in texts]
    assert [words(joined, f.roles["actor"]) for f in joined.frames["event"]] == [[t[0]] for t in texts]
    assert [joined.text[s:e] for s, e, _ in joined.sentences] == texts
    assert [words(joined, d.target) for d in joined.dyads] == [[t] for t in texts]


@given(st.lists(st.text()))
def test_held_out_texts_and_the_others_make_up_the_whole(texts: list[str]) -> None:
    held, rest = part(texts, str, held_out=True), part(texts, str, held_out=False)
    assert sorted(held + rest) == sorted(texts)
    assert not set(held) & set(rest)


def test_about_one_text_in_sixteen_is_held_out() -> None:
    assert 80 < sum(is_held_out(str(number)) for number in range(2000)) < 170
