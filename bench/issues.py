"""Statements that contradict each other, agree or pass each other by: `python -m bench.issues [--split tune]`.

Each issue of `train/data/issues` has statements for, against and beside a proposition, mostly in other words than each other's.
Every statement is read as a report of its own with a speaker of its own; a pair is found where the rules of weighing say that the
two contradict each other (`weigh.contradiction`). Printed: how many of the contradicting pairs are found, and how many others are
taken for such. The train split is `tune`, the test split `held`. No rule was written from these: the figures say how much of what
people contradict each other about is beyond shared words.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from thucydides import pipeline
from thucydides.pipeline import Source
from thucydides.stages.link import link
from thucydides.stages.read import standard_reader
from thucydides.stages.read.protocol import Reader
from thucydides.stages.weigh.contradiction import Weights, contradiction
from thucydides.stages.weigh.voices import Listener, Voice
from train.issues import Issue, load_issues

SPLITS = {"tune": "train", "held": "test"}


def voices(issue: Issue, reader: Reader) -> list[tuple[str, Voice]]:
    """The voices of the statements of an issue, each with its statement."""
    texts = (*issue.holding, *issue.against, *issue.beside)
    documents, _ = pipeline.gather([Source(f"{n}.txt", text.encode()) for n, text in enumerate(texts)])
    listener = Listener(link(documents, pipeline.read_all(documents, reader)))
    said = {document.id: texts[int(document.path.removesuffix(".txt"))] for document in documents}
    return [
        (said[voice.sentence.document], replace(voice, speakers=(voice.sentence.document,)))
        for voice in listener.voices()
    ]


def tally(issues: Sequence[Issue], reader: Reader) -> Counter[tuple[str, bool]]:
    """Counts of pairs of statements by how they stand (`oppose`, `agree`, `beside`) and whether they are found to contradict."""
    counts: Counter[tuple[str, bool]] = Counter()
    for issue in issues:
        spoken = voices(issue, reader)
        weights = Weights(voice for _, voice in spoken)
        found = {
            frozenset((said, answer))
            for (said, one), (answer, other) in combinations(spoken, 2)
            if contradiction(one, other, weights)
        }
        counts.update((stand, frozenset((one, other)) in found) for one, other, stand in issue.pairs())
    return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the statements and prints the shares."""
    parser = argparse.ArgumentParser(prog="python -m bench.issues", description=__doc__)
    parser.add_argument("--split", choices=tuple(SPLITS), default="held")
    given = parser.parse_args(arguments)
    issues = load_issues(SPLITS[given.split])
    counts = tally(issues, standard_reader(strict=True))
    print(f"{given.split} split, {len(issues)} issues")
    for relation in ("oppose", "agree", "beside"):
        found, missed = counts[relation, True], counts[relation, False]
        print(f"{relation:8s} taken for a contradiction {found / max(1, found + missed):.3f} of {found + missed}")


if __name__ == "__main__":
    main()
