"""What holds for the actors of any documents."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thucydides import vocab
from thucydides.records import NARRATOR
from thucydides.stages.link.actors import resolve_actors

from .building import Named, build, partition, same

NAMES = ["Kim Jong Un", "Kim Jong-un", "Kim", "Kim Yo Jong", "Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Weiss", "Konrad Weiss",
         "the president", "a senior official", "Ольга", "Лавров"]  # fmt: skip
persons = st.builds(
    Named,
    st.sampled_from(NAMES),
    iso3=st.sampled_from([None, "PRK", "RUS", "DEU"]),
    role=st.sampled_from([None, "president", "foreign minister", "analyst", "former president"]),
)
states = st.sampled_from(["FRA", "DEU", "KOR"]).map(
    lambda code: Named(vocab.state(code).name, "state", code, entry=f"state:{code}")
)
bodies = st.builds(
    Named,
    st.sampled_from(["Foreign Ministry", "Halden Center", "experts", "the army", "Harbour Post"]),
    st.sampled_from(["organization", "group"]),
    st.sampled_from([None, "FRA", "DEU"]),
)
documents = st.lists(st.lists(st.one_of(persons, states, bodies), max_size=5), max_size=6)
QUICK = settings(max_examples=80, deadline=None)


@QUICK
@given(told=documents, seed=st.integers(0, 100))
def test_the_order_of_documents_changes_nothing(told: list[list[Named]], seed: int) -> None:
    readings, reports = build(told)
    mixed = list(zip(readings, reports, strict=True))
    random.Random(seed).shuffle(mixed)
    assert resolve_actors([r for r, _ in mixed], [d for _, d in mixed]) == resolve_actors(readings, reports)


@QUICK
@given(told=documents)
def test_every_mention_has_one_actor_and_every_document_a_narrator(told: list[list[Named]]) -> None:
    readings, reports = build(told)
    actors, places = resolve_actors(readings, reports)
    ids = [actor.id for actor in actors]
    assert len(set(ids)) == len(ids)
    assert set(places.values()) == set(ids)
    wanted = {(r.document, m.id) for r in readings for m in r.mentions} | {(d.id, NARRATOR) for d in reports}
    assert set(places) == wanted


@QUICK
@given(told=documents)
def test_spans_are_exact_and_belong_to_one_actor_each(told: list[list[Named]]) -> None:
    readings, reports = build(told)
    texts = {report.id: report.text for report in reports}
    actors, _ = resolve_actors(readings, reports)
    spans = [span for actor in actors for span in actor.mentions]
    assert len(spans) == len(set(spans)) == sum(len(reading.mentions) for reading in readings)
    assert all(texts[span.document][span.start : span.end] == span.exact for span in spans)


@QUICK
@given(one=persons, other=persons)
def test_merging_is_symmetric(one: Named, other: Named) -> None:
    assert same(one, other) == same(other, one)


@QUICK
@given(told=documents)
def test_no_actor_holds_two_states_or_two_entries(told: list[list[Named]]) -> None:
    readings, reports = build(told)
    _, places = resolve_actors(readings, reports)
    states: dict[str, set[str]] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.iso3:
                states.setdefault(places[reading.document, mention.id], set()).add(mention.iso3)
    assert all(len(codes) == 1 for codes in states.values())


@QUICK
@given(told=documents)
def test_documents_without_mentions_add_only_their_narrators(told: list[list[Named]]) -> None:
    readings, reports = build(told)
    more_readings, more_reports = build([*told, []])
    fewer = {actor.id for actor in resolve_actors(readings, reports)[0]}
    more = {actor.id for actor in resolve_actors(more_readings, more_reports)[0]}
    assert fewer <= more
    assert len(more) == len(fewer) + 1


def test_states_carry_their_codes() -> None:
    readings, reports = build([[Named("France", "state", "FRA", entry="state:FRA")]])
    actors, places = resolve_actors(readings, reports)
    (france,) = [actor for actor in actors if actor.kind == "state"]
    assert (france.name, france.iso3, france.cow) == ("France", "FRA", "220")
    assert places[reports[0].id, readings[0].mentions[0].id] == france.id


def test_a_state_that_is_gone_has_its_own_number() -> None:
    entry = next(state for state in vocab.historic_states() if state.code == "DDR")
    readings, reports = build([[Named("East Germany", "state", entry.parent, entry=entry.id)]])
    (actor,) = [a for a in resolve_actors(readings, reports)[0] if a.kind == "state"]
    assert (actor.iso3, actor.cow) == ("DEU", "265")


def test_mentions_go_to_the_actor_that_they_stand_for() -> None:
    told = [[Named("Konrad Weiss"), Named("he", of=0), Named("Anna Keller"), Named("the director", of=0)]]
    assert partition(told) == [[0, 0, 1, 0]]


def test_what_is_only_described_stays_in_its_document() -> None:
    assert partition([[Named("experts", "group")], [Named("experts", "group")]]) == [[0], [1]]


@pytest.mark.parametrize(("states", "joined"), [(("FRA", "FRA"), True), (("FRA", "DEU"), False), ((None, None), False)])
def test_a_ministry_is_one_only_within_one_state(states: tuple[str | None, str | None], joined: bool) -> None:
    one, other = (Named("Foreign Ministry", "organization", code) for code in states)
    assert same(one, other) is joined


def test_a_telling_name_is_one_body_everywhere() -> None:
    assert same(Named("Halden Center", "organization"), Named("the Halden Center", "organization", "USA"))


def test_the_narrator_is_the_outlet_that_the_texts_name() -> None:
    told = [[Named("Harbour Post", "organization")], []]
    readings, reports = build(told, ["Another Outlet", "Harbour Post"])
    actors, places = resolve_actors(readings, reports)
    mention = places[reports[0].id, readings[0].mentions[0].id]
    assert places[reports[1].id, NARRATOR] == mention
    assert {actor.name for actor in actors} == {"Harbour Post", "Another Outlet"}


def test_a_known_outlet_is_found_by_any_of_its_names() -> None:
    outlet = next(o for o in vocab.outlets() if o.domain and o.other_names)
    readings, reports = build([[], [], []], [outlet.name, outlet.other_names[0], outlet.domain])
    actors, _ = resolve_actors(readings, reports)
    assert [actor.name for actor in actors] == [outlet.name]


def test_a_report_without_an_outlet_speaks_for_itself() -> None:
    readings, reports = build([[], []])
    actors, places = resolve_actors(readings, reports)
    assert sorted(actor.name for actor in actors) == ["the report 0.txt", "the report 1.txt"]
    assert places[reports[0].id, NARRATOR] != places[reports[1].id, NARRATOR]


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        (Named("Solomon"), True),
        (Named("Solomon", role="minister"), False),
        (Named("Solomon", iso3="ISR"), False),
        (Named("Ezekiel Solomon"), False),
        (Named("Marshall"), False),
    ],
)
def test_half_of_a_states_name_is_the_state_unless_somebody_bears_it(other: Named, joined: bool) -> None:
    assert same(Named("Solomon Islands", "state", "SLB", entry="state:SLB"), other) is joined


def test_a_bare_surname_whose_bearer_is_named_is_no_state() -> None:
    state = Named("Solomon Islands", "state", "SLB", entry="state:SLB")
    ((one, bearer, bare),) = partition([[state, Named("Ezekiel Solomon"), Named("Solomon")]])
    assert one not in (bearer, bare)
