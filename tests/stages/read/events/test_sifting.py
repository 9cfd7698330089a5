"""Which frames tell of an event: no saying, no things, no questions, no change without a doer."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.events.reading import drafts
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.events.frames import from_frames, joined


def found(text: str, trigger: str, actor: str, sure: float, nlp: Language) -> list[str]:
    """The triggers that are kept of a text with one frame."""
    labels = {"type": ("ACCUSE", sure), "status": ("happened", sure), "reciprocal": ("no", sure)}
    spans = {"actor": ((text.index(actor), text.index(actor) + len(actor)),)}
    place = (text.index(trigger), text.index(trigger) + len(trigger))
    doc = nlp(text)
    framed = from_frames(doc, [Frame("event", place, spans, labels, sure)])
    return [text[slice(*draft.trigger)] for draft in joined(framed, drafts(text, nlp), doc)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ghana described the sea as blue.", "described"),
        ("Ghana has many soldiers.", "soldiers"),
        ("Ghana is able.", "able"),
        ("Ghana asks whether the rain will come.", "asks"),
        ("Ghana has improved.", "improved"),
    ],
)
def test_words_that_name_no_deed_are_no_events(text: str, trigger: str, nlp: Language) -> None:
    assert found(text, trigger, "Ghana", 0.7, nlp) == []


@pytest.mark.parametrize(
    ("text", "trigger"), [("Ghana lambasted the sea.", "lambasted"), ("Ghana asked the sea for rain.", "asked")]
)
def test_deeds_stay(text: str, trigger: str, nlp: Language) -> None:
    assert found(text, trigger, "Ghana", 0.7, nlp) == [trigger]


def test_an_unsure_frame_that_the_parse_does_not_know_goes(nlp: Language) -> None:
    assert found("Ghana zapped the sea.", "zapped", "Ghana", 0.15, nlp) == []


def test_two_frames_on_one_phrase_are_one_event(nlp: Language) -> None:
    text = "Ghana deployed 300 soldiers."
    assert found(text, "deployed", "Ghana", 0.9, nlp) == ["deployed"]


def test_actors_are_the_grammatical_doers(nlp: Language) -> None:
    text = "Peru waited and Chile arrested Togo."
    labels = {"type": ("COERCE", 0.9), "status": ("happened", 0.9), "reciprocal": ("no", 0.9)}
    places = {word: (text.index(word), text.index(word) + len(word)) for word in ("Peru", "Chile", "arrested")}
    frame = Frame("event", places["arrested"], {"actor": (places["Peru"], places["Chile"])}, labels, 0.9)
    (draft,) = joined(from_frames(nlp(text), [frame]), drafts(text, nlp), nlp(text))
    assert draft.actors == [places["Chile"]]


def test_how_a_deed_goes_on_is_no_deed_of_its_own(nlp: Language) -> None:
    assert found("Ghana continues to support Togo.", "continues", "Ghana", 0.9, nlp) == ["support"]
