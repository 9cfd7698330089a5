"""Frames joined with the parse, contexts, types of given pairs: each with what the others lack."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.stages.read.events.reading import drafts
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.encoder.schema import EVENT_TYPES
from thucydides.stages.read.events.contexts import contexts
from thucydides.stages.read.events.dyads import Dyad, by_frames, by_triggers, combined
from thucydides.stages.read.events.frames import from_frames, joined

TEXT = "Peru arrested Chile, and Togo bombed Mali."


def frame(words: str, kind: str, status: str, sure: float, **roles: str) -> Frame:
    """A frame on words of the text."""
    spans = {role: ((TEXT.index(word), TEXT.index(word) + len(word)),) for role, word in roles.items()}
    labels = {"type": (kind, sure), "status": (status, sure), "reciprocal": ("no", sure)}
    start = TEXT.index(words)
    return Frame("event", (start, start + len(words)), spans, labels, sure)


def test_the_frame_leads_and_the_parse_completes(nlp: Language) -> None:
    framed = from_frames(nlp(TEXT), [frame("arrested", "COERCE", "alleged", 0.9, actor="Peru")])
    first, second = joined(framed, drafts(TEXT, nlp), nlp(TEXT))
    assert (first.type, first.status, first.mode) == ("COERCE", "alleged", "arrest")
    assert [TEXT[a:b] for a, b in first.recipients] == ["Chile"]
    assert second.type == "ASSAULT"


def test_an_unsure_frame_gives_way(nlp: Language) -> None:
    framed = from_frames(nlp(TEXT), [frame("arrested", "AID", "denied", 0.2, actor="Peru")])
    first = joined(framed, drafts(TEXT, nlp), nlp(TEXT))[0]
    assert (first.type, first.status) == ("COERCE", "happened")


def test_frames_of_other_layers_are_no_events(nlp: Language) -> None:
    assert from_frames(nlp(TEXT), [Frame("cause", (0, 4), {}, {}, 0.9)]) == []


def test_contexts_are_those_of_the_vocabulary_and_bounded() -> None:
    assert contexts((), "Nothing of the kind.") == ()
    assert "cbrn" in contexts((), "The IAEA saw the uranium.")
    assert "military" in contexts(("military",), "It went.")


@pytest.mark.parametrize(("source", "target", "kind"), [("Peru", "Chile", "COERCE"), ("Togo", "Mali", "ASSAULT")])
def test_the_type_of_a_pair_is_that_of_the_deed_between_them(
    source: str, target: str, kind: str, nlp: Language
) -> None:
    places = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in (source, target)]
    scores = by_triggers(nlp(TEXT), Dyad(*places))
    assert max(scores, key=lambda name: scores[name]) == kind
    assert sum(scores.values()) == pytest.approx(1)


def test_two_experts_give_a_distribution_and_a_sure_one_decides() -> None:
    flat = dict.fromkeys(EVENT_TYPES, 1 / len(EVENT_TYPES))
    sure = {name: 0.85 if name == "AID" else 0.01 for name in EVENT_TYPES}
    joint = combined([(0.5, flat), (0.5, sure)])
    assert sum(joint.values()) == pytest.approx(1)
    assert max(joint, key=lambda name: joint[name]) == "AID"


def test_frames_count_by_how_well_their_roles_fit_the_pair() -> None:
    def frame(name: str, actor: tuple[int, int], recipient: tuple[int, int]) -> Frame:
        told = {"type": (name, 0.9), "status": ("happened", 0.9)}
        return Frame("event", (5, 8), {"actor": (actor,), "recipient": (recipient,)}, told, 0.8)

    fitting, crossed = frame("AID", (0, 4), (10, 14)), frame("COERCE", (10, 14), (0, 4))
    scores = by_frames([fitting, crossed], Dyad((0, 4), (10, 14)))
    assert scores["AID"] > scores["COERCE"] > scores["PROTEST"]
    assert sum(scores.values()) == pytest.approx(1)
