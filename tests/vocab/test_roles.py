"""Roles: known sectors and offices, and the nouns that reports use most."""

from __future__ import annotations

import pytest

from thucydides import vocab


def test_roles_have_known_sectors() -> None:
    sectors = {sector.code for sector in vocab.actor_sectors()}
    assert {role.sector for role in vocab.roles()} <= sectors


def test_every_office_of_the_leaders_can_be_named() -> None:
    named = {role.office for role in vocab.roles()}
    assert {leader.office for leader in vocab.leaders()} - named <= {"paramount_leader", "head_of_organization"}


def test_persons_have_a_plural_and_groups_none() -> None:
    for role in vocab.roles():
        assert (role.plural is None) == (role.kind == "group"), role.noun


@pytest.mark.parametrize(
    ("noun", "plural", "sector"),
    [
        ("foreign minister", "foreign ministers", "GOV"),
        ("member of parliament", "members of parliament", "LEG"),
        ("spokeswoman", "spokeswomen", "GOV"),
        ("analyst", "analysts", "EDU"),
        ("deputy", "deputies", "LEG"),
        ("rebel leader", "rebel leaders", "REB"),
    ],
)
def test_nouns_that_reports_use(noun: str, plural: str, sector: str) -> None:
    role = next(role for role in vocab.roles() if role.noun == noun)
    assert (role.plural, role.sector) == (plural, sector)


@pytest.mark.parametrize("noun", ["officials", "experts", "rebels", "troops", "protesters", "refugees"])
def test_groups_without_a_name(noun: str) -> None:
    assert next(role for role in vocab.roles() if role.noun == noun).kind == "group"
