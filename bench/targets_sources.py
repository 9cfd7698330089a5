"""Where the figures of `bench.targets` come from: each source runs one bench in this process and returns its figures by name.

Public corpora are looked for in `$THUCYDIDES_CORPORA` or ../shared/corpora, gold documents and the reports they annotate in
../shared/gold and ../shared/seeds. A source whose data are not there raises `Absent` with the reason.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "src" / "thucydides" / "stages" / "read" / "encoder" / "weights"
QUESTION = "Can the West stop cooperation between Russia and North Korea?"
MEGABYTE = 1_000_000
TRAPS = {"event and actor traps": ("events ", "actors "), "causal traps": ("causal_claims ",)}
"""The kinds of records, as the scorer names them, whose hits in traps a figure counts."""
Figures = Mapping[str, float | str | None]
"""A figure by name; the reason where there is none, or None where the data hold nothing to measure it on."""


class Absent(Exception):
    """What a source needs is not at hand; the message says what."""


def corpus(*parts: str) -> Path:
    """Returns a place in the folder of corpora. Raises Absent where it is not there."""
    folder = os.environ.get("THUCYDIDES_CORPORA")
    return _present(Path(folder) if folder else ROOT.parent / "shared" / "corpora", *parts)


def _present(folder: Path, *parts: str) -> Path:
    path = folder.joinpath(*parts)
    if not path.exists():
        raise Absent(f"no {'/'.join([folder.name, *parts])}")
    return path


def data() -> Figures:
    """The sizes of the own annotated sets and of the weights."""
    from train.annotations import load
    from train.data.statements.counts import sentences

    passages, events = load("statements"), load("events")
    types = Counter(frame["type"] for item in events for frame in item.frames)
    return {
        "statement passages": len(passages),
        "statement sentences": sentences(passages),
        "event sentences": len(events),
        "rarest event type": min(types.values()),
        "causal texts": len(load("causes")),
        "weights MB": sum(path.stat().st_size for path in WEIGHTS.iterdir()) / MEGABYTE,
    }


def attribution() -> Figures:
    """PolNeAR dev read by the encoder's statement frames."""
    from bench import attribution as bench
    from bench.attribution_measures import score
    from train.frames.calibration import calibration_error

    articles = bench.load(corpus("polnear", "dev.jsonl"))
    result = bench.run("thucydides", articles)
    scores = score(articles, result.found)
    return {
        "who+what F1": scores.who_what.f1,
        "triple F1": scores.triple.f1,
        "direct recall": scores.recall.get("direct"),
        "speaker": scores.speaker,
        "calibration error": calibration_error(bench.calibration(result, articles)),
        "articles": bench.speed(result, articles) / bench.ARTICLE_WORDS,
    }


def statements() -> Figures:
    """The own test split of statements."""
    from bench import statements as bench
    from thucydides.stages.read import standard_reader
    from train.annotations import load

    items, reader = load("statements", "test"), standard_reader(strict=True)
    tally = bench.tally(items, [reader.read(bench.document(item)) for item in items])
    decided = sum(n for (gold, _), n in tally.stances.items() if gold in ("asserted", "denied"))
    return {
        "stance": tally.share("stance", "paired"),
        "rarest stance": min(Counter(frame["stance"] for item in items for frame in item.frames).values()),
        "via chain": tally.share("relay right", "relayed"),
        "forecasts F1": tally.f1("forecasts", "gold forecasts", "found forecasts"),
        "denied for asserted": sum(tally.stances[pair] for pair in bench.MISTAKEN) / max(1, decided),
    }


def direction() -> Figures:
    """The own test split of events."""
    from bench import direction as bench
    from bench.direction_confidence import expected_error
    from bench.direction_measures import table

    result = bench.run("test")
    return {**table(result.counts()), "calibration error": expected_error(result.judged())}


