"""PLOVER's form of event data: one JSON object a line, with the keys of the Open Event Data Alliance's gold-standard records.

Theirs are id, date, event, mode, context, source, target (lists of `actorText`, `code`, `sector`), eventText, text, eventLoc,
language, publication, coder, version; ours are `status`, `assertedBy`, `deniedBy`, `sameEvent`, `confidence`, `span`, `actorId`.
Every mention is a line; a reader of PLOVER takes those whose `status` is happened or agreed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.errors import ImportedDataError
from thucydides.records import Actor, Situation

from .coded import Coded, coded
from .sectors import sector

Record = dict[str, Any]
KEYS = (
    "id", "date", "event", "mode", "context", "source", "target", "eventText", "text", "eventLoc", "language", "publication",
    "coder", "version", "status", "assertedBy", "deniedBy", "sameEvent", "confidence", "span",
)  # fmt: skip
PARTY_KEYS = ("actorText", "actorId", "code", "sector")
VERSION = "2.0"


def write(case: Case, directory: Path) -> list[Path]:
    """One file, `plover.jsonl`."""
    path = directory / "plover.jsonl"
    write_whole(path, b"".join(orjson.dumps(record) + b"\n" for record in records(case.situation)))
    return [path]


def records(situation: Situation) -> list[Record]:
    """Returns a record for each mention of an event, in order."""
    names = {actor.id: actor.name for actor in situation.actors}
    return [_record(item, names) for item in coded(situation)]


def _record(item: Coded, names: dict[str, str]) -> Record:
    event, document = item.event, item.document
    published = document.published
    date = event.date
    return {
        "id": event.id,
        "date": (date.start or date.end if date else None) or (published.start if published else None),
        "event": item.type,
        "mode": item.mode,
        "context": list(event.contexts),
        "source": [_party(actor) for actor in item.actors],
        "target": [_party(actor) for actor in item.recipients],
        "eventText": event.trigger.exact,
        "text": event.sentence.exact,
        "eventLoc": event.place,
        "language": document.language,
        "publication": document.outlet,
        "coder": "Thucydides",
        "version": VERSION,
        "status": "agreed" if item.counts and event.status == "planned" else event.status,
        "assertedBy": [names.get(name, name) for name in event.asserted_by],
        "deniedBy": [names.get(name, name) for name in event.denied_by],
        "sameEvent": event.same_event,
        "confidence": event.confidence,
        "span": [event.trigger.start, event.trigger.end],
    }


def _party(actor: Actor) -> Record:
    return {"actorText": actor.name, "actorId": actor.id, "code": actor.iso3, "sector": sector(actor)}


def read(path: Path) -> list[Record]:
    """Returns the records of a file. Raises ImportedDataError where a line is no such record."""
    lines = path.read_bytes().splitlines()
    return [_read(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip()]


def _read(line: bytes, where: str) -> Record:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ImportedDataError(f"not JSON: {error}", where, "export the case again") from error
    missing = [key for key in KEYS if key not in record] if isinstance(record, dict) else list(KEYS)
    if missing:
        raise ImportedDataError(f"lacks {', '.join(missing)}", where, "export the case again")
    for side in ("source", "target"):
        if not all(isinstance(party, dict) and set(PARTY_KEYS) <= set(party) for party in record[side]):
            raise ImportedDataError(f"a party of its {side} lacks a key", where, "export the case again")
    return dict(record)
