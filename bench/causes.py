"""What is said to cause what: our reader on files in the forms of public corpora, and on the project's own test split.

`python -m bench.causes [--cnc FILE.csv] [--ccnc FILE.jsonl] [--because FOLDER] [--own test|train] [--limit N]`

- cnc: grouped CSV of the Causal News Corpus V2. A sentence is causal if the encoder's sentence head says so, or, without the
  encoder, if any claim is found. Spans (cause, effect, signal) of the claim that fits best, in the manner of FairEval: a span
  with the right label and wrong bounds is one error, half a false positive and half a false negative.
- ccnc: JSONL of Countercausal News. Three-way accuracy, and the share of counter-causal sentences read as causal.
- because: brat files of BECauSE. Polarity (Facilitate or Inhibit) of the relations whose two sides we find.
- own: items of this project. Claims found with both sides, and of these: polarity, denied or asserted, motive or mechanism,
  sides swapped.

Speed is CPU time of parsing and reading in this same run, loading left out.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.causes_files import Gold, Item, because, ccnc, cnc, own
from bench.causes_measures import Counts, report
from thucydides.records import CausalClaim, Document
from thucydides.stages.read.causes import find_claims
from thucydides.stages.read.encoder.frame import Frame, SentenceCauses
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import load_parser, parse, sentences

Read = tuple[tuple[CausalClaim, ...], tuple[SentenceCauses, ...] | None]
__all__ = ["Gold", "Item", "main"]


def reader(encoder: bool) -> Callable[[str], Read]:
    """Returns our reader: a text's claims and, with the encoder, what its sentences say of causes."""
    from thucydides.stages.read.encoder.model import load_reader

    nlp, frames = load_parser(), load_reader() if encoder else None

    def read(text: str) -> Read:
        document = Document("src-bench", "", "", text, body=((0, len(text)),))
        doc = parse(nlp, text)
        found: tuple[Frame, ...] = frames.read(text, ("cause",)) if frames else ()
        parsed = Parsed(document, doc, tuple(document.span(*s) for s in sentences(doc)), found)
        return find_claims(parsed, find_mentions(parsed), ()), frames.sentences(text) if frames else None

    return read


def label(claims: Sequence[CausalClaim], said: Sequence[SentenceCauses] | None) -> str:
    """What a text says of causes: by the encoder's sentences, and denied where all claims are; else by the claims."""
    if said is not None:
        labels = {sentence.label for sentence in said}
        if "causal" in labels:
            return "countercausal" if claims and all(claim.claim == "denied" for claim in claims) else "causal"
        return "countercausal" if "countercausal" in labels else "neither"
    if not claims:
        return "neither"
    return "countercausal" if all(claim.claim == "denied" for claim in claims) else "causal"


def measure(items: Iterable[Item], read: Callable[[str], Read]) -> Counts:
    """Returns the counts of a set, and the CPU-seconds it took."""
    counts = Counts()
    for item in items:
        started = time.process_time()
        claims, said = read(item.text)
        counts.seconds += time.process_time() - started
        counts.add(item, claims, label(claims, said))
    return counts


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
    read = reader(not options.wording_only)
    for name, items in chosen.items():
        sys.stdout.write(report(name, measure(items, read)))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
