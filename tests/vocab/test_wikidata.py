"""Wikidata ids belong to entries that there are, and no two entries share one."""

from __future__ import annotations

import re

from thucydides import vocab


def test_every_id_is_of_an_entry_and_of_one_only() -> None:
    found = {row.entry: row.wikidata for row in vocab.wikidata()}
    known = {body.id for body in vocab.organizations()} | {bloc.id for bloc in vocab.blocs()}
    assert found.keys() <= known
    assert all(re.fullmatch(r"Q[1-9]\d*", code) for code in found.values())
    assert len(set(found.values())) == len(found) == len(vocab.wikidata())
    assert not set(found.values()) & {state.wikidata for state in vocab.states()}


def test_the_bodies_that_reports_name_most_have_one() -> None:
    assert {"bloc:NATO", "bloc:EU", "bloc:UN", "org:UNSC", "org:IAEA", "org:ICC"} <= {
        row.entry for row in vocab.wikidata()
    }
