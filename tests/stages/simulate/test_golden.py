"""A run kept in the tree: whatever drifts in draws, engine, priors or what is made of them fails here.

A change that is meant is kept with `python -m tests.stages.simulate.test_golden`, and read in the difference it makes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from tests.stages.model.situations import Builder
from thucydides.records import Scenario, Situation
from thucydides.serial import to_json
from thucydides.stages.model import compile_models
from thucydides.stages.simulate import runs_for

FILE = Path(__file__).parent / "golden_run.json"
SCENARIO = Scenario(
    seed=5, worlds=512, horizons=(6, 18), steps=18, exogenous=(("rain", -0.5),), pairs=(("aid", "ban"),)
)
APART = 0.0015  # one world of 512 may fall on the other side of a border on another processor, and no figure by more


def invented() -> Situation:
    """Three speakers on a tie between two: causes, a denial, a motive, a condition, a gate, a loop, and three levers."""
    b = Builder()
    b.concept("pact", actors=("A", "B"))
    b.concept("arms", actors=("A", "B"), broader="pact")
    b.claim("Ada", "aid", "pact", "-")
    b.claim("Ada", "pact", "fear", document="interview")
    b.claim("Ada", "fear", "pact")
    b.claim("Bo", "ban", "pact", "+")
    b.claim("Bo", "ban", "arms", "-", kind="denied")
    b.claim("Bo", "need", "arms", relation="motive")
    b.claim("Cleo", "aid", "trade", condition="if the ban is lifted")
    b.claim("Cleo", "trade", "pact", "-", kind="alleged", confidence=0.6)
    b.claim("Cleo", "rain", "pact", "-", relation="preventing")
    b.lever("aid", "aid", instrument="aid")
    b.lever("ban", "ban", instrument="sanctions_pressure")
    b.lever("less need", "need", "-", status="ruled out", says=[("Ada", "0")])
    return b.situation()


def run_again() -> Any:
    """The runs of the invented situation as JSON values."""
    return to_json(runs_for(compile_models(invented(), "pact"), SCENARIO))


def drifts(kept: Any, now: Any, where: str = "runs") -> list[str]:
    """The places at which two JSON values differ: figures by more than APART, all else at all."""
    if isinstance(kept, dict) and isinstance(now, dict) and kept.keys() == now.keys():
        return [one for key in kept for one in drifts(kept[key], now[key], f"{where}.{key}")]
    if isinstance(kept, list) and isinstance(now, list) and len(kept) == len(now):
        return [one for i, pair in enumerate(zip(kept, now, strict=True)) for one in drifts(*pair, f"{where}[{i}]")]
    numbers = isinstance(kept, float) and isinstance(now, float)
    same = abs(kept - now) <= APART if numbers else kept == now
    return [] if same else [f"{where}: {kept!r:.60} kept, {now!r:.60} now"]


def test_the_kept_run_comes_out_again() -> None:
    assert not drifts(orjson.loads(FILE.read_bytes()), run_again())


def test_a_drift_of_any_kind_is_found() -> None:
    kept = orjson.loads(FILE.read_bytes())
    now = orjson.loads(FILE.read_bytes())
    now[0]["change"]["50"] += 0.002
    now[1]["silent"] = not now[1]["silent"]
    now[2]["shifts"] = [*now[2]["shifts"], ["more", 0.1]]
    assert [one.split(":")[0] for one in drifts(kept, now)] == ["runs[0].change.50", "runs[1].silent", "runs[2].shifts"]
    assert drifts(kept, kept[1:])


def test_the_kept_run_holds_something_of_everything() -> None:
    kept = orjson.loads(FILE.read_bytes())
    assert {run["view"] for run in kept} == {"Ada", "Bo", "Cleo", "each"}
    assert any(run["with_lever"] for run in kept)
    for field in ("shifts", "swings", "variance", "fragile", "worth_knowing", "document_shifts"):
        assert any(run[field] for run in kept), field


if __name__ == "__main__":
    FILE.write_bytes(orjson.dumps(run_again(), option=orjson.OPT_INDENT_2) + b"\n")
