"""What is said to cause what: our reader on files in the forms of public corpora, and on the project's own test split.

`python -m bench.causes [--cnc FILE.csv] [--ccnc FILE.jsonl] [--because FOLDER] [--own test|train] [--limit N]`

- cnc: grouped CSV of the Causal News Corpus V2. Sentence labels, and spans (cause, effect, signal) by FairEval.
- ccnc: JSONL of Countercausal News. Three-way accuracy, and the share of counter-causal sentences read as causal.
- because: brat files of BECauSE. Polarity (Facilitate or Inhibit) of the relations whose two sides we find.
- own: items of this project. Claims found with both sides, and of these: polarity, denied or asserted, motive or mechanism,
  sides swapped; then the same for short items and for whole passages (ids that begin with `p`) apart.

`because` and `own` measure the claims that the package gives out. The two news corpora mark whole clauses, and any purpose as a
cause: they are measured on the encoder's layer that reads by their convention (`news_cause`) where the weights have it. Else a
sentence is causal if the encoder's sentence head says so, or, without the encoder, if any claim is found, and spans are those of
the package's claims.

Speed is CPU time of parsing and reading in this same run, loading left out.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.causes_files import Gold, Item, Ranges, because, ccnc, cnc, own
from bench.causes_measures import Counts, Found, figures, report
from thucydides.records import CausalClaim, Document, Span
from thucydides.stages.read.causes import find_claims
from thucydides.stages.read.encoder.frame import Frame, SentenceCauses
from thucydides.stages.read.encoder.schema import LAYERS
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import load_parser, parse, sentences
from train.annotations import Item as Annotated

NEWS = "news_cause"
Read = tuple[tuple[Found, ...], str]
Reads = Callable[[str], Read]
__all__ = ["Gold", "Item", "figures", "main", "measure", "readers"]


def readers(encoder: bool = True) -> Mapping[str, Reads]:
    """Returns the reader of each set: from a text to its claims and its label."""
    from thucydides.stages.read.encoder.model import load_reader

    frames = load_reader() if encoder else None
    product = _product(frames)
    news = _news(frames) if frames and NEWS in LAYERS else product
    return {"cnc": news, "ccnc": news, "because": product, "own": product}


def _product(frames: Any) -> Reads:
    """Reads as the package does; the label is that of the encoder's sentences, where there is one."""
    nlp = load_parser()

    def read(text: str) -> Read:
        document = Document("src-bench", "", "", text, body=((0, len(text)),))
        doc = parse(nlp, text)
        found: tuple[Frame, ...] = frames.read(text, ("cause",)) if frames else ()
        parsed = Parsed(document, doc, tuple(document.span(*s) for s in sentences(doc)), found)
        claims = tuple(map(of_claim, find_claims(parsed, find_mentions(parsed), ())))
        return claims, label(claims, frames.sentences(text) if frames else None)

    return read


def _news(frames: Any) -> Reads:
    """Reads by the convention of the news corpora."""

    def read(text: str) -> Read:
        claims = tuple(of_frame(frame) for frame in frames.read(text, (NEWS,)))
        return claims, label_of(frames.sentences(text, NEWS))

    return read


def of_claim(claim: CausalClaim) -> Found:
    """A claim of the package as it is measured."""
    signal = ranges((claim.signal,)) if claim.signal else ()
    cause, effect = ranges(claim.cause_spans), ranges(claim.effect_spans)
    return Found(cause, effect, signal, claim.polarity, claim.claim, claim.relation, claim.confidence)


def of_frame(frame: Frame) -> Found:
    """A frame of the news corpora's layer as it is measured; it tells no polarity."""
    cause, effect = (tuple(frame.roles.get(role, ())) for role in ("cause", "effect"))
    told = frame.attributes.get("claim", ("", 0.0))[0]
    return Found(cause, effect, (frame.anchor,) if frame.anchor else (), "", told, "", frame.confidence)


def ranges(spans: Iterable[Span]) -> Ranges:
    """Spans as ranges."""
    return tuple((span.start, span.end) for span in spans)


def label(claims: Sequence[Found], said: Sequence[SentenceCauses] | None) -> str:
    """What a text says of causes: by the encoder's sentences, and denied where all claims are; else by the claims."""
    denied = bool(claims) and all(claim.claim == "denied" for claim in claims)
    if said is not None:
        told = label_of(said)
        return "countercausal" if told == "causal" and denied else told
    return "countercausal" if denied else "causal" if claims else "neither"


def label_of(said: Iterable[SentenceCauses]) -> str:
    """What the sentences of a text say of causes: causal where one does, else counter-causal where one does."""
    labels = {sentence.label for sentence in said}
    return next((name for name in ("causal", "countercausal") if name in labels), "neither")


def measure(items: Iterable[Item], read: Reads) -> Counts:
    """Returns the counts of a set, and the CPU-seconds it took."""
    return measured(items, read)[0]


def measured(items: Iterable[Item], read: Reads, *parts: Callable[[Item], bool]) -> tuple[Counts, ...]:
    """Returns the counts of a set, then those of each part of it."""
    counts = tuple(Counts() for _ in range(len(parts) + 1))
    for item in items:
        started = time.process_time()
        claims, said = read(item.text)
        spent = time.process_time() - started
        for mine in (counts[0], *(c for c, part in zip(counts[1:], parts, strict=True) if part(item))):
            mine.seconds += spent
            mine.add(item, claims, said)
    return counts


def is_passage(item: Item | Annotated) -> bool:
    """Whether an own item is a whole passage, not a sentence or two."""
    return item.id.startswith("p")


PARTS: Mapping[str, Callable[[Item], bool]] = {
    "own, short items": lambda item: not is_passage(item),
    "own, passages": is_passage,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of each set named. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.causes", description=(__doc__ or "").split("\n", maxsplit=1)[0]
    )
    parser.add_argument("--cnc", type=Path)
    parser.add_argument("--ccnc", type=Path)
    parser.add_argument("--because", type=Path)
    parser.add_argument("--own", choices=("train", "test"))
    parser.add_argument("--limit", type=int)
    parser.add_argument("--wording-only", action="store_true", help="leave the encoder out")
    options = parser.parse_args(arguments)
    loaders: Mapping[str, Callable[[Any], list[Item]]] = {"cnc": cnc, "ccnc": ccnc, "because": because, "own": own}
    given = {name: getattr(options, name) for name in loaders if getattr(options, name) is not None}
    chosen = {name: loaders[name](where)[: options.limit] for name, where in given.items()}
    if not chosen:
        parser.error("name at least one set")
    read = readers(not options.wording_only)
    for name, items in chosen.items():
        whole, *parts = measured(items, read[name], *(PARTS.values() if name == "own" else ()))
        sys.stdout.write(report(name, whole))
        for kind, counts in zip(PARTS, parts, strict=False):
            sys.stdout.write(report(kind, counts))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
