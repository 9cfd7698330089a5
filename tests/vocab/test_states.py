"""States: complete, coded, and with no silent ambiguity."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from thucydides import vocab


def test_all_un_members_are_there_with_iso_and_cow_codes() -> None:
    members = [state for state in vocab.states() if state.status == "un_member"]
    assert len(members) == 193
    assert all(len(s.iso3) == 3 and len(s.iso2) == 2 and s.cow and s.cow_abbreviation and s.wikidata for s in members)


@pytest.mark.parametrize("column", ["iso3", "iso2", "cow", "cow_abbreviation", "wikidata", "name", "official_name"])
def test_codes_and_names_are_unique(column: str) -> None:
    counts = Counter(getattr(state, column) for state in vocab.states())
    assert [value for value, count in counts.items() if value and count > 1] == []


@pytest.mark.parametrize(
    ("iso3", "cow"), [("USA", 2), ("RUS", 365), ("PRK", 731), ("KOR", 732), ("VNM", 816), ("SSD", 626), ("DEU", 255)]
)
def test_codes_known_from_the_correlates_of_war_list(iso3: str, cow: int) -> None:
    assert vocab.state(iso3).cow == cow


def test_a_name_of_two_states_is_flagged_in_both() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for state in vocab.states():
        for name in (*state.names, *state.adjectives, *state.demonyms, *state.capitals):
            owners[name].add(state.iso3)
    shared = {name: codes for name, codes in owners.items() if len(codes) > 1}
    assert shared, "Korea and Congo are shared names"
    for name, codes in shared.items():
        assert all(name in vocab.state(code).ambiguous for code in codes), (name, codes)


@pytest.mark.parametrize(
    ("iso3", "name"),
    [
        ("GEO", "Georgia"),
        ("JOR", "Jordan"),
        ("TCD", "Chad"),
        ("USA", "Washington"),
        ("PRK", "the North"),
        ("KOR", "Korea"),
    ],
)
def test_known_ambiguities_are_flagged(iso3: str, name: str) -> None:
    assert name in vocab.state(iso3).ambiguous


def test_every_flag_names_something_that_the_state_is_called() -> None:
    for state in vocab.states():
        called = {*state.names, *state.adjectives, *state.demonyms, *state.capitals}
        assert set(state.ambiguous) <= called, (state.iso3, set(state.ambiguous) - called)


def test_names_are_free_of_jokes_and_stray_space() -> None:
    names = {name for state in vocab.states() for name in state.names}
    assert "Best Korea" not in names
    assert all(name == name.strip() and "  " not in name for name in names)


def test_every_state_has_a_way_to_speak_of_its_government() -> None:
    for state in vocab.states():
        if state.status == "un_member":
            assert state.capitals or state.iso3 == "SGP"
            assert (state.adjectives and state.demonyms) or state.iso3 in {"VAT"}


def test_regions_and_former_states_belong_to_known_states() -> None:
    known = {state.iso3 for state in vocab.states()}
    for region in (*vocab.historic_states(), *vocab.breakaway_regions()):
        assert region.parent is None or region.parent in known
        assert set(region.claimants) <= known
        assert region.parent or region.claimants, region.code
        assert region.start is None or region.end is None or region.start < region.end


def test_the_partially_recognised_entities_of_plover_are_there() -> None:
    parents = {region.name: region.parent for region in vocab.breakaway_regions()}
    assert parents["Abkhazia"] == parents["South Ossetia"] == "GEO"
    assert parents["Luhansk People's Republic"] == parents["Donetsk People's Republic"] == "UKR"
    assert (parents["Nagorno-Karabakh"], parents["Northern Cyprus"]) == ("AZE", "CYP")
    assert (parents["Transnistria"], parents["Somaliland"]) == ("MDA", "SOM")


def test_members_of_blocs_and_regions_are_states() -> None:
    known = {state.iso3 for state in vocab.states()}
    groups = [(bloc.code, bloc.members) for bloc in vocab.blocs()]
    groups += [(region.code, region.members) for region in vocab.regions()]
    for code, members in groups:
        assert set(members) <= known, (code, set(members) - known)


@pytest.mark.parametrize(
    ("code", "size"), [("EU", 27), ("NATO", 32), ("G7", 7), ("BRICS", 10), ("ASEAN", 11), ("SCO", 10)]
)
def test_sizes_of_well_known_bodies(code: str, size: int) -> None:
    assert len({bloc.code: bloc for bloc in vocab.blocs()}[code].members) == size


def test_metonyms_point_somewhere() -> None:
    known = {state.iso3 for state in vocab.states()}
    sectors = {sector.code for sector in vocab.actor_sectors()}
    for metonym in vocab.metonyms():
        assert metonym.iso3 in known or metonym.body_id, metonym.name
        assert metonym.sector in sectors


def test_capitals_speak_but_are_marked_as_places_too() -> None:
    tokyo = next(metonym for metonym in vocab.metonyms() if metonym.name == "Tokyo")
    assert (tokyo.iso3, tokyo.seat, tokyo.ambiguous) == ("JPN", "capital", True)
