"""Phrases grouped into variables, in the project's own small situations: `python -m bench.concepts`.

Each situation of `data/concepts.jsonl` (own texts, CC BY 4.0; the states are real, what they do is invented) marks phrases as
they stand as cause or effect, with the variable that each names and whether it names more or less of it. Every two phrases of
a situation are a pair: the same variable, another, or one a case of the other (`broader`). A marked phrase is given to the
grounding as the cause of a claim; the figures are what linking makes of it.

The situations are split in two by a hash of their names: rules were tuned on the one half (`--split tune`, `--errors` shows what
went wrong) and are reported on the other.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.splits import options
from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.records import CausalClaim, Concept, Document, Reading, Span, identify
from thucydides.stages.link import link
from thucydides.stages.read import standard_reader
from thucydides.stages.read.protocol import Reader

from .contests import split_of

DATA = Path(__file__).parent / "data" / "concepts.jsonl"
Item = Mapping[str, Any]
SHARES = (("turned right", "turns"), ("climbed", "ladders"))


@dataclasses.dataclass(frozen=True, slots=True)
class Marked:
    """A marked phrase: its variable and direction as annotated, and the concept and direction that it was given."""

    words: str
    gold: str
    direction: int
    concept: Concept
    sign: int


def load(split: str) -> list[Item]:
    """The situations of a split: `tune`, `held` or `all`."""
    every = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    return [item for item in every if split in ("all", split_of(item["id"]))]


def marked(item: Item, reader: Reader) -> tuple[tuple[Marked, ...], Mapping[str, Concept]]:
    """The marked phrases of a situation, and all its concepts by id."""
    sources = [Source(f"{item['id']}-{n}.txt", text.encode()) for n, text in enumerate(item["documents"])]
    documents = {Path(document.path).stem[-1]: document for document in pipeline.gather(sources)[0]}
    readings = {key: reader.read(document) for key, document in documents.items()}
    spans = [_span(documents[str(one["document"])], one) for one in item["spans"]]
    told = [_with_claims(readings[key], [s for s in spans if s.document == documents[key].id]) for key in documents]
    situation = link(list(documents.values()), told)
    claims = {claim.id: claim for claim in situation.claims}
    concepts = {concept.id: concept for concept in situation.concepts}
    found = [claims[_name(span)] for span in spans]
    rows = zip(item["spans"], found, strict=True)
    return tuple(
        Marked(one["words"], one["concept"], one["direction"], concepts[claim.cause or ""], claim.signs[0])
        for one, claim in rows
    ), concepts


def _span(document: Document, one: Item) -> Span:
    return document.span(one["start"], one["end"])


def _name(span: Span) -> str:
    return identify("claim", span.document, span.start, span.end)


def _with_claims(reading: Reading, spans: Sequence[Span]) -> Reading:
    claims = [
        CausalClaim(
            _name(span), None, None, (span,), (), None, "+", "asserted", "mechanism", True, ("narrator",), (), None,
            next(sentence for sentence in reading.sentences if sentence.overlaps(span)), None, 0.9,
        )
        for span in spans
    ]  # fmt: skip
    return dataclasses.replace(reading, claims=tuple(claims))


def tally(
    item: Item, phrases: Sequence[Marked], concepts: Mapping[str, Concept], counts: Counter[str]
) -> Iterator[str]:
    """Count the pairs of a situation; yields a line for every error."""
    ladders = {frozenset(pair): pair for pair in item["broader"]}
    for one, other in combinations(phrases, 2):
        pair = frozenset((one.gold, other.gold))
        same, joined = len(pair) == 1, one.concept.id == other.concept.id
        if pair in ladders:
            low, high = (one, other) if one.gold == ladders[pair][0] else (other, one)
            right = high.concept.id in ladder(low.concept, concepts)
            counts.update({"ladders": 1, "climbed": right, "ladders joined": joined})
        else:
            counts.update({"pairs": 1, "same": same, "joined": joined, "right": same and joined})
            right = same == joined
        if same and joined:
            counts.update({"turns": 1, "turned right": one.direction * other.direction == one.sign * other.sign})
            right = one.direction * other.direction == one.sign * other.sign
        if not right:
            kind = "ladder" if pair in ladders else "turn" if same and joined else "apart" if same else "joined"
            yield f"{item['id']} {kind}: {_say(one)}  |  {_say(other)}"


def ladder(concept: Concept, concepts: Mapping[str, Concept]) -> Iterator[str]:
    """The ids of everything broader than a concept, at any distance."""
    waiting = [concept]
    while waiting:
        here = waiting.pop()
        above = [one for one in (here.broader, *here.also_broader) if one]
        yield from above
        waiting.extend(concepts[one] for one in above)


def _say(phrase: Marked) -> str:
    return f"{phrase.words} [{'+' if phrase.sign > 0 else '-'} {phrase.concept.label}]"


def report(counts: Counter[str]) -> Iterator[str]:
    """Yields the lines of the figures."""
    precision, recall = counts["right"] / max(1, counts["joined"]), counts["right"] / max(1, counts["same"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    turned, climbed = (counts[right] / max(1, counts[all_]) for right, all_ in SHARES)
    yield (
        f"pairs      F1 {f1:.3f}  P {precision:.3f} R {recall:.3f}  "
        f"({counts['pairs']} pairs, {counts['same']} of one variable, {counts['joined']} joined)"
    )
    yield f"direction  {turned:.3f} of the {counts['turns']} pairs rightly joined have the right relative direction"
    yield f"ladder     {climbed:.3f} of {counts['ladders']} narrower-broader pairs climb; {counts['ladders joined']} are joined"


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the situations and prints the figures."""
    given = options("concepts", __doc__, arguments)
    items, reader, counts, errors = load(given.split), standard_reader(strict=True), Counter[str](), list[str]()
    for item in items:
        errors += tally(item, *marked(item, reader), counts)
    print(
        "\n".join([f"{given.split} split, {len(items)} situations", *report(counts), *(errors if given.errors else [])])
    )


if __name__ == "__main__":
    main()
