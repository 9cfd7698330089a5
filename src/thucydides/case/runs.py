"""Kept runs: `run.json` holds all that a run depends on and all that came out, so that it can be run again and compared.

What went in is named by its hash (sources, decisions, the records read out of them, the vocabulary) and by the version of the
code; the scenario stands there in full. A run is reproduced if what comes out is the same, byte for byte; what went in
and is another now says why, where it is not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson

from thucydides import __version__, pipeline
from thucydides.errors import ImportedDataError
from thucydides.pipeline import Answered
from thucydides.records import Scenario, Situation, identify
from thucydides.serial import to_json
from thucydides.stages.read import READER_VERSION
from thucydides.stages.simulate import read_scenario, write_scenario

from .folder import Folder, write_whole

FILE = "run.json"
OUTPUTS = ("runs", "answer")
REMEDY = "give a run.json that `thucydides ask` or `simulate` kept in the case"
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept run: its question and scenario, the hashes of what went in, what came out as JSON values, and their hashes."""

    question: str
    scenario: Scenario
    inputs: dict[str, str]
    outputs: dict[str, Any]
    hashes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run beside its rerun: which inputs are others than they were, which outputs are, and where, in words."""

    answered: Answered
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether all that came out is the same to the byte."""
        return not self.outputs


def keep(place: Folder, situation: Situation, question: str, scenario: Scenario, answered: Answered) -> Path:
    """Keep a run under a name that comes from all it depends on. Returns the path of its `run.json`."""
    inputs = inputs_of(place, situation)
    outputs = outputs_of(answered)
    content = {
        "question": question,
        "scenario": to_json(scenario),
        "inputs": inputs,
        "sha256": {name: _hash(value) for name, value in outputs.items()},
        **outputs,
    }
    path = _path(place, question, scenario, inputs)
    write_whole(path, orjson.dumps(content, option=orjson.OPT_INDENT_2))
    return path


def path_of(place: Folder, situation: Situation, question: str, scenario: Scenario) -> Path:
    """The path under which a run is kept, or would be."""
    return _path(place, question, scenario, inputs_of(place, situation))


def _path(place: Folder, question: str, scenario: Scenario, inputs: dict[str, str]) -> Path:
    return place.runs / identify("run", question, write_scenario(scenario), *inputs.values()) / FILE


def inputs_of(place: Folder, situation: Situation) -> dict[str, str]:
    """What a run depends on beside its question and scenario: versions, and hashes of sources, decisions, records, vocabulary."""
    shas = sorted(document.sha256 for document in situation.documents)
    decided = place.decisions.read_bytes() if place.decisions.is_file() else b""
    return {
        "version": __version__,
        "reader": READER_VERSION,
        "sources": _digest("\n".join(shas).encode()),
        "decisions": _digest(decided),
        "records": _hash(to_json(situation)),
        "vocabulary": _vocabulary(),
    }


def outputs_of(answered: Answered) -> dict[str, Any]:
    """What came out, as JSON values."""
    return {"runs": to_json(answered.runs), "answer": to_json(answered.answer)}


def load(path: Path) -> Kept:
    """A kept run. Raises ImportedDataError where the file is not one, or what it says came out was changed since."""
    try:
        raw = orjson.loads(path.read_bytes())
        scenario = read_scenario(orjson.dumps(raw["scenario"]).decode())
        kept = Kept(raw["question"], scenario, dict(raw["inputs"]), {n: raw[n] for n in OUTPUTS}, dict(raw["sha256"]))
    except OSError as error:
        raise ImportedDataError(f"can not be read: {error.strerror}", str(path), REMEDY) from error
    except (ImportedDataError, KeyError, TypeError, ValueError) as error:
        raise ImportedDataError(f"is no kept run: {error!r:.200}", str(path), REMEDY) from error
    changed = [name for name, value in kept.outputs.items() if kept.hashes.get(name) != _hash(value)]
    if changed:
        raise ImportedDataError(f"was changed since it was kept: {', '.join(changed)}", str(path), REMEDY)
    return kept


def rerun(place: Folder, situation: Situation, kept: Kept) -> Comparison:
    """The run done again on a case as it is now, beside what was kept. Nothing is written."""
    answered = pipeline.ask(situation, kept.question, kept.scenario)
    now, known = inputs_of(place, situation), kept.inputs
    inputs = (f"{n}: {known.get(n, 'unknown')[:16]} then, {now[n][:16]} now" for n in now if now[n] != known.get(n))
    outputs = (
        words for name, value in outputs_of(answered).items() for words in _apart(kept.outputs[name], value, name)
    )
    return Comparison(answered, tuple(inputs), tuple(outputs))


def _apart(kept: Any, now: Any, where: str) -> Iterator[str]:
    """Where two JSON values differ, at most SHOWN places of each list or object."""
    if _hash(kept) == _hash(now):
        return
    if isinstance(kept, dict) and isinstance(now, dict):
        pairs = [(f"{where}.{key}", kept.get(key), now.get(key)) for key in dict.fromkeys((*kept, *now))]
    elif isinstance(kept, list) and isinstance(now, list) and len(kept) == len(now):
        pairs = [(f"{where}[{n}]", a, b) for n, (a, b) in enumerate(zip(kept, now, strict=True))]
    elif isinstance(kept, list) and isinstance(now, list):
        yield f"{where}: {len(kept)} entries then, {len(now)} now"
        return
    else:
        yield f"{where}: {kept!r:.60} then, {now!r:.60} now"
        return
    unlike = [pair for pair in pairs if _hash(pair[1]) != _hash(pair[2])]
    for name, one, other in unlike[:SHOWN]:
        yield from _apart(one, other, name)
    if len(unlike) > SHOWN:
        yield f"{where}: {len(unlike) - SHOWN} more places"


def _hash(value: Any) -> str:
    return _digest(orjson.dumps(value, option=orjson.OPT_SORT_KEYS))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@cache
def _vocabulary() -> str:
    """One hash over all vocabulary files, by name and content."""
    folder = files("thucydides.vocab") / "data"
    named = sorted((entry.name, _digest(entry.read_bytes())) for entry in folder.iterdir() if entry.is_file())
    return _digest("\n".join(f"{name} {digest}" for name, digest in named).encode())
