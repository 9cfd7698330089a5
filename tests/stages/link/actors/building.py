"""Readings made by hand: each document a list of mentions, so that resolution is tested without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thucydides.records import Document, Mention, Reading, identify
from thucydides.records.reading import ActorKind
from thucydides.stages.link.actors import resolve_actors


@dataclass(frozen=True)
class Named:
    """A mention to be made: what is written, and `of`, the place in the list of the mention that it stands for."""

    exact: str
    kind: ActorKind = "person"
    iso3: str | None = None
    role: str | None = None
    entry: str | None = None
    of: int | None = None
    affiliation: str | None = None


def build(
    documents: Sequence[Sequence[Named]], outlets: Sequence[str | None] = ()
) -> tuple[list[Reading], list[Document]]:
    """Returns a reading and a document for each list of mentions; the text is the mentions in order."""
    readings, reports = [], []
    for number, mentions in enumerate(documents):
        text = " ".join(named.exact for named in mentions) or "nothing"
        outlet = outlets[number] if number < len(outlets) else None
        name = identify("document", number, text)
        report = Document(name, f"{number}.txt", "", text, title=f"Report {number}", outlet=outlet)
        reports.append(report)
        readings.append(Reading(name, mentions=_mentions(report, mentions)))
    return readings, reports


def _mentions(report: Document, mentions: Sequence[Named]) -> tuple[Mention, ...]:
    ids = [identify("mention", report.id, number) for number in range(len(mentions))]
    made: list[Mention] = []
    offset = 0
    for number, named in enumerate(mentions):
        span = report.span(offset, offset + len(named.exact))
        offset += len(named.exact) + 1
        root = mentions[named.of] if named.of is not None else named
        antecedent = ids[named.of] if named.of is not None else None
        made.append(
            Mention(
                ids[number],
                span,
                root.kind,
                root.exact,
                root.entry,
                root.iso3,
                named.role,
                named.affiliation,
                antecedent,
            )
        )
    return tuple(made)


def partition(documents: Sequence[Sequence[Named]], outlets: Sequence[str | None] = ()) -> list[list[int]]:
    """Returns for each document the numbers of the actors of its mentions, numbered as they first appear."""
    readings, reports = build(documents, outlets)
    _, places = resolve_actors(readings, reports)
    numbers: dict[str, int] = {}
    return [
        [numbers.setdefault(places[reading.document, mention.id], len(numbers)) for mention in reading.mentions]
        for reading in readings
    ]


def same(one: Named, other: Named) -> bool:
    """Whether two mentions in two documents are one actor."""
    (first,), (second,) = partition([[one], [other]])
    return first == second
