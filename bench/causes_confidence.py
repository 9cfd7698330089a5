"""How often a causal claim is one that the annotator marked, by who found it and how sure: `python -m bench.causes_confidence`.

Prints the rows of `stages/read/causes/confidence.tsv`, counted on the own training texts that the encoder was not trained on.
Steps of one source with fewer than `LEAST` claims are joined to the step before; one right and one wrong are added to each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from unittest import mock

from bench.causes_files import own
from bench.causes_measures import Found, match
from thucydides.records import Document
from thucydides.stages.read import standard_reader
from thucydides.stages.read.causes.draft import Draft
from train.annotations import load
from train.frames.splits import is_held_out

STEPS = {
    "both": ("signal", (0.0, 0.86, 0.93)),
    "frame": ("frame", (0.0, 0.6, 0.7, 0.8, 0.9)),
    "wording": ("signal", (0.0, 0.85, 0.9)),
}
LEAST = 8
Row = tuple[str, str, float, int, int]


def counted() -> dict[tuple[str, float], list[bool]]:
    """Whether each claim found was marked, by source and step."""
    held = {item.id for item in load("causes", "train") if is_held_out(item.group)}
    reader, drafts = standard_reader(strict=True), []

    def noted(draft: Draft) -> float:
        drafts.append(draft)
        return len(drafts) / 1e6  # tells which draft a claim was made of

    found: dict[tuple[str, float], list[bool]] = defaultdict(list)
    with mock.patch("thucydides.stages.read.causes.layer.confidence", noted):
        for item in own("train"):
            if item.id not in held:
                continue
            document = Document(item.id, item.id, "0" * 64, item.text, body=((0, len(item.text)),))
            claims = [
                Found(
                    tuple((s.start, s.end) for s in c.cause_spans),
                    tuple((s.start, s.end) for s in c.effect_spans),
                    (), c.polarity, c.claim, c.relation, c.confidence,
                )
                for c in reader.read(document).claims
            ]  # fmt: skip
            right = {id(claim) for _, claim, swapped in match(item.claims, claims) if not swapped}
            for claim in claims:
                if claim.effect:
                    draft = drafts[round(claim.confidence * 1e6) - 1]
                    found[_step(draft)].append(id(claim) in right)
    return found


def _step(draft: Draft) -> tuple[str, float]:
    by, steps = STEPS[draft.source]
    sure = draft.framed if by == "frame" else draft.certainty
    return draft.source, max(step for step in steps if step <= sure or not step)


def rows(found: dict[tuple[str, float], list[bool]]) -> Iterator[Row]:
    """Source, what it is compared by, from which value, how many were right and how many there were."""
    for source, (by, steps) in STEPS.items():
        right, total, first = 0, 0, steps[0]
        for number, step in enumerate(steps):
            told = found.get((source, step), [])
            right, total = right + sum(told), total + len(told)
            rest = sum(len(found.get((source, later), [])) for later in steps[number + 1 :])
            if (total >= LEAST and rest >= LEAST) or number == len(steps) - 1:
                yield source, by, first, right, total
                right, total, first = 0, 0, steps[min(number + 1, len(steps) - 1)]


def main() -> None:
    """Prints the rows."""
    print("source\tby\tfrom\tconfidence\tcounted")
    for source, by, step, right, total in rows(counted()):
        print(f"{source}\t{by}\t{step:g}\t{(right + 1) / (total + 2):.2f}\t{right} of {total}")


if __name__ == "__main__":
    main()
