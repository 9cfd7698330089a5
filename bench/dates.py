"""Accuracy of the dates found in text, on the project's own sentences with the interval that each expression leaves open.

`python -m bench.dates [--file FILE.jsonl] [--misses]` prints how many expressions are found with the right interval, with the
right relation, how many found ones are in no list, and the speed of the same run (CPU time of dates alone, and of the parse).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thucydides.records import Document, Interval, Published
from thucydides.stages.read.dates import TimeExpression, find_dates
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import load_parser

CASES = Path(__file__).parent / "data" / "dates.jsonl"


@dataclass(frozen=True, slots=True)
class Expected:
    """An expression as it should be read."""

    exact: str
    interval: Interval
    relation: str


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the day it was published, and all time expressions in it."""

    published: str
    text: str
    expressions: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over all cases; `misses` are lines for a person."""

    expected: int
    found: int
    right: int
    related: int
    surplus: int
    misses: tuple[str, ...]
    seconds_dates: float
    seconds_parse: float


def cases(path: Path = CASES) -> Iterator[Case]:
    """Yields the cases of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = (Expected(e["exact"], Interval(e["start"], e["end"]), e["relation"]) for e in row["expressions"])
        yield Case(row["published"], row["text"], tuple(told))


def read(chosen: Sequence[Case]) -> tuple[list[tuple[TimeExpression, ...]], float, float]:
    """Returns what is found in each case, and the CPU seconds of finding and of parsing."""
    nlp = load_parser()
    start = time.process_time()
    docs = [nlp(case.text) for case in chosen]
    parsed_at = time.process_time()
    found = [find_dates(Parsed(_document(case), doc, (), ())) for case, doc in zip(chosen, docs, strict=True)]
    return found, time.process_time() - parsed_at, parsed_at - start


def _document(case: Case) -> Document:
    published = Published(case.published, case.published, "stated")
    return Document("case", "case", "", case.text, published=published, body=((0, len(case.text)),))


def score(chosen: Sequence[Case]) -> Score:
    """Returns the counts over the cases: an expression is found if one overlaps it, and right if its interval is equal."""
    told, seconds, parsing = read(chosen)
    found = right = related = surplus = 0
    misses = []
    for case, expressions in zip(chosen, told, strict=True):
        pairs = [(wanted, _overlapping(wanted, case, expressions)) for wanted in case.expressions]
        found += sum(got is not None for _, got in pairs)
        right += sum(got is not None and got.interval == wanted.interval for wanted, got in pairs)
        related += sum(got is not None and got.relation == wanted.relation for wanted, got in pairs)
        surplus += len(expressions) - len({got.span for _, got in pairs if got is not None})
        misses += list(_misses(case, pairs, expressions))
    expected = sum(len(case.expressions) for case in chosen)
    return Score(expected, found, right, related, surplus, tuple(misses), seconds, parsing)


def _overlapping(wanted: Expected, case: Case, told: Sequence[TimeExpression]) -> TimeExpression | None:
    start = case.text.find(wanted.exact)
    end = start + len(wanted.exact)
    return next((e for e in told if e.span.start < end and start < e.span.end), None)


def _misses(
    case: Case, pairs: Sequence[tuple[Expected, TimeExpression | None]], told: Sequence[TimeExpression]
) -> Iterator[str]:
    matched = {got.span for _, got in pairs if got is not None}
    for wanted, got in pairs:
        if got is None or (got.interval, got.relation) != (wanted.interval, wanted.relation):
            yield f"{case.published} {case.text!r}: wanted {wanted}, got {got}"
    for expression in told:
        if expression.span not in matched:
            yield f"{case.published} {case.text!r}: nothing wanted, got {expression}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--file", type=Path, default=CASES)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    chosen = list(cases(options.file))
    total = score(chosen)
    print(f"cases {len(chosen)}, expressions {total.expected}")
    print(f"found {total.found / total.expected:.3f}")
    print(f"interval right {total.right / total.expected:.3f} ({total.right} of {total.expected})")
    print(f"relation right {total.related / total.expected:.3f}")
    print(f"found where nothing is dated {total.surplus}")
    print(f"CPU seconds: dates {total.seconds_dates:.3f}, parse {total.seconds_parse:.3f}")
    if options.misses:
        print("\n".join(total.misses))


if __name__ == "__main__":
    main()
