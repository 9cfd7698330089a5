"""Organizations and outlets: known states, known sectors, no silent ambiguity."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from thucydides import vocab


def test_organizations_belong_to_known_states_and_sectors() -> None:
    known = {state.iso3 for state in vocab.states()}
    sectors = {sector.code for sector in vocab.actor_sectors()}
    for organization in vocab.organizations():
        assert organization.iso3 is None or organization.iso3 in known, organization.code
        assert organization.sector in sectors, organization.code
    assert {ministry.sector for ministry in vocab.ministries()} <= sectors


def test_a_name_of_two_organizations_is_flagged_in_both() -> None:
    owners: dict[str, list[vocab.Organization]] = defaultdict(list)
    for organization in vocab.organizations():
        for name in {organization.name, *organization.abbreviations, *organization.other_names}:
            owners[name].append(organization)
    for name, found in owners.items():
        if len(found) > 1:
            assert all(name in organization.ambiguous for organization in found), name


def test_no_organization_repeats_a_bloc_or_a_state() -> None:
    taken = {bloc.name for bloc in vocab.blocs()} | {name for state in vocab.states() for name in state.names}
    assert {organization.name for organization in vocab.organizations()} & taken == set()


def test_metonyms_name_known_bodies() -> None:
    known = {organization.id for organization in vocab.organizations()} | {bloc.id for bloc in vocab.blocs()}
    assert {metonym.body_id for metonym in vocab.metonyms() if metonym.body_id} <= known


@pytest.mark.parametrize(
    ("kind", "least"), [("think_tank", 100), ("armed_group", 50), ("intelligence", 30), ("company", 50)]
)
def test_kinds_that_reports_name_often_are_well_covered(kind: str, least: int) -> None:
    assert Counter(organization.kind for organization in vocab.organizations())[kind] >= least  # type: ignore[index]


def test_think_tanks_have_a_seat() -> None:
    assert all(o.iso3 for o in vocab.organizations() if o.kind in ("think_tank", "university"))


def test_a_name_of_two_outlets_is_flagged_in_both() -> None:
    owners: dict[str, list[vocab.Outlet]] = defaultdict(list)
    for outlet in vocab.outlets():
        for name in {outlet.name, *outlet.other_names}:
            owners[name].append(outlet)
    for name, found in owners.items():
        if len(found) > 1:
            assert all(name in outlet.ambiguous for outlet in found), name


def test_outlets_are_many_from_many_states_and_of_every_kind() -> None:
    known = {state.iso3 for state in vocab.states()}
    outlets = vocab.outlets()
    assert len(outlets) >= 250
    assert {outlet.iso3 for outlet in outlets} - {None} <= known
    assert len({outlet.iso3 for outlet in outlets}) >= 100
    assert {outlet.kind for outlet in outlets} == {"state", "party", "public", "private"}


def test_domains_are_bare_host_names_without_a_scheme() -> None:
    for outlet in vocab.outlets():
        assert outlet.domain is None or ("." in outlet.domain and "://" not in outlet.domain), outlet.code
