"""POLECAT and PLOVER: what is written is read back, whatever the names; what did not happen is no row of POLECAT."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.link.events.happenings import document, event, person, state
from thucydides.case import Case, Folder, Settings
from thucydides.errors import ImportedDataError
from thucydides.records import Event, Situation
from thucydides.surfaces.export import FORMATS, plover, polecat

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def situation(*events: Event, name: str = "Ada", outlet: str | None = None) -> Situation:
    """A situation of invented parties."""
    report = replace(document("d1"), outlet=outlet)
    actors = (state("PER"), state("CHL"), replace(person("Ada", "PER"), name=name))
    return Situation(documents=(report,), actors=actors, events=events)


def case(root: Path, found: Situation) -> Case:
    """A case with that situation."""
    return Case(Folder(root), Settings(), found, ())


MEETING = event("CONSULT", ["PER", "Ada"], ["CHL"], day="2024-05-01")


@settings(max_examples=30, deadline=None)
@given(TEXT, st.one_of(st.none(), TEXT))
def test_polecat_reads_back_what_it_wrote(
    tmp_path_factory: pytest.TempPathFactory, name: str, outlet: str | None
) -> None:
    path = tmp_path_factory.mktemp("polecat") / "polecat.tsv"
    table = polecat.rows(situation(MEETING, name=name, outlet=outlet))
    path.write_text(polecat.to_text(table), encoding="utf-8", newline="")
    assert [{key: None if value == "None" else value for key, value in row.items()} for row in table] == polecat.read(
        path
    )


@settings(max_examples=30, deadline=None)
@given(TEXT)
def test_plover_reads_back_what_it_wrote(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("plover")
    found = situation(MEETING, name=name)
    (path,) = plover.write(case(folder, found), folder)
    assert plover.read(path) == plover.records(found)


def test_polecat_has_forty_columns_and_its_nulls(tmp_path: Path) -> None:
    (path,) = FORMATS["polecat"](case(tmp_path, situation(MEETING)), tmp_path)
    header, row = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    assert len(header) == len(row) == 40
    (told,) = polecat.read(path)
    assert told["Actor Country"] == ("PER", "PER")
    assert told["Recipient Name"] == ("CHL",)
    assert told["Latitude"] is None
    assert row[header.index("Latitude")] == "None"


def test_one_row_an_event_and_none_for_what_did_not_happen() -> None:
    same = [
        replace(MEETING, same_event="evs-1"),
        replace(event("CONSULT", ["PER"], ["CHL"], at=50), same_event="evs-1"),
    ]
    others = [
        event("ASSAULT", ["PER"], ["CHL"], at=90, status="denied"),
        event("ASSAULT", ["PER"], ["CHL"], at=120, status="hypothetical"),
    ]
    assert [row["Event ID"] for row in polecat.rows(situation(*same, *others))] == ["evs-1"]


def test_planned_cooperation_is_an_agreement_and_keeps_its_status_in_plover() -> None:
    (row,) = polecat.rows(situation(event("AID", ["PER"], ["CHL"], status="planned")))
    assert (row["Event Type"], row["Quad Code"]) == ("AGREE", "VERBAL COOPERATION")
    (record,) = plover.records(situation(event("ASSAULT", ["PER"], ["CHL"], status="denied")))
    assert (record["event"], record["status"]) == ("ASSAULT", "denied")


@pytest.mark.parametrize("reader", [polecat.read, plover.read])
def test_other_files_are_refused_with_a_reason(tmp_path: Path, reader: object) -> None:
    path = tmp_path / "other"
    path.write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(ImportedDataError):
        reader(path)  # type: ignore[operator]
