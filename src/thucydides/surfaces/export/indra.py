"""INDRA: causal claims as `Influence` statements in JSON, and back.

An Influence joins two Events, each a concept with a polarity. INDRA has one sign a side, so the link's sign lies on the
object's delta and the subject's is positive; what INDRA has no field for (relation, standing, speakers, spans) is kept in the
annotations and epistemics of the evidence. The shape follows the statement schema of the `indra` package; `SCHEMA` is our own,
smaller statement of what is written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from thucydides.case import Case
from thucydides.case.folder import write_whole
from thucydides.errors import ImportedDataError
from thucydides.records import CausalClaim, Situation, Span
from thucydides.serial import from_json, to_json

FILE = "influences.json"
SIGNS = {"+": 1, "-": -1}
UNSAID = "unsaid"
KEPT = ("relation", "claim", "explicit", "asserted_by", "via", "statement", "condition", "confidence", "signs")

_EVENT = {
    "type": "object",
    "required": ["type", "concept", "delta"],
    "properties": {
        "type": {"const": "Event"},
        "concept": {
            "type": "object",
            "required": ["name", "db_refs"],
            "properties": {"name": {"type": "string"}, "db_refs": {"type": "object"}},
        },
        "delta": {
            "type": "object",
            "required": ["type", "polarity", "adjectives"],
            "properties": {"type": {"const": "QualitativeDelta"}, "polarity": {"enum": [1, -1, None]}},
        },
    },
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id", "subj", "obj", "evidence"],
        "properties": {
            "type": {"const": "Influence"},
            "id": {"type": "string"},
            "subj": _EVENT,
            "obj": _EVENT,
            "evidence": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "required": ["source_api", "text", "annotations", "epistemics"],
                    "properties": {
                        "text": {"type": "string"},
                        "epistemics": {
                            "type": "object",
                            "required": ["negated", "direct", "hedgings"],
                            "properties": {"negated": {"type": "boolean"}, "hedgings": {"type": "array"}},
                        },
                    },
                },
            },
        },
    },
}


def write(case: Case, directory: Path) -> list[Path]:
    """One file with an Influence for each causal claim."""
    path = directory / FILE
    write_whole(path, orjson.dumps(to_influences(case.situation), option=orjson.OPT_INDENT_2) + b"\n")
    return [path]


def to_influences(situation: Situation) -> list[dict[str, Any]]:
    """The causal claims of a situation as INDRA statements, in their order."""
    labels = {concept.id: concept.label for concept in situation.concepts}
    return [to_influence(claim, labels) for claim in situation.claims]


def to_influence(claim: CausalClaim, labels: dict[str, str]) -> dict[str, Any]:
    """One claim as an Influence. `labels` names the concepts by id."""
    return {
        "type": "Influence",
        "id": claim.id,
        "subj": _event(claim.cause, claim.cause_spans, 1, labels),
        "obj": _event(claim.effect, claim.effect_spans, SIGNS[claim.polarity], labels),
        "evidence": [_evidence(claim)],
    }


def _event(concept: str | None, spans: tuple[Span, ...], sign: int, labels: dict[str, str]) -> dict[str, Any]:
    text = " … ".join(span.exact for span in spans) or UNSAID
    refs = {"TEXT": text} | ({"THUCYDIDES": concept} if concept else {})
    return {
        "type": "Event",
        "concept": {"name": labels.get(concept or "", text), "db_refs": refs},
        "delta": {"type": "QualitativeDelta", "polarity": sign, "adjectives": []},
    }


def _evidence(claim: CausalClaim) -> dict[str, Any]:
    row = to_json(claim)
    return {
        "source_api": "thucydides",
        "source_id": claim.sentence.document,
        "text": claim.sentence.exact,
        "annotations": {
            "subj_spans": row["cause_spans"],
            "obj_spans": row["effect_spans"],
            "signal": row["signal"],
            "sentence": row["sentence"],
            "span": [claim.sentence.start, claim.sentence.end],
            **{name: row[name] for name in KEPT},
        },
        "epistemics": {
            "negated": claim.claim == "denied",
            "direct": claim.explicit,
            "hedgings": ["alleged"] if claim.claim == "alleged" else [],
        },
    }


def read(path: Path) -> tuple[CausalClaim, ...]:
    """The causal claims of an export. Raises ImportedDataError where the file is missing or no such export."""
    try:
        rows = orjson.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise ImportedDataError("the file is missing", str(path), "export the case again") from error
    except orjson.JSONDecodeError as error:
        raise ImportedDataError(f"not JSON: {error}", str(path), "export the case again") from error
    if not isinstance(rows, list):
        raise ImportedDataError("not a list of statements", str(path), "name a file of INDRA statements")
    return tuple(from_influence(row, f"{path.name}:{number}") for number, row in enumerate(rows, start=1))


def from_influence(row: Any, where: str) -> CausalClaim:
    """The claim of an Influence that this package wrote. Raises ImportedDataError where a field is missing or wrong."""
    try:
        notes = row["evidence"][0]["annotations"]
        flat = {
            "id": row["id"],
            "cause": row["subj"]["concept"]["db_refs"].get("THUCYDIDES"),
            "effect": row["obj"]["concept"]["db_refs"].get("THUCYDIDES"),
            "polarity": "+" if row["subj"]["delta"]["polarity"] * row["obj"]["delta"]["polarity"] > 0 else "-",
            "cause_spans": notes["subj_spans"],
            "effect_spans": notes["obj_spans"],
            "signal": notes["signal"],
            "sentence": notes["sentence"],
            **{name: notes[name] for name in KEPT},
        }
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        remedy = "import statements that this package exported; others lack the spans that a case needs"
        raise ImportedDataError(f"not an Influence with spans: {error!r}", where, remedy) from error
    return from_json(CausalClaim, flat, where)
