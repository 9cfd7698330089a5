"""PLOVER: the manual's types, modes and contexts, and triggers that keep to them."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from thucydides import vocab


def test_all_sixteen_types_are_there_in_order() -> None:
    assert tuple(entry.type for entry in vocab.plover_types()) == get_args(vocab.EventType)


def test_scores_rise_from_conflict_to_cooperation() -> None:
    quads = {"verbal cooperation": 1, "material cooperation": 1, "verbal conflict": -1, "material conflict": -1}
    for entry in vocab.plover_types():
        assert -10 <= entry.score <= 10
        assert entry.score * quads[entry.quad] >= 0, entry.type
        assert all(-10 <= mode.score <= 10 for mode in entry.modes)


@pytest.mark.parametrize(
    ("kind", "score"), [("ACCUSE", -3), ("AID", 10), ("ASSAULT", -9), ("REQUEST", 0), ("SANCTION", -6)]
)
def test_scores_of_the_manual_with_its_misprint_corrected(kind: str, score: float) -> None:
    assert {entry.type: entry.score for entry in vocab.plover_types()}[kind] == score  # type: ignore[index]


def test_modes_are_those_of_the_manual() -> None:
    modes = {entry.type: {mode.name for mode in entry.modes} for entry in vocab.plover_types()}
    assert modes["REQUEST"] == modes["REJECT"] == {"assist", "change", "yield", "meet"}
    assert sum(map(len, modes.values())) == 67
    assert len(vocab.plover_contexts()) == 37


def test_triggers_keep_to_types_modes_and_contexts() -> None:
    modes = {entry.type: {mode.name for mode in entry.modes} for entry in vocab.plover_types()}
    contexts = {context.name for context in vocab.plover_contexts()}
    for trigger in vocab.event_triggers():
        assert trigger.mode is None or trigger.mode in modes[trigger.type], trigger
        assert set(trigger.contexts) <= contexts
        assert 0 < trigger.weight <= 1


def test_triggers_are_many_and_every_type_and_most_modes_have_some() -> None:
    triggers = vocab.event_triggers()
    assert len({trigger.lemma for trigger in triggers}) >= 1000
    assert min(Counter(trigger.type for trigger in triggers).values()) >= 50
    used = {(trigger.type, trigger.mode) for trigger in triggers}
    assert all((entry.type, mode.name) in used for entry in vocab.plover_types() for mode in entry.modes)


def test_a_word_of_many_senses_never_has_two_equal_readings() -> None:
    readings: dict[tuple[object, ...], list[float]] = {}
    for trigger in vocab.event_triggers():
        readings.setdefault((trigger.lemma, trigger.pos, trigger.object), []).append(trigger.weight)
    assert [key for key, weights in readings.items() if len(set(weights)) < len(weights)] == []


def test_a_trigger_with_an_object_is_surer_than_the_bare_word() -> None:
    bare = {(t.lemma, t.pos, t.type, t.mode): t.weight for t in vocab.event_triggers() if not t.object}
    for trigger in vocab.event_triggers():
        key = (trigger.lemma, trigger.pos, trigger.type, trigger.mode)
        assert trigger.weight >= bare.get(key, 0), trigger


@pytest.mark.parametrize(
    ("lemma", "kind", "recipient"),
    [
        ("veto", "REJECT", "object"),
        ("expel", "SANCTION", "object"),
        ("extradite", "COOPERATE", "to"),
        ("invade", "ASSAULT", "object"),
    ],
)
def test_roles_of_plain_triggers(lemma: str, kind: str, recipient: str) -> None:
    found = next(t for t in vocab.event_triggers() if t.lemma == lemma and t.pos == "verb" and not t.object)
    assert (found.type, found.recipient) == (kind, recipient)
