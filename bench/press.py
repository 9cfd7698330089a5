"""Stances and forecasts on articles of the press, in the proportions in which it quotes: `python -m bench.press [--split train]`.

Own labels on attributions of PolNeAR dev (`train/data/press`), which train nothing. An attribution is paired with the statement
that shares most of its content, at least half; stances and forecasts are compared over the pairs, beside *always asserted*. On
150 of them another reader, who saw no labels, agreed in .950 of stances and .986 of forecasts (`train/data/press/GUIDE.md`).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.statements import HALF, confusion_of
from thucydides.records import Document, Reading, Statement
from thucydides.stages.read import standard_reader
from train.frames.corpora import polnear
from train.frames.passages import GoldFrame, Passage


@dataclass(slots=True)
class Tally:
    """Labelled attributions, how many were found, and the confusions of stance and of forecast over those."""

    labelled: int = 0
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    forecasts: Counter[tuple[bool, bool]] = field(default_factory=Counter)

    def add(self, article: Passage, reading: Reading) -> None:
        """Counts one article."""
        foretold = {forecast.statement for forecast in reading.forecasts}
        for frame in article.frames["statement"]:
            if "stance" in frame.attributes:
                self.labelled += 1
                found = _alike(frame, reading.statements)
                if found is not None:
                    self.stances[frame.attributes["stance"], found.stance] += 1
                    self.forecasts[frame.attributes["forecast"] == "yes", found.id in foretold] += 1


def _alike(frame: GoldFrame, statements: Sequence[Statement]) -> Statement | None:
    """The statement that shares most of an attribution's content, None where none shares half."""
    wanted = {at for start, end in frame.roles["content"] for at in range(start, end)}
    scored = []
    for number, statement in enumerate(statements):
        given = {at for span in statement.content for at in range(span.start, span.end)}
        scored.append((len(wanted & given) / max(1, len(wanted | given)), -number))
    best, number = max(scored, default=(0.0, 0))
    return statements[-number] if best >= HALF else None


def report(result: Tally) -> Iterator[str]:
    """Yields the lines of the figures."""
    paired = sum(result.stances.values())
    right = sum(n for (gold, found), n in result.stances.items() if gold == found)
    plain = sum(n for (gold, _), n in result.stances.items() if gold == "asserted")
    yield f"attributions labelled {result.labelled}, found {paired}"
    yield f"stance {right / max(1, paired):.3f}  (always asserted: {plain / max(1, paired):.3f})"
    both, gold, found = (
        result.forecasts[True, True],
        sum(n for (g, _), n in result.forecasts.items() if g),
        sum(n for (_, f), n in result.forecasts.items() if f),
    )
    yield f"forecasts F1 {2 * both / max(1, gold + found):.3f}  ({gold} labelled, {found} found, {both} both)"
    yield from confusion_of(result.stances)


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the articles and prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.press", description=__doc__)
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    given = parser.parse_args(arguments)
    articles = [a for a in polnear(given.split) if any("stance" in f.attributes for f in a.frames["statement"])]
    reader, result = standard_reader(strict=True), Tally()
    for number, article in enumerate(articles):
        document = Document(f"press-{number}", "", "0" * 64, article.text, body=((0, len(article.text)),))
        result.add(article, reader.read(document))
    print("\n".join([f"{given.split} split, {len(articles)} articles", *report(result)]))


if __name__ == "__main__":
    main()
