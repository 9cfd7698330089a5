"""POLECAT's form of event data: one tab-separated file of 40 columns, `None` for nothing, `;` between the members of a list.

Columns and their order are those of the public POLECAT data (Halterman and others 2023). One row an event, told by its first
mention that counts: the format has no place for an event that is denied, alleged or only possible. Column names of ours that
POLECAT fills by geocoding (coordinates, GeoNames) stay `None`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.errors import ImportedDataError
from thucydides.records import Actor, Situation

from .coded import Coded, coded
from .sectors import sector

Cell = str | tuple[str, ...] | None
Row = dict[str, Cell]
VERSION = "THUCYDIDES"


def _side(name: str) -> tuple[str, ...]:
    return (
        f"{name} Name", f"{name} Country", f"{name} COW", f"Primary {name} Sector", f"{name} Sectors", f"{name} Title",
        f"{name} Name Raw", f"Wikipedia {name} ID",
    )  # fmt: skip


COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *_side("Actor"), *_side("Recipient"),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
LISTS = frozenset(("Contexts", "Story People", "Story Organizations", "Story Locations")) | {
    column for side in ("Actor", "Recipient") for column in _side(side) if not column.startswith("Primary")
}


def write(case: Case, directory: Path) -> list[Path]:
    """One file, `polecat.tsv`."""
    path = directory / "polecat.tsv"
    write_whole(path, to_text(rows(case.situation)).encode("utf-8"))
    return [path]


def rows(situation: Situation) -> list[Row]:
    """Returns a row for each event that counts, in the order in which they are first told."""
    people = _by_document(situation)
    found: dict[str, Row] = {}
    for item in coded(situation):
        name = item.event.same_event or item.event.id
        if item.counts and name not in found:
            found[name] = _row(name, item, people.get(item.document.id, ()))
    return list(found.values())


def _row(name: str, item: Coded, people: tuple[Actor, ...]) -> Row:
    event, document = item.event, item.document
    row: Row = dict.fromkeys(COLUMNS)
    row.update(
        {
            "Event ID": name,
            "Event Date": _date(item),
            "Event Type": item.type,
            "Event Mode": item.mode,
            "Intensity": f"{item.intensity:g}",
            "Quad Code": item.quad.upper(),
            "Contexts": _clean(event.contexts),
            "Placename": _word(event.place),
            "Raw Placename": _word(event.place),
            "Source": _word(document.outlet),
            "Publication Date": document.published.start if document.published else None,
            "Language": document.language,
            "Version": VERSION,
        }
    )
    row.update(_party("Actor", item.actors))
    row.update(_party("Recipient", item.recipients))
    row.update(_story(people))
    return row


def _date(item: Coded) -> str | None:
    """The first day of the event, else the day of the report, as event data do."""
    date = item.event.date
    day = (date.start or date.end) if date else None
    published = item.document.published
    return day or (published.start if published else None)


def _party(side: str, actors: tuple[Actor, ...]) -> Row:
    sectors = tuple(sector(actor) or "None" for actor in actors)
    known = tuple(code for code in sectors if code != "None")
    return {
        f"{side} Name": _clean(actor.name for actor in actors),
        f"{side} Country": _clean(actor.iso3 or "None" for actor in actors),
        f"{side} COW": _clean(actor.cow or "None" for actor in actors),
        f"Primary {side} Sector": known[0] if known else None,
        f"{side} Sectors": sectors if known else None,
        f"{side} Title": _clean(actor.role or "None" for actor in actors),
        f"{side} Name Raw": _clean(actor.mentions[0].exact if actor.mentions else actor.name for actor in actors),
        f"Wikipedia {side} ID": None,
    }


def _story(people: tuple[Actor, ...]) -> Row:
    kinds = {
        "Story People": ("person",),
        "Story Organizations": ("organization", "group"),
        "Story Locations": ("state",),
    }
    return {column: _clean(a.name for a in people if a.kind in wanted) for column, wanted in kinds.items()}


def _by_document(situation: Situation) -> dict[str, tuple[Actor, ...]]:
    found: dict[str, dict[str, Actor]] = {}
    for actor in situation.actors:
        for mention in actor.mentions:
            found.setdefault(mention.document, {})[actor.id] = actor
    return {document: tuple(actors.values()) for document, actors in found.items()}


def _clean(names: Iterable[str]) -> tuple[str, ...] | None:
    """Words without the characters that the format uses; None for no words or only unknown ones."""
    cleaned = tuple(_word(name) or "None" for name in names)
    return cleaned if any(word != "None" for word in cleaned) else None


def _word(text: str | None) -> str | None:
    return " ".join(text.replace(";", ",").split()) or None if text else None


def to_text(table: list[Row]) -> str:
    """Returns rows as the text of a file, with the line of column names."""
    lines = ["\t".join(COLUMNS), *("\t".join(_cell(row[column]) for column in COLUMNS) for row in table)]
    return "\n".join(lines) + "\n"


def _cell(value: Cell) -> str:
    if value is None:
        return "None"
    return value if isinstance(value, str) else ";".join(value)


def read(path: Path) -> list[Row]:
    """Returns the rows of a file. Raises ImportedDataError where it has other columns than POLECAT's."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ImportedDataError(
            "not POLECAT's 40 columns", f"{path}:1", "export the case again, or mend the first line"
        )
    return [_read(line, f"{path}:{number}") for number, line in enumerate(lines[1:], start=2) if line]


def _read(line: str, where: str) -> Row:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise ImportedDataError(f"{len(cells)} cells under 40 columns", where, "check its tabs")
    return {column: _value(column, cell) for column, cell in zip(COLUMNS, cells, strict=True)}


def _value(column: str, cell: str) -> Cell:
    if cell == "None":
        return None
    return tuple(cell.split(";")) if column in LISTS else cell


__all__ = ["COLUMNS", "LISTS", "Row", "read", "rows", "to_text", "write"]
