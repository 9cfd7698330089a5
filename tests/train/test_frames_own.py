"""The project's own annotation in the conventions of the public corpora, and as labels of pieces."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from thucydides.stages.read.encoder.model import WEIGHTS
from thucydides.stages.read.encoder.pieces import CLS, SEP, open_tokenizer, to_pieces
from thucydides.stages.read.encoder.schema import EVENT_TYPES, SENTENCES
from thucydides.stages.read.encoder.windows import windows
from train.annotations import Item
from train.frames.augment import vary_quotes
from train.frames.examples import IGNORE, Example, examples
from train.frames.own import own, passage
from train.frames.passages import packed

TOKENIZER = open_tokenizer(WEIGHTS / "tokenizer.json")


def item(text: str, **frame: object) -> Item:
    spans = {
        k: [[text.index(w), text.index(w) + len(w)] for w in v] if isinstance(v, list) else v for k, v in frame.items()
    }
    return Item("x", "x", text, [spans], {})


def statement(text: str, speaker: str, cue: list[str], content: str, form: str = "direct") -> Item:
    return item(
        text, speaker=[speaker] if speaker else [], cue=cue, content=[content], hedge=[], form=form, stance="asserted"
    )


def test_quotation_marks_belong_to_the_content() -> None:
    found = passage("statements", statement("“No,” said Ana.", "Ana", ["said"], "No"), TOKENIZER)
    (frame,) = found.frames["statement"]
    assert [found.text[s:e] for s, e in frame.roles["content"]] in (["“No"], ["“No,”"])


@pytest.mark.parametrize("text", ["Ana Vidal: “No deal.”", "“No deal” – Ana Vidal"])
def test_a_mark_between_speaker_and_content_is_the_cue(text: str) -> None:
    found = passage("statements", statement(text, "Ana Vidal", [], "No deal"), TOKENIZER)
    (frame,) = found.frames["statement"]
    assert [text[s:e] for s, e in frame.anchor] in ([":"], ["–"])


def test_a_statement_without_a_cue_makes_its_sentence_uncued() -> None:
    text = "Q Is it over? It will end badly. Rain fell."
    found = passage("statements", statement(text, "", [], "It will end badly", "narrator"), TOKENIZER)
    assert [label for *_, label in found.sentences] == ["plain", "uncued", "plain"]


def test_an_event_pairs_each_actor_with_each_recipient() -> None:
    text = "Chad and Niger shelled Mali."
    frame = {"trigger": ["shelled"], "actor": ["Chad", "Niger"], "recipient": ["Mali"], "date": []}
    found = passage("events", item(text, **frame, type="ASSAULT", status="happened", reciprocal=False), TOKENIZER)
    assert [(text[slice(*d.source[0])], text[slice(*d.target[0])], d.type) for d in found.dyads] == [
        ("Chad", "Mali", "ASSAULT"),
        ("Niger", "Mali", "ASSAULT"),
    ]


def test_a_sentence_whose_only_claim_is_denied_is_countercausal() -> None:
    text = "Rain fell. The tariffs did not cut exports."
    frame = {"cause": ["The tariffs"], "effect": ["exports"], "signal": ["cut"]}
    found = passage("causes", item(text, **frame, polarity="-", claim="denied", relation="mechanism"), TOKENIZER)
    assert [label for *_, label in found.sentences] == ["neither", "countercausal"]


def test_labels_fall_on_the_pieces_of_their_words() -> None:
    text = "Chad shelled Mali on Monday."
    frame = {"trigger": ["shelled"], "actor": ["Chad"], "recipient": ["Mali"], "date": ["on Monday"]}
    (example,) = examples(
        TOKENIZER,
        [passage("events", item(text, **frame, type="ASSAULT", status="happened", reciprocal=False), TOKENIZER)],
    )
    pieces = to_pieces(TOKENIZER, text)
    (target,) = example.frames
    by_label: dict[int, str] = {}
    for position, label in enumerate(target.roles[0]):
        if label > 0:
            by_label[label] = by_label.get(label, "") + pieces.surface(position - 1)
    assert by_label == {1: "Chad", 2: "Mali", 3: "onMonday"}
    assert "".join(pieces.surface(p - 1) for p in target.anchor) == "shelled"
    assert target.attributes == [EVENT_TYPES.index("ASSAULT"), 0, 0]


@pytest.mark.parametrize("layer", ["statements", "events", "causes"])
def test_own_data_becomes_well_formed_examples(layer: str) -> None:
    found = own(layer, TOKENIZER, "test")[:40]
    for example in examples(TOKENIZER, found):
        check(example)


def check(example: Example) -> None:
    length = len(example)
    assert example.ids[0] == CLS
    assert example.ids[-1] == SEP
    assert len(example.shapes) == length
    assert all(len(tags) == length and set(tags) <= {IGNORE, 0, 1, 2} for tags in example.anchors.values())
    for frame in example.frames:
        assert frame.anchor
        assert all(0 < position < length - 1 for position in frame.anchor)
        assert all(len(row) == length for row in frame.roles)
    assert all(0 < s < e < length and label < len(SENTENCES[layer]) for s, e, layer, label in example.sentences)


def test_training_cuts_windows_as_the_reader_does() -> None:
    found = own("statements", TOKENIZER, "train")[0]
    assert [len(e) - 2 for e in examples(TOKENIZER, [found])] == [
        b - a for a, b in windows(to_pieces(TOKENIZER, found.text))
    ]


def test_train_tuning_and_test_never_share_a_text() -> None:
    for layer in ("statements", "events", "causes"):
        parts = [
            own(layer, TOKENIZER, "train"),
            own(layer, TOKENIZER, "train", held_out=True),
            own(layer, TOKENIZER, "test"),
        ]
        texts = [{p.text for p in found} for found in parts]
        assert all(texts)
        assert not texts[0] & texts[1] | texts[0] & texts[2] | texts[1] & texts[2]


def test_varied_quotation_marks_keep_every_offset() -> None:

    original = own("statements", TOKENIZER, "train")[0]
    for seed in range(20):
        varied = vary_quotes(original, random.Random(seed))
        assert len(varied.text) == len(original.text)
        assert varied.frames == original.frames


def test_the_folder_of_checkpoints_is_not_kept() -> None:
    assert "/train/checkpoints/" in (Path(__file__).parents[2] / ".gitignore").read_text(encoding="utf-8")


def test_a_text_with_further_layers_is_one_passage_that_trains_them_all() -> None:
    found = [p for p in own("statements", TOKENIZER, "test") if {"event", "cause"} <= p.frames.keys()]
    assert found
    for example in examples(TOKENIZER, found[:10]):
        check(example)
        assert set(example.anchors) == {"statement", "event", "cause"}
    assert {layer for example in examples(TOKENIZER, found) for *_, layer, _ in example.sentences} == {
        "statement",
        "cause",
    }


def test_an_event_of_a_long_text_pairs_its_parties_within_their_sentence() -> None:
    text = "Rain fell. Chad shelled Mali. Peru slept."
    frame = {"trigger": ["shelled"], "actor": ["Chad"], "recipient": ["Mali"], "date": []}
    found = passage("events", item(text, **frame, type="ASSAULT", status="happened", reciprocal=False), TOKENIZER)
    (dyad,) = found.dyads
    assert [text[a:b] for a, b in dyad.within] == ["Chad shelled Mali."]


def test_passages_are_packed_with_those_of_the_same_layers() -> None:
    found = own("statements", TOKENIZER, "test")
    joined = packed(found, random.Random(1))
    assert sum(len(p.frames.get("event", ())) for p in joined) == sum(len(p.frames.get("event", ())) for p in found)
    assert {frozenset(p.frames) for p in joined} == {frozenset(p.frames) for p in found}
