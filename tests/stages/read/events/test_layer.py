"""The event layer: spans hold, parties are mentions, amounts and dates fit, denials find the event, bad text does no harm."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tests.stages.read.events.reading import parsed, read
from thucydides.records import NARRATOR, Quantity, Span, Statement
from thucydides.records.reading import Stance
from thucydides.stages.read.events import find_events

WORDS = [
    "Norway",
    "Sudan",
    "bombed",
    ",",
    ".",
    "the",
    "strike",
    "of",
    "by",
    "will",
    "not",
    "accused",
    "sanctions",
    "on",
    "and",
    "“",
    "who",
]


def statement(text: str, content: str, stance: Stance, speakers: tuple[str, ...]) -> Statement:
    """A statement with some words of the text as its content."""
    start = text.index(content)
    span = Span("d1", start, start + len(content), content)
    whole = Span("d1", 0, len(text), text)
    return Statement("say-1", speakers, None, None, (span,), (), "indirect", stance, None, None, None, whole, 0.9)


def test_amount_date_and_parties(nlp: Language) -> None:
    (event,), mentions = read("On Tuesday Norway donated 3,000 tonnes of wheat and dozens of trucks to Sudan.", nlp)
    assert [mentions[name].iso3 for name in event.actors] == ["NOR"]
    assert [mentions[name].iso3 for name in event.recipients] == ["SDN"]
    assert event.date is not None
    assert (event.date.start, event.date.end) == ("2024-05-07", "2024-05-07")
    assert Quantity(3000.0, "tonnes") in event.quantities
    assert Quantity(24.0, "trucks") in event.quantities
    assert event.asserted_by == (NARRATOR,)


@pytest.mark.parametrize(
    ("stance", "status"),
    [
        ("asserted", "happened"),
        ("alleged", "alleged"),
        ("denied", "denied"),
        ("feared", "hypothetical"),
        ("promised", "planned"),
    ],
)
def test_a_statement_lends_its_stance_and_its_speaker(stance: Stance, status: str, nlp: Language) -> None:
    text = "Ghana said Norway bombed Sudan."
    (event,), _ = read(text, nlp, (statement(text, "Norway bombed Sudan", stance, ("men-ghana",)),))
    assert (event.status, event.statement) == (status, "say-1")
    assert (event.denied_by if stance == "denied" else event.asserted_by) == ("men-ghana",)


def test_the_accuser_asserts_and_the_accused_denies(nlp: Language) -> None:
    text = "Ghana accused Norway of bombing Sudan. Norway denies this."
    norway = [name for name, mention in read(text, nlp)[1].items() if mention.iso3 == "NOR"][-1]
    denial = statement(text, "this", "denied", (norway,))
    events, mentions = read(text, nlp, (denial,))
    (deed,) = [event for event in events if event.type == "ASSAULT"]
    assert (deed.status, deed.denied_by) == ("alleged", (norway,))
    assert [mentions[name].iso3 for name in deed.asserted_by] == ["GHA"]


def test_a_town_is_no_party(nlp: Language) -> None:
    (event,), mentions = read("Norway and Sudan held talks in Bergen.", nlp)
    assert {mentions[name].iso3 for name in event.actors} == {"NOR", "SDN"}
    assert not any(mentions[name].name == "Bergen" for name in event.actors)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=20,
    )
)
def test_any_words_give_spans_that_hold_and_the_same_twice(nlp: Language, tokens: list[str]) -> None:
    text = " ".join(tokens)
    events, mentions = read(text, nlp)
    for event in events:
        for span in (event.trigger, event.sentence):
            assert text[span.start : span.end] == span.exact
        assert event.sentence.covers(event.trigger)
        assert set(event.actors) | set(event.recipients) <= set(mentions)
        assert event.actors or event.recipients
    assert find_events(parsed(text, nlp), tuple(mentions.values()), ()) == events


def test_nothing_comes_of_nothing(nlp: Language) -> None:
    assert read("", nlp)[0] == ()
