"""Leaders: every state has some, terms run forward, one person has one id."""

from __future__ import annotations

import re

import pytest

from thucydides import vocab

HEADS = {"head_of_state", "head_of_government", "paramount_leader"}


def test_every_member_of_the_un_has_a_head_of_state_or_government() -> None:
    led = {leader.iso3 for leader in vocab.leaders() if leader.office in HEADS}
    members = {state.iso3 for state in vocab.states() if state.status == "un_member"}
    # San Marino's two Captains Regent change every six months.
    assert members - led == {"SMR"}


def test_most_members_of_the_un_have_a_present_and_a_former_head() -> None:
    heads = [leader for leader in vocab.leaders() if leader.office in HEADS]
    present = {leader.iso3 for leader in heads if leader.end is None}
    former = {leader.iso3 for leader in heads if leader.end is not None}
    assert len(present & former) >= 170


def test_foreign_ministers_of_the_states_most_reported() -> None:
    states = {leader.iso3 for leader in vocab.leaders() if leader.office == "foreign_minister"}
    assert len(states) >= 60
    assert {"USA", "CHN", "RUS", "PRK", "KOR", "JPN", "UKR", "IND", "IRN", "ISR", "TUR", "DEU", "FRA", "GBR"} <= states


def test_leaders_serve_a_known_state_or_body() -> None:
    states = {state.iso3 for state in vocab.states()}
    bodies = {organization.id for organization in vocab.organizations()} | {bloc.id for bloc in vocab.blocs()}
    for leader in vocab.leaders():
        assert (leader.iso3 in states) != (leader.body in bodies), leader.name


def test_terms_are_months_and_run_forward() -> None:
    month = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")
    for leader in vocab.leaders():
        assert month.fullmatch(leader.start), leader
        if leader.end is not None:
            assert month.fullmatch(leader.end), leader
            assert leader.start <= leader.end, leader


def test_two_terms_of_one_person_have_one_id_and_two_persons_two() -> None:
    ids = {leader.name: leader.id for leader in vocab.leaders()}
    assert len(set(ids.values())) == len(ids)
    assert all(re.fullmatch(r"person:[a-z0-9_]+", entry) for entry in ids.values())


@pytest.mark.parametrize(
    ("date", "name"), [("2023-01-15", "Yoon Suk-yeol"), ("2024-03-01", "Yoon Suk-yeol"), ("2018-11-05", "Moon Jae-in")]
)
def test_who_was_in_office_on_a_day(date: str, name: str) -> None:
    found = [o.name for o in vocab.leaders() if o.iso3 == "KOR" and o.office == "head_of_state" and o.in_office(date)]
    assert found == [name]
