"""Verifies the laws on the records of a case: what a rebuild, an import or a correction must never break.

Each check yields a sentence for every breach; an empty result means that the laws which records can show all hold.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from typing import Any

from thucydides.records import NARRATOR, Run, Situation, Span

EVIDENCED = ("statements", "events", "claims", "forecasts", "ties")
REFERENCES = {
    "statements": ("speakers", "via"),
    "events": ("actors", "recipients", "asserted_by", "denied_by"),
    "claims": ("asserted_by", "via"),
    "forecasts": ("forecaster",),
    "ties": ("a", "b", "asserted_by", "denied_by"),
    "levers": ("wielders", "targets"),
}
KINDS = ("documents", "actors", "concepts", "views", "contests", "levers", "proposals", *EVIDENCED)


def breaches(situation: Situation, runs: tuple[Run, ...] = ()) -> tuple[str, ...]:
    """Every breach of a law, in words, with the id of the record."""
    return (
        *_span_law(situation),
        *_evidence_law(situation),
        *_claim_law(situation),
        *_confidence_law(situation),
        *_origin_law(situation),
        *_ids(situation),
        *_run_law(situation, runs),
    )


def _span_law(situation: Situation) -> Iterator[str]:
    texts = {document.id: document.text for document in situation.documents}
    for kind in KINDS:
        if kind == "documents":
            continue
        for record in getattr(situation, kind):
            for span in spans_of(record):
                if texts.get(span.document, "")[span.start : span.end] != span.exact or not 0 <= span.start < span.end:
                    yield f"law 1: {kind} {record.id}: text[{span.start}:{span.end}] is not {span.exact[:40]!r}"


def spans_of(value: Any) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_of(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))


def _evidence_law(situation: Situation) -> Iterator[str]:
    for kind in EVIDENCED:
        for record in getattr(situation, kind):
            if next(spans_of(record), None) is None:
                yield f"law 1: {kind} {record.id}: rests on no sentence"


def _claim_law(situation: Situation) -> Iterator[str]:
    actors = {actor.id for actor in situation.actors}
    for kind, names in REFERENCES.items():
        for record in getattr(situation, kind):
            for name in names:
                value = getattr(record, name)
                for reference in (value,) if isinstance(value, str) else value:
                    if reference not in actors or reference == NARRATOR:
                        yield f"law 2: {kind} {record.id}: {name} names {reference!r}, which is no actor"
    for claim in situation.claims:
        if not claim.asserted_by:
            yield f"law 2: claims {claim.id}: nobody says it"


def _confidence_law(situation: Situation) -> Iterator[str]:
    for kind in ("statements", "events", "claims", "forecasts"):
        for record in getattr(situation, kind):
            if not 0.0 <= record.confidence <= 1.0:
                yield f"law 3: {kind} {record.id}: confidence {record.confidence} is no probability"


def _origin_law(situation: Situation) -> Iterator[str]:
    origins = dict(situation.origins)
    for document in situation.documents:
        if document.id not in origins:
            yield f"law 2: documents {document.id}: has no origin"
        elif document.same_story_as and origins[document.id] == document.id:
            yield f"law 2: documents {document.id}: a copy that counts as an origin"
    for contest in situation.contests:
        for side, count in (
            (contest.asserters, contest.independent_for),
            (contest.deniers, contest.independent_against),
        ):
            sources = {(p.actor, origins.get(span.document)) for p in side for span in p.evidence}
            if count > len(sources):
                yield f"law 2: contests {contest.id}: counts {count} independent sources of {len(sources)}"


def _ids(situation: Situation) -> Iterator[str]:
    for kind in KINDS:
        counts = Counter(record.id for record in getattr(situation, kind))
        yield from (f"{kind}: id {name} occurs {count} times" for name, count in counts.items() if count > 1)


def _run_law(situation: Situation, runs: tuple[Run, ...]) -> Iterator[str]:
    claims = {claim.id for claim in situation.claims}
    for run in runs:
        yield from (
            f"law 1: run {run.id}: rests on {claim}, which is no claim"
            for claim in run.load_bearing
            if claim not in claims
        )
        values = [run.change[key] for key in sorted(run.change, key=float)]
        if values != sorted(values):
            yield f"law 5: run {run.id}: quantiles are out of order"
