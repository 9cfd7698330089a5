"""Which variable a side of a causal claim names, on own labels: `python -m bench.variables [--split test]`.

A labelled side (`train/data/variables`, CC BY 4.0) is given to the reader and to linking as the cause of a claim. Told are, for
the vocabulary alone, for the trained weights alone, and for both as they are joined: how many sides get a dimension, in how many
of these it is one of those labelled, and in how many of those the sign is right; and of the sides of whose dimension the weights
are not sure, how many are told to be warm or cold (of two that come closer or apart), and in how many of these a labelled
variable is. `held-out` is the part of the training split that no weights were trained on: the bounds were chosen there.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.records import Document, Reading, Situation
from thucydides.stages.link import link
from thucydides.stages.link.concepts.trained import ENOUGH, WARM
from thucydides.stages.read.standard import Layers, StandardReader, open_reader
from thucydides.text.temper import warm_and_cold
from train.frames.splits import is_held_out
from train.marks import Marks, name_of
from train.variables import Side, load_sides

UNSURE = "unsure"
WAYS = ("vocabulary", "weights", "joined")
Answer = tuple[str, int]


def sides_of(split: str) -> list[Side]:
    """The labelled sides of annotated claims: of the test split, or of the held-out part of the training split."""
    if split == "test":
        return load_sides("causes", "test")
    return [side for side in load_sides("causes", "train") if is_held_out(side.group)]


def answers(sides: Sequence[Side]) -> Iterator[tuple[Side, dict[str, Answer]]]:
    """Each side that could be placed, with what each way says that it names."""
    texts: dict[str, list[Side]] = {}
    for side in sides:
        texts.setdefault(f"{side.text_id}.txt", []).append(side)
    reader = open_reader()
    reader = replace(reader, layers=Layers(claims=Marks(texts)))
    for path, mine in texts.items():
        for document in pipeline.gather([Source(path, mine[0].text.encode())])[0]:
            yield from _told(document, mine, reader)


def _told(
    document: Document, sides: Sequence[Side], reader: StandardReader
) -> Iterator[tuple[Side, dict[str, Answer]]]:
    reading = reader.read(document)
    weights = {one.spans: (one.dimension, one.sign) for one in reading.sides}
    unsure = {one.spans: (UNSURE, _sign(one.warmth)) for one in reading.sides if one.confidence < ENOUGH}
    ways = {"vocabulary": _linked(document, replace(reading, sides=())), "joined": _linked(document, reading)}
    spans = {claim.id: claim.cause_spans for claim in reading.claims}
    for number, side in enumerate(sides):
        name = name_of(document, number)
        if name in spans:
            told = {way: found[name] for way, found in ways.items() if name in found}
            read = {"weights": weights.get(spans[name]), UNSURE: unsure.get(spans[name])}
            yield side, told | {way: given for way, given in read.items() if given is not None}


def _sign(warmth: float) -> int:
    return 0 if abs(warmth) < WARM else 1 if warmth > 0 else -1


def _linked(document: Document, reading: Reading) -> dict[str, Answer]:
    """Claim → the dimension of its cause and its sign, for causes that have one."""
    situation: Situation = link([document], [reading])
    dimension = {concept.id: concept.dimension for concept in situation.concepts}
    return {
        claim.id: (name, claim.signs[0]) for claim in situation.claims if (name := dimension.get(claim.cause or ""))
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures of a split."""
    parser = argparse.ArgumentParser(prog="python -m bench.variables", description=__doc__)
    parser.add_argument("--split", choices=("test", "held-out"), default="test")
    counts: Counter[str] = Counter()
    for side, told in answers(sides_of(parser.parse_args(arguments).split)):
        counts["sides"] += 1
        signs = dict(side.named)
        if UNSURE in told:
            _, warm = told.pop(UNSURE)
            tempers = {warm_and_cold().get(dimension, 0) * sign for dimension, sign in signs.items()}
            counts.update({UNSURE: 1, "warm told": bool(warm), "warm right": bool(warm) and warm in tempers})
        for way, (dimension, sign) in told.items():
            right = dimension in signs
            counts.update({f"{way} told": 1, f"{way} right": right, f"{way} sign": right and signs[dimension] == sign})
    print(f"{counts['sides']} sides{'':8s}{'told':>10s}{'right':>10s}{'sign':>10s}")
    for way in WAYS:
        given, hit, signed = (counts[f"{way} {what}"] for what in ("told", "right", "sign"))
        shares = given / max(1, counts["sides"]), hit / max(1, given), signed / max(1, hit)
        print(f"{way:20s}" + "".join(f"{share:10.3f}" for share in shares))
    given, hit = counts["warm told"], counts["warm right"]
    print(
        f"{counts[UNSURE]} unsure: warm or cold {given / max(1, counts[UNSURE]):.3f}, right {hit / max(1, given):.3f}"
    )


if __name__ == "__main__":
    main()