def plv() -> Figures:
    """PLV's training file used as a test."""
    from bench import events as bench

    rows = bench.plv(corpus("plv", "PLV_train.tsv"))
    return bench.figures(rows, bench.predict(rows)[0])


def causes(name: str) -> Figures:
    """One of the sets of `bench.causes`."""
    from bench import causes as bench
    from bench import causes_files as files

    places: Mapping[str, Callable[[], list[files.Item]]] = {
        "cnc": lambda: files.cnc(corpus("cnc", "dev_subtask2_grouped.csv")),
        "ccnc": lambda: files.ccnc(corpus("ccnc", "causality-identification", "dev.jsonl")),
        "because": lambda: files.because(corpus("because")),
        "own": lambda: files.own("test"),
    }
    return bench.figures(bench.measure(places[name](), bench.readers()[name]))


def reading() -> Figures:
    """The cost of reading the samples."""
    from bench import reading as bench

    return bench.measure(bench.documents(bench.EXAMPLES))


def simulation() -> Figures:
    """The speed of the engine; of a peer that is not installed there is the reason."""
    from bench import simulation as bench

    told = bench.measure()
    absent = {f"ratio_{name}": reason for name, reason in told.items() if isinstance(reason, str)}
    return {
        **{k: v for k, v in told.items() if isinstance(v, float)},
        **absent,
        "worst exponent": max(told["exponents"].values()),
    }


def verification() -> Figures:
    """The number of checks of the engine that failed."""
    from bench import verification as bench

    return {"checks failed": sum(check.right is False for check in bench.checks())}


def gold() -> Figures:
    """The gold documents, read with the other reports beside them, exported, and scored by the scorer that lies with the gold."""
    folder = _present(ROOT.parent / "shared", "gold")
    reports = _present(ROOT.parent / "shared", "seeds")
    with tempfile.TemporaryDirectory() as place:
        report = scored(folder, exported(reports, Path(place)))
    measures = {name: value_of(told) for name, told in report["measures"].items()}
    hits = [record for records in report["traps"]["hits"].values() for record in records]
    return {
        **measures,
        "overall": report["overall"],
        **trapped(hits),
    }


def trapped(hits: Sequence[str]) -> dict[str, float]:
    """Returns how many records of each kind hold a known wrong reading; a hit names its kind first."""
    return {name: sum(hit.startswith(kinds) for hit in hits) for name, kinds in TRAPS.items()}


def exported(reports: Path, place: Path) -> Path:
    """The folder of the export of a case made of a folder of reports."""
    from thucydides.case import Settings, new
    from thucydides.pipeline import find
    from thucydides.surfaces.export import write_export

    sources, passed_over = find([reports])
    write_export(new(place / "case", sources, Settings(QUESTION), passed_over=passed_over), place / "export")
    return place / "export"


def scored(annotated: Path, export: Path, scorer: Path | None = None, texts: Path | None = None) -> dict[str, Any]:
    """What the scorer of the gold documents says of an export, by default of those it lies with. Raises Absent if it refuses."""
    command = [sys.executable, str((scorer or annotated) / "score.py"), str(annotated), str(export), "--json"]
    done = subprocess.run(
        [*command, *(["--texts", str(texts)] if texts else [])], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Absent(f"the scorer refused the export: {done.stderr.strip()[:200]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def value_of(measure: Mapping[str, Any]) -> float | None:
    """The figure of one measure of the scorer; None where it had nothing to score."""
    return float(measure["f1"] if "f1" in measure else measure["share"]) if measure["defined"] else None


SOURCES: Mapping[str, Callable[[], Figures]] = {
    "data": data,
    "reading": reading,
    "attribution": attribution,
    "statements": statements,
    "direction": direction,
    "plv": plv,
    "cnc": lambda: causes("cnc"),
    "ccnc": lambda: causes("ccnc"),
    "because": lambda: causes("because"),
    "own causes": lambda: causes("own"),
    "simulation": simulation,
    "verification": verification,
    "gold": gold,
}
