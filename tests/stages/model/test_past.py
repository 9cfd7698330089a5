"""The past is what was published by then; what happened since is counted once a story."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.model.situations import Builder
from thucydides.records import Actor, Event, Interval, Modifier, Published, Situation, Statement, Theme
from thucydides.stages.model import (
    compile_model,
    drivers_of,
    friendly_share,
    happened_since,
    pooled_view,
    situation_before,
)


def told() -> tuple[Builder, Situation]:
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.claim("x", "pressure", "need", document="old")
    b.claim("x", "need", "pact", document="old")
    b.claim("x", "drought", "need", "-", document="old", kind="denied")
    b.claim("y", "war", "pact", document="new")
    situation = b.situation()
    dates = {
        "old": Published("2020-01-01", "2020-01-02", "stated"),
        "new": Published("2022-01-01", "2022-01-01", "stated"),
    }
    documents = tuple(replace(d, published=dates.get(d.id)) for d in situation.documents)
    return b, replace(situation, documents=documents)


def event(
    b: Builder, name: str, kind: str, date: str, who: tuple[str, ...], whom: tuple[str, ...], same: str | None = None
) -> Event:
    span = b.span("new", f"event {name}")
    return Event(
        name, kind, None, (), who, whom, Interval(date, date), None, "happened", (), (), (), None, span, span, same, 0.9
    )  # fmt: skip


def test_the_past_knows_nothing_of_later_reports() -> None:
    _, situation = told()
    before = situation_before(situation, "2020-12-31")
    assert {c.sentence.document for c in before.claims} == {"old"}
    assert {v.id for v in before.views} == {"x"}
    assert situation_before(situation, "2019-01-01").claims == ()
    assert situation_before(situation, "2022-01-01").claims == situation.claims
    assert situation_before(situation, "2019-01-01", also=("new",)).documents == situation.documents[1:]


def test_events_between_the_two_count_once_a_story_and_by_type() -> None:
    b, situation = told()
    minister = Actor("minister", "minister", "person", "A", None, None, (), ())
    states = tuple(Actor(name, name, "state", name, None, None, (), ()) for name in "ABC")
    events = (
        event(b, "e1", "COOPERATE", "2021-05-01", ("minister",), ("B",), "story"),
        event(b, "e2", "COOPERATE", "2021-05-01", ("A", "B"), (), "story"),
        event(b, "e3", "ACCUSE", "2021-06-01", ("B",), ("A",)),
        event(b, "e4", "AID", "2021-06-01", ("B",), ("A",)),
        event(b, "e5", "ASSAULT", "2021-06-01", ("C",), ("A",)),
        event(b, "e6", "ASSAULT", "2019-06-01", ("B",), ("A",)),
    )
    situation = replace(situation, events=events, actors=(*states, minister))
    happened = happened_since(situation, "pact", "2020-12-31")
    assert (happened.friendly, happened.hostile, happened.direction) == (("e1", "e4"), ("e3",), "+")
    assert friendly_share(situation) == 2 / 5


def test_phrases_in_which_the_target_moves_count_unless_they_are_wishes() -> None:
    b, situation = told()

    def theme(name: str, document: str, words: str, sign: int) -> Theme:
        span = b.span(document, words)
        return Theme(name, span, "cooperation", 1, (Modifier(span, sign),), (), (), 0, span, "pact")

    wish = theme("t3", "new", "closer still", 1)
    themes = (theme("t1", "new", "deepening", 1), theme("t2", "old", "loosening", -1), wish)
    base = Statement(
        "s", ("x",), None, None, (wish.span,), (), "indirect", "wanted", None, None, None, wish.sentence, 0.9
    )
    situation = replace(situation, themes=themes, statements=(base,), actors=())
    happened = happened_since(situation, "pact", "2020-12-31")
    assert (happened.rising, happened.falling, happened.direction) == (("t1",), (), "+")


def test_drivers_are_asserted_causes_that_nothing_moves() -> None:
    _, situation = told()
    claims = tuple(replace(c, signs=(-1, 1)) if c.cause == "war" else c for c in situation.claims)
    situation = replace(situation, claims=claims)
    model = compile_model(situation, pooled_view(situation), "pact")
    assert set(drivers_of(situation, model)) == {("pressure", 1), ("war", -1)}
