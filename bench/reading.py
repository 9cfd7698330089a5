"""What reading costs beside the bare parser on the same text, in one run: `python -m bench.reading [FOLDER] [--json]`.

The peer is the parser that the reader itself uses; the bar is 2.5 times its CPU time for all layers together. Loading is not
counted. Each document is read once by each side before it is timed, then by both in turn, so that a machine whose speed
changes changes both; the least of three times of each document is taken.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from thucydides import pipeline
from thucydides.records import Document
from thucydides.stages.read.standard import open_reader
from thucydides.text.parser import load_parser, parse

EXAMPLES = Path(__file__).parent.parent / "examples"
BAR = 2.5
ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print words per CPU-second of both and their ratio; 1 where the bar is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args(arguments)
    figures = measure(documents(chosen.folder))
    print(json.dumps(figures) if chosen.json else table(figures))
    return 0 if figures["ratio"] <= BAR else 1


def documents(folder: Path) -> tuple[Document, ...]:
    """The documents of a folder."""
    found, _ = pipeline.find([folder])
    return pipeline.gather(source for source in found if Path(source.path).suffix == ".txt")[0]


def measure(texts: Sequence[Document]) -> dict[str, float]:
    """CPU seconds of the parser and of the whole reader, words, and the ratio."""
    nlp, reader = load_parser(), open_reader(strict=True)
    words = sum(len(document.readable.split()) for document in texts)
    sides: dict[str, Callable[[Document], object]] = {
        "parser": lambda document: parse(nlp, document.readable),
        "encoder": lambda document: reader.frames(document.readable),
        "reader": reader.read,
    }
    rows = [_least(sides, document) for document in texts]
    seconds = {f"seconds_{name}": sum(row[name] for row in rows) for name in sides}
    return {"words": words, **seconds, "ratio": seconds["seconds_reader"] / seconds["seconds_parser"]}


def _least(sides: Mapping[str, Callable[[Document], object]], document: Document) -> dict[str, float]:
    """The least CPU seconds of each side for one document."""
    for job in sides.values():
        job(document)
    rounds = [{name: _seconds(job, document) for name, job in sides.items()} for _ in range(ROUNDS)]
    return {name: min(row[name] for row in rounds) for name in sides}


def _seconds(job: Callable[[Document], object], document: Document) -> float:
    start = time.process_time()
    job(document)
    return time.process_time() - start


def table(figures: dict[str, float]) -> str:
    """The figures as lines."""
    rates = {name: figures["words"] / figures[f"seconds_{name}"] for name in ("parser", "encoder", "reader")}
    lines = [f"{name:<10}{rate:>9,.0f} words per CPU-second" for name, rate in rates.items()]
    return "\n".join([*lines, f"{'ratio':<10}{figures['ratio']:>9.2f} times the bare parser (bar {BAR})"])


if __name__ == "__main__":
    raise SystemExit(main())
