"""How time grows with what is given: `python -m bench.scaling [--json] [--only NAME]`.

CPU time of this process at n, 2n and 4n, the least of three, on inputs chosen to hurt, and the ratios: 2 and 2 are linear, 4 and
4 are every pair. Tests count the work of Python code instead (`tests/work.py`); here regular expressions and libraries show too.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from bench.simulation import cpu
from bench.simulation_maps import looped_map, scenario
from thucydides.records import Document, Published
from thucydides.stages.gather import read_bytes
from thucydides.stages.gather.vocabulary import standard_vocabulary
from thucydides.stages.read.dates import find_dates
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.stages.read.standard import Layers, StandardReader
from thucydides.stages.read.statements import find_statements, name_speakers
from thucydides.stages.simulate import simulate
from thucydides.text.duplicates import families
from thucydides.text.parser import load_parser, parse
from thucydides.text.quotes import quotations

Work = Callable[[int], Callable[[], object]]
LINES = (
    "word ",
    "(",
    "“",
    "<p ",
    "2001 ",
    "May 5, ",
    "OSLO, ",
    "Source: x\n",
    ".\n\n",
    "By A, ",
    "[a](b) ",
    "Read also\n",
)
MARKS = ("“", '"a ', "“‘„«", "'", "”", '\n"a')
DAYS = ("May 5 ", "1999, ", "two days later ", "in a few weeks ")
NAMES = ("Russia and ", "he said that ", "the two countries ")
SPEECH = 'Rome said "it will rain. “No," he replied. MINISTER: We will not. Source: x\n'


def cases() -> Iterator[tuple[str, int, Work]]:
    """Yields what is measured: its name, the least size, and the job of a size."""
    for line in LINES:
        for ending in ("txt", "md", "html"):
            yield f"gather a .{ending} of {line!r}", 50_000, _gathering(line, ending)
    for run in ("'(", "He left. "):
        yield f"parse {run!r}", 10_000, lambda size, run=run: _parsing(run * (size // len(run)))  # type: ignore[misc]
    for mark in MARKS:
        yield f"quotations of {mark!r}", 50_000, _over_text(mark, quotations)
    yield "families of copies", 500, _copies
    for phrase in NAMES:
        yield f"mentions in {phrase!r}", 2_000, _over_parse(phrase, find_mentions)
    for phrase in DAYS:
        yield f"dates in {phrase!r}", 2_000, _over_parse(phrase, find_dates)
    yield "statements, marks left open", 2_000, _over_parse(SPEECH, _statements)
    yield "simulate, nodes of a loop", 500, _simulating


def _gathering(line: str, ending: str) -> Work:
    vocabulary = standard_vocabulary()

    def work(size: int) -> Callable[[], object]:
        data = (line * (size // len(line))).encode()
        return lambda: read_bytes(f"a.{ending}", data, vocabulary)

    return work


def _parsing(text: str) -> Callable[[], object]:
    return lambda: parse(load_parser(), text)


def _over_text(unit: str, job: Callable[[str], object]) -> Work:
    def work(size: int) -> Callable[[], object]:
        text = unit * (size // len(unit))
        return lambda: job(text)

    return work


def _over_parse(unit: str, job: Callable[[Parsed], object]) -> Work:
    """The work of a layer on a text that is parsed beforehand, anew for each run: nothing kept from one helps the next."""
    reader = StandardReader(load_parser(), lambda _: (), Layers(), strict=True)

    def work(size: int) -> Callable[[], object]:
        text = unit * (size // len(unit))
        published = Published("2024-06-19", "2024-06-19", "stated")
        document = Document("src-bench", "", "", text, published=published, body=((0, len(text)),))
        ready = [reader.parsed(document) for _ in range(3)]
        return lambda: job(ready.pop())

    return work


def _statements(parsed: Parsed) -> object:
    return find_statements(parsed, name_speakers(parsed, find_mentions(parsed)))


def _copies(texts: int) -> Callable[[], object]:
    chance = random.Random(1)
    words = [first + second for first in "bcdfghlmnprst" for second in ("ade", "ilo", "oru", "une", "ask", "erm")]
    stories = [" ".join(chance.choice(words) for _ in range(250)) for _ in range(texts // 2)]
    given = [*stories, *(f"{story} updated" for story in stories)]
    return lambda: families(given)


def _simulating(nodes: int) -> Callable[[], object]:
    model = looped_map(nodes, nodes + nodes // 10)
    return lambda: simulate(model, scenario(8, 3))


def measure(only: str = "") -> dict[str, dict[str, Any]]:
    """CPU seconds at n, 2n and 4n, and the two ratios, of every case whose name holds `only`."""
    found: dict[str, dict[str, Any]] = {}
    for name, size, work in cases():
        if only in name:
            seconds = [cpu(work(size * times)) for times in (1, 2, 4)]
            ratios = [after / before for before, after in pairwise(seconds)]
            found[name] = {"n": size, "seconds": seconds, "ratios": ratios}
    return found


def lines(figures: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yields the figures as rows."""
    yield f"{'':<36}{'n':>8}{'CPU-s at n':>12}{'2n':>9}{'4n':>9}{'2n/n':>8}{'4n/2n':>7}"
    for name, row in figures.items():
        first, second, third = row["seconds"]
        yield f"{name:<36}{row['n']:>8,}{first:>12.4f}{second:>9.4f}{third:>9.4f}" + "".join(
            f"{ratio:>{width}.1f}" for ratio, width in zip(row["ratios"], (8, 7), strict=True)
        )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    figures = measure(options.only)
    print(json.dumps(figures, indent=2) if options.json else "\n".join(lines(figures)))


if __name__ == "__main__":
    main()
