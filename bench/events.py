"""Types of events for given pairs of source and target, on a file in the form of PLV, with macro-F1 and speed.

`python -m bench.events FILE.tsv [--out PREDICTIONS.tsv] [--reader all|parse|head]`. The columns read are `sentence_id`, `source`,
`target` and `marked_sentence` (`<s>`, `<t>` around them); with `gold_root` and `gold_penta` the figures are printed. PLV has 15
roots: its YIELD is PLOVER's CONCEDE and RETREAT. Nothing is trained or tuned on PLV. `--own train|held-out|test` takes the pairs
of the own annotated events instead. Peers: the table of DESIGN ("events"), with the figures that their authors print.
"""

from __future__ import annotations

import argparse
import csv
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from thucydides import vocab
from thucydides.stages.read.encoder.decoding import softmax
from thucydides.stages.read.encoder.model import FrameReader, load_reader
from thucydides.stages.read.encoder.schema import EVENT_TYPES
from thucydides.stages.read.events.dyads import Dyad, by_frames, by_triggers, combined
from thucydides.text.parser import load_parser

MARK = re.compile(r"</?[st]>")
YIELD = ("CONCEDE", "RETREAT")
WEIGHTS = {
    "triggers": 0.35,
    "head": 0.35,
    "frames": 0.35,
}  # the same say for each: the held-out pairs are too few to tell
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with its pair; `root` and `penta` are empty where the file has none."""

    name: str
    text: str
    dyad: Dyad
    root: str
    penta: str


def plv(path: Path) -> list[Row]:
    """Returns the rows of a file in PLV's form."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    return [_row(row) for row in rows]


def _row(row: Mapping[str, str]) -> Row:
    """A row with its pair as offsets; where a mark is missing, the words are looked for."""
    text, places, last = "", {}, 0
    marked = row["marked_sentence"]
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        places[match[0]] = len(text)
        last = match.end()
    text += marked[last:]
    spans = []
    for letter, words in (("s", row["source"]), ("t", row["target"])):
        start = places.get(f"<{letter}>", max(text.find(words), 0))
        spans.append((start, max(places.get(f"</{letter}>", start + len(words)), start + 1)))
    return Row(row["sentence_id"], text, Dyad(*spans), row.get("gold_root") or "", row.get("gold_penta") or "")


def own(split: str) -> list[Row]:
    """Returns the pairs of an actor and a recipient of the own annotated events; the weights were trained on `train`."""
    from bench.direction import texts

    rows = []
    for item in texts(split):
        for frame in item.frames:
            pairs = [(a, b) for a in frame["actor"] for b in frame["recipient"] if a != b]
            for a, b in pairs:
                dyad = Dyad((a[0], a[1]), (b[0], b[1]))
                rows.append(Row(item.id, item.text, dyad, merged(frame["type"]), str(penta(frame["type"]))))
    return rows


def merged(name: str) -> str:
    """Returns the root of PLV for a type."""
    return "YIELD" if name in YIELD else name


def penta(name: str) -> int:
    """Returns the number of the quad class, 1 to 4; PLV counts every YIELD as material cooperation."""
    quad = next(entry.quad for entry in vocab.plover_types() if entry.type == name)
    return 2 if name in YIELD else QUADS.index(quad) + 1


def predicted(doc: Doc, row: Row, reader: FrameReader | None, triggers: bool) -> str:
    """Returns the likeliest type; CONCEDE and RETREAT are compared together."""
    experts: list[tuple[float, Mapping[str, float]]] = []
    if triggers:
        experts.append((WEIGHTS["triggers"], by_triggers(doc, row.dyad)))
    if reader:
        experts.append((WEIGHTS["head"], _head(reader, row)))
        experts.append((WEIGHTS["frames"], by_frames(reader.read(row.text, ("event",)), row.dyad)))
    scores = combined(experts)
    return max(EVENT_TYPES, key=lambda name: sum(scores[n] for n in YIELD) if name in YIELD else scores[name])


def _head(reader: FrameReader, row: Row) -> dict[str, float]:
    chances = softmax(reader.dyad_scores(row.text, row.dyad.source, row.dyad.target), reader.settings.dyad_temperature)
    return dict(zip(EVENT_TYPES, (float(chance) for chance in chances), strict=True))


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """Returns the mean F1 over the labels of the gold."""
    scores = [_f1(gold, found, label) for label in sorted(set(gold))]
    return sum(scores) / max(1, len(scores))


def main(arguments: Sequence[str] | None = None) -> None:
    """Predicts, writes and scores."""
    parser = argparse.ArgumentParser(prog="python -m bench.events", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--out", type=Path, help="where to write the rows with predicted_root and predicted_penta")
    parser.add_argument("--reader", choices=("all", "parse", "head"), default="all")
    parser.add_argument(
        "--own", choices=("train", "held-out", "test"), help="the own annotated pairs instead of a file"
    )
    given = parser.parse_args(arguments)
    if not given.file and not given.own:
        parser.error("name a file, or --own")
    rows = plv(given.file) if given.file else own(given.own)
    found, seconds = predict(rows, given.reader)
    print("\n".join(_report(rows, found, seconds)))
    if given.out and given.file:
        _write(given.file, given.out, found)


def predict(rows: Sequence[Row], which: str = "all") -> tuple[list[str], float]:
    """Returns the type of each row by the parse, the encoder's head or both (`all`), and the CPU-seconds it took."""
    reader = load_reader() if which != "parse" else None
    nlp = load_parser()
    began = time.process_time()
    docs = list(nlp.pipe(row.text for row in rows))
    found = [predicted(doc, row, reader, which != "head") for doc, row in zip(docs, rows, strict=True)]
    return found, time.process_time() - began


def figures(rows: Sequence[Row], found: Sequence[str]) -> dict[str, float]:
    """Returns macro-F1 and accuracy of roots and quads, as far as the rows have gold."""
    told: dict[str, float] = {}
    for name, gold, mine in (
        ("root", [row.root for row in rows], [merged(one) for one in found]),
        ("quad", [row.penta for row in rows], [str(penta(one)) for one in found]),
    ):
        if all(gold):
            told |= {f"{name} macro-F1": macro_f1(gold, mine), f"{name} accuracy": _share(gold, mine)}
    return told


def _write(source: Path, out: Path, found: Sequence[str]) -> None:
    """Writes the lines of the file with the two predictions behind them."""
    with source.open(encoding="utf-8", newline="") as stream:
        header, *lines = list(csv.reader(stream, delimiter="\t"))
    with out.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow([*header, "predicted_root", "predicted_penta"])
        writer.writerows([*line, merged(name), penta(name)] for line, name in zip(lines, found, strict=True))


def _report(rows: Sequence[Row], found: Sequence[str], seconds: float) -> Iterator[str]:
    yield from (f"{name} {value:.3f}" for name, value in figures(rows, found).items())
    gold, roots = [row.root for row in rows], [merged(name) for name in found]
    if all(gold):
        yield from (f"  {name:10s} F1 {_f1(gold, roots, name):.3f} of {gold.count(name)}" for name in sorted(set(gold)))
    yield f"{len(rows)} rows in {seconds:.1f} CPU-seconds: {len(rows) / seconds:.0f} a second"


def _f1(gold: Sequence[str], found: Sequence[str], label: str) -> float:
    hits = sum(g == f == label for g, f in zip(gold, found, strict=True))
    return 2 * hits / max(1, gold.count(label) + found.count(label))


def _share(gold: Sequence[str], found: Sequence[str]) -> float:
    return sum(g == f for g, f in zip(gold, found, strict=True)) / max(1, len(gold))


if __name__ == "__main__":
    main()
