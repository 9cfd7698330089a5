"""A person's corrections: an append-only log, applied between linking and weighing; undoing is a line as well.

Decisions name records by their ids, which come from content and so survive a rebuild. A decision about a record that is no
longer there is kept and does nothing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import orjson

from thucydides.errors import BrokenCase
from thucydides.records import Actor, Situation, identify
from thucydides.serial import from_json, to_json

from .merging import merge_concepts, open_proposals

DecisionKind = Literal["reject", "merge", "refuse", "split", "outcome", "undo"]
REJECTABLE = ("statements", "events", "ties", "claims", "forecasts")


@dataclass(frozen=True, slots=True)
class Decision:
    """One correction. `record` is what it is about; `value` the other actor or concept (merge), the truth (outcome) or empty.

    `at` is told by whoever records it, for people to read; nothing is computed from it.
    """

    id: str
    kind: DecisionKind
    record: str
    value: str
    by: str
    at: str
    why: str


def decide(kind: DecisionKind, record: str, value: str = "", by: str = "", at: str = "", why: str = "") -> Decision:
    """A decision with its id."""
    return Decision(identify("decision", kind, record, value, by, at), kind, record, value, by, at, why)


def append(path: Path, decision: Decision) -> None:
    """Add a line to the log."""
    with path.open("ab") as stream:
        stream.write(orjson.dumps(to_json(decision)) + b"\n")


def read(path: Path) -> tuple[Decision, ...]:
    """All decisions, oldest first; a last line cut off in mid-write is passed over. Raises BrokenCase for any other."""
    lines = path.read_bytes().splitlines() if path.exists() else []
    decisions = []
    for number, line in enumerate(lines, start=1):
        try:
            decisions.append(from_json(Decision, orjson.loads(line)))
        except orjson.JSONDecodeError as error:
            if number < len(lines):
                raise BrokenCase("not a JSON line", f"{path}:{number}", "mend or remove that line") from error
    return tuple(decisions)


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Those not undone; an undone undo brings the decision back."""
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.kind == "undo" and decision.id not in undone:
            undone.add(decision.record)
    return tuple(d for d in decisions if d.kind != "undo" and d.id not in undone)


def apply(situation: Situation, decisions: Sequence[Decision]) -> Situation:
    """The situation as corrected."""
    active = in_force(decisions)
    rejected = {decision.record for decision in active if decision.kind == "reject"}
    merges = [d for d in active if d.kind == "merge"]
    merged = _merges(merges, {actor.id for actor in situation.actors})
    joined = _merges(merges, {concept.id for concept in situation.concepts})
    refused = {decision.record for decision in active if decision.kind == "refuse"}
    outcomes = {d.record: d.value == "true" for d in active if d.kind == "outcome"}
    kept = {name: tuple(r for r in getattr(situation, name) if r.id not in rejected) for name in REJECTABLE}
    kept["forecasts"] = tuple(dataclasses.replace(f, outcome=outcomes.get(f.id, f.outcome)) for f in kept["forecasts"])
    proposals = open_proposals(situation.proposals, refused, joined)
    situation = dataclasses.replace(situation, **kept, proposals=proposals)
    situation = merge_concepts(situation, joined, _rename)
    return _merge(situation, merged) if merged else situation


def _merges(decisions: Iterable[Decision], known: set[str]) -> dict[str, str]:
    """Id of an actor or concept → the id it is merged into, followed to its end."""
    into: dict[str, str] = {}
    for decision in decisions:
        old, new = _end(decision.record, into), _end(decision.value, into)
        if old in known and new in known and old != new:
            into[old] = new
    return {old: _end(old, into) for old in into}


def _end(actor: str, into: Mapping[str, str]) -> str:
    while actor in into:
        actor = into[actor]
    return actor


def _merge(situation: Situation, into: Mapping[str, str]) -> Situation:
    actors: dict[str, Actor] = {actor.id: actor for actor in situation.actors}
    for old, new in into.items():
        gone, kept = actors.pop(old), actors[new]
        aliases = tuple(dict.fromkeys((*kept.aliases, gone.name, *gone.aliases)))
        mentions = tuple(sorted({*kept.mentions, *gone.mentions}))
        actors[new] = dataclasses.replace(kept, aliases=aliases, mentions=mentions)
    fields = {
        f.name: getattr(situation, f.name)
        for f in dataclasses.fields(situation)
        if f.name not in ("documents", "actors")
    }
    return dataclasses.replace(
        situation, actors=tuple(actors.values()), **{k: _rename(v, into) for k, v in fields.items()}
    )


def _rename(value: Any, into: Mapping[str, str]) -> Any:
    """The same records with actor ids replaced wherever they stand."""
    if isinstance(value, str):
        return into.get(value, value)
    if isinstance(value, tuple):
        return tuple(_rename(item, into) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: _rename(getattr(value, f.name), into) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **changes)
    return value
