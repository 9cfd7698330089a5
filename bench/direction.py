"""Direction and status of events on the project's own test: minimal pairs of reversed, passive, denied, vetoed, planned events.

`python -m bench.direction [--split test|train|held-out] [--reader all|parse] [--misses KIND]` prints each figure with how many
events it is of, the calibration of confidence with precision against coverage (`--plot FILE.svg` draws it), and the speed of
the same run (CPU time, loading left out). `--reader parse` leaves the trained weights out.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import direction_confidence
from bench.direction_confidence import Judged
from bench.direction_measures import Counts, Told, annotated, both_right, count, paired, swapped
from thucydides.records import Document, Published
from thucydides.stages.read.dates import find_dates
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.events.grammar import read_parse
from thucydides.stages.read.events.layer import drafts, sentence_of
from thucydides.stages.read.events.when import date_of, interval
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import load_parser
from train.annotations import Item, load
from train.data.events.counts import varies_type
from train.frames.splits import is_held_out

MINIMAL = 4  # a group of so many sentences is one of minimal pairs
FrameSource = Callable[[str], tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a reader found in each text, and the CPU-seconds it took."""

    found: tuple[tuple[Item, list[Told]], ...]
    seconds: float

    def minimal(self) -> frozenset[str]:
        """The groups of minimal pairs: the same event with its roles, voice or status changed, not its type."""
        groups: dict[str, list[Item]] = {}
        for item, _ in self.found:
            groups.setdefault(item.group, []).append(item)
        return frozenset(name for name, items in groups.items() if len(items) >= MINIMAL and not varies_type(items))

    def counts(self) -> Counts:
        """All shares."""
        minimal = self.minimal()
        counts = Counts()
        for item, told in self.found:
            count(counts, paired(annotated(item), told, item.text), item.text, item.group in minimal)
        return counts

    def judged(self) -> list[Judged]:
        """Every found event, judged."""
        every = (direction_confidence.judged(paired(annotated(i), told, i.text), i.text) for i, told in self.found)
        return [event for events in every for event in events]


def texts(split: str) -> list[Item]:
    """Returns the annotated texts of a split; `held-out` is the part of the training split that no weights were trained on."""
    if split != "held-out":
        return load("events", split)
    return [item for item in load("events", "train") if is_held_out(item.group)]


def document(item: Item) -> Document:
    """The report that an annotated text is: its day of publication is part of the annotation."""
    day = item.extra["published"]
    return Document(
        item.id, item.id, "", item.text, published=Published(day, day, "stated"), body=((0, len(item.text)),)
    )


def parsed(items: Sequence[Item], frames: FrameSource | None) -> Iterator[tuple[Item, Parsed]]:
    """Yields each item with its parse and frames."""
    nlp = load_parser()
    for item, doc in zip(items, nlp.pipe((item.text for item in items), batch_size=64), strict=True):
        report = document(item)
        sentences = tuple(report.span(s.start_char, s.end_char) for s in doc.sents if s.text.strip())
        yield item, Parsed(report, doc, sentences, frames(item.text) if frames else ())


def read(one: Parsed, parse_only: bool) -> list[Told]:
    """Returns the events that the reader finds in a text."""
    found = read_parse(one.doc) if parse_only else drafts(one)
    expressions = find_dates(one)
    told = []
    for draft in found:
        sentence = sentence_of(draft.trigger, one.sentences) or one.document.span(0, len(one.document.text))
        days = interval(date_of(one.doc[draft.head], expressions, sentence, draft.dates))
        told.append(
            Told(
                draft.trigger,
                draft.type,
                draft.status,
                tuple(draft.actors),
                tuple(draft.recipients),
                draft.reciprocal,
                (days.start, days.end) if days else None,
                draft.confidence,
            )
        )
    return told


def frame_source() -> FrameSource | None:
    """Returns the event layer of the shared encoder; None where its weights are not there."""
    from thucydides.errors import ThucydidesError
    from thucydides.stages.read.encoder.model import load_reader

    try:
        reader = load_reader()
    except ThucydidesError as error:
        print(f"without trained weights: {error}")
        return None
    return lambda text: reader.read(text, ("event",))


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the test and prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.direction", description=__doc__)
    parser.add_argument("--split", choices=("test", "train", "held-out"), default="test")
    parser.add_argument("--reader", choices=("all", "parse"), default="all")
    parser.add_argument("--plot", type=Path, help="where to draw precision against coverage, as SVG")
    parser.add_argument("--misses", choices=("missed", "spurious", "type", "status", "roles", "dates"))
    given = parser.parse_args(arguments)
    result = run(given.split, given.reader == "parse")
    print("\n".join(_report(result)))
    if given.plot:
        given.plot.write_text(direction_confidence.plot(result.judged()), encoding="utf-8")
    if given.misses and given.split != "test":
        _misses(given.misses, result.found)


def run(split: str = "test", parse_only: bool = False) -> Run:
    """Reads the texts of a split."""
    frames = None if parse_only else frame_source()
    began = time.process_time()
    found = tuple((item, read(one, parse_only)) for item, one in parsed(texts(split), frames))
    return Run(found, time.process_time() - began)


def _report(result: Run) -> Iterator[str]:
    words = sum(len(item.text.split()) for item, _ in result.found)
    yield f"{len(result.found)} texts, {len(result.minimal())} groups of minimal pairs"
    for name, share in sorted(result.counts().shares.items()):
        yield f"{name:34s} {share.value:.3f} of {share.total:.0f}"
    yield from direction_confidence.lines(result.judged())
    speed = f"{words / result.seconds:.0f} words, {len(result.found) / result.seconds:.1f} texts a second"
    yield f"{words} words in {result.seconds:.1f} CPU-seconds: {speed}"


def _misses(kind: str, found: Sequence[tuple[Item, list[Told]]]) -> None:
    """Prints the wrong events of the training split; the test split is not for reading."""
    for item, told in found:
        for gold, mine in paired(annotated(item), told, item.text):
            if _is_miss(kind, gold, mine, item.text):
                print(f"\n{item.id} {item.text}")
                for label, one in (("gold", gold), ("mine", mine)):
                    if one:
                        print(f"   {label} {_shown(one, item.text)}")


def _is_miss(kind: str, gold: Told | None, mine: Told | None, text: str) -> bool:
    if gold is None or mine is None:
        return (kind == "missed" and mine is None) or (kind == "spurious" and gold is None)
    if kind == "roles":
        return swapped(gold, mine, text) or not both_right(gold, mine, text)
    if kind == "dates":
        return gold.when is not None and gold.when != mine.when
    return kind in ("type", "status") and getattr(gold, kind) != getattr(mine, kind)


def _shown(told: Told, text: str) -> str:
    def words(spans: Sequence[tuple[int, int]]) -> str:
        return " | ".join(text[a:b] for a, b in spans)

    return f"{words([told.trigger])!r} {told.type} {told.status} {words(told.actors)!r} → {words(told.recipients)!r} {told.when}"


if __name__ == "__main__":
    main()
