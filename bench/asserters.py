"""Whose claims are: who asserts what is said to cause what, on the own annotated passages: `python -m bench.asserters`.

The whole reader reads each passage of `train/data/causes`; claims are matched as in `bench.causes`. Of those matched, it is
counted how often the right one is said to assert them: the narrator where the annotation says so, else a speaker whose name
agrees with the annotated words (`bench.statements.alike`). `--split train --errors` shows what went wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bench.causes import is_passage, of_claim
from bench.causes_files import gold_of
from bench.causes_measures import match
from bench.splits import options
from bench.statements import Names, alike_any, called
from thucydides.records import NARRATOR, CausalClaim, Document, Reading
from train.annotations import Item as Annotated
from train.annotations import load


def compared(item: Annotated, reading: Reading) -> Iterator[tuple[str, Names, CausalClaim]]:
    """The annotated asserter, the names that ours is known by here, and our claim, of each annotated claim that is matched."""
    golds = [gold_of(frame) for frame in item.frames]
    asserters = {id(gold): frame["asserter"] for gold, frame in zip(golds, item.frames, strict=True)}
    found = [of_claim(claim) for claim in reading.claims]
    claims = {id(one): claim for one, claim in zip(found, reading.claims, strict=True)}
    names = {mention.id: called(mention) for mention in reading.mentions}
    for gold, one, swapped in match(golds, found):
        claim = claims[id(one)]
        if not swapped:
            yield asserters[id(gold)], tuple(n for who in claim.asserted_by for n in names.get(who, (who,))), claim


def counted(items: Sequence[Annotated], errors: list[str]) -> Counter[str]:
    """How many claims are a speaker's and the narrator's, how many of each are told to be, and what went wrong."""
    from thucydides.stages.read import standard_reader

    reader, counts = standard_reader(strict=True), Counter[str]()
    for item in items:
        document = Document(item.id, f"{item.id}.txt", "0" * 64, item.text, body=((0, len(item.text)),))
        for wanted, names, claim in compared(item, reader.read(document)):
            kind = NARRATOR if wanted == NARRATOR else "speaker"
            right = NARRATOR in names if wanted == NARRATOR else alike_any(wanted, names)
            counts.update((kind, f"{kind} {'right' if right else 'wrong'}"))
            counts["left to the narrator"] += kind != NARRATOR and NARRATOR in names
            errors += [] if right else [f"{item.id} {wanted} ≠ {names} | {claim.sentence.exact[:200]!r}"]
    return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the passages of a split and prints the figures."""
    given = options("asserters", __doc__, arguments, ("train", "test"))
    errors: list[str] = []
    counts = counted([item for item in load("causes", given.split) if is_passage(item)], errors)
    print("\n".join(errors if given.errors else []))
    for kind in ("speaker", NARRATOR):
        print(f"{kind:9s} {counts[f'{kind} right'] / max(1, counts[kind]):.3f} of {counts[kind]} claims matched")
    right, whole = (sum(counts[f"{kind}{end}"] for kind in ("speaker", NARRATOR)) for end in (" right", ""))
    print(
        f"all       {right / max(1, whole):.3f}; speakers' claims left to the narrator: {counts['left to the narrator']}"
    )


if __name__ == "__main__":
    main()
