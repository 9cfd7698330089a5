"""Influence statements: valid against the schema, read back whole, loaded by INDRA itself where it is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from thucydides.errors import ImportedDataError
from thucydides.records import CausalClaim, Concept, Situation, Span
from thucydides.surfaces.export import indra

TEXT = "The levy cut trade with the island, the envoy said."


def span(start: int, end: int) -> Span:
    return Span("src-one", start, end, TEXT[start:end])


claims = st.builds(
    CausalClaim,
    id=st.integers(0, 999).map(lambda n: f"why-{n:010d}"),
    cause=st.sampled_from([None, "con-levy"]),
    effect=st.sampled_from([None, "con-trade"]),
    cause_spans=st.just((span(0, 8),)),
    effect_spans=st.sampled_from([(), (span(13, 18),), (span(13, 18), span(28, 34))]),
    signal=st.sampled_from([None, span(9, 12)]),
    polarity=st.sampled_from(["+", "-"]),
    claim=st.sampled_from(["asserted", "denied", "alleged"]),
    relation=st.sampled_from(["mechanism", "motive", "condition", "exchange", "enabling", "preventing"]),
    explicit=st.booleans(),
    asserted_by=st.just(("act-envoy",)),
    via=st.sampled_from([(), ("act-agency",)]),
    statement=st.sampled_from([None, "say-one"]),
    sentence=st.just(span(0, len(TEXT))),
    condition=st.sampled_from([None, span(19, 34)]),
    confidence=st.sampled_from([0.0, 0.5, 1.0]),
    signs=st.sampled_from([(1, 1), (-1, 1)]),
)


def example(sign: Any, standing: Any) -> CausalClaim:
    return CausalClaim(
        id="why-0000000000",
        cause="con-levy",
        effect="con-trade",
        cause_spans=(span(0, 8),),
        effect_spans=(span(13, 18),),
        signal=span(9, 12),
        polarity=sign,
        claim=standing,
        relation="mechanism",
        explicit=True,
        asserted_by=("act-envoy",),
        via=(),
        statement=None,
        sentence=span(0, len(TEXT)),
        condition=None,
        confidence=0.5,
    )


def situation(*found: CausalClaim) -> Situation:
    concepts = (
        Concept("con-levy", "levy", (), None, (), None),
        Concept("con-trade", "trade with the island", (), None, (), None),
    )
    return Situation(concepts=concepts, claims=found)


@given(st.lists(claims, max_size=3))
def test_what_is_written_is_valid_and_read_back_whole(found: list[CausalClaim]) -> None:
    rows = indra.to_influences(situation(*found))
    Draft202012Validator(indra.SCHEMA).validate(rows)
    again = tuple(indra.from_influence(row, "test") for row in orjson.loads(orjson.dumps(rows)))
    assert again == tuple(found)


@given(claims)
def test_sign_denial_and_hedge_stand_where_indra_looks_for_them(claim: CausalClaim) -> None:
    (row,) = indra.to_influences(situation(claim))
    assert (row["obj"]["delta"]["polarity"] > 0) == (claim.polarity == "+")
    epistemics = row["evidence"][0]["epistemics"]
    assert epistemics["negated"] == (claim.claim == "denied")
    assert bool(epistemics["hedgings"]) == (claim.claim == "alleged")
    assert row["evidence"][0]["text"] == TEXT


@pytest.mark.parametrize("content", [b"", b"{}", b"[{}]", b"[1]", b'[{"evidence": []}]', b"\xff"])
def test_a_file_of_something_else_is_refused_with_a_reason(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "influences.json"
    path.write_bytes(content)
    with pytest.raises(ImportedDataError):
        indra.read(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportedDataError, match="missing"):
        indra.read(tmp_path / "none.json")


def test_indra_loads_it() -> None:
    statements = pytest.importorskip("indra.statements", reason="needs the indra package")
    for sign, standing in (("+", "asserted"), ("-", "denied")):
        rows = indra.to_influences(situation(example(sign, standing)))
        (loaded,) = statements.stmts_from_json(rows)
        assert type(loaded).__name__ == "Influence"
        assert loaded.obj.delta.polarity == (1 if sign == "+" else -1)
        assert loaded.evidence[0].epistemics["negated"] == (standing == "denied")
