"""Prints the counts that the guide of the causes data reports: `python -m train.data.causes.counts`."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Any

from train.annotations import Item, load

Claim = dict[str, Any]
NEGATION = re.compile(
    r"\b(not|no|never|neither|nor|without|nobody|nothing|none|cannot|hardly|refused to)\b|n['’]t\b", re.I
)
SENTENCE_END = re.compile(r"[.?!][\"”’]?\s+[\"“]?[A-Z]")


def is_passage(item: Item) -> bool:
    """Whether the item is a whole passage (`pa…`, `pb…`, `pc…`) and not a short item of one to three sentences."""
    return item.id.startswith("p")


def across_sentences(item: Item, claim: Claim) -> bool:
    """Whether a sentence ends between the first span of the cause and that of the effect."""
    first, second = sorted((claim["cause"][0], claim["effect"][0]))
    return bool(SENTENCE_END.search(item.text[first[1] - 1 : second[0] + 2]))


def backward(claim: Claim) -> bool:
    """Whether a signal names the effect before its cause."""
    return bool(claim["explicit"]) and claim["effect"][0] < claim["cause"][0]


def negated_sides(item: Item, claim: Claim) -> int:
    """How many of the two sides hold a word of negation."""
    sides = (" ".join(item.text[start:end] for start, end in claim[name]) for name in ("cause", "effect"))
    return sum(bool(NEGATION.search(side)) for side in sides)


def sentences(item: Item) -> list[tuple[int, int]]:
    """Where the sentences of an item stand; a line end always ends one."""
    ends = [match.start() + 1 for match in SENTENCE_END.finditer(item.text)]
    ends += [place for place, character in enumerate(item.text) if character == "\n"]
    borders = [0, *sorted(ends), len(item.text)]
    return [(a, b) for a, b in pairwise(borders) if len(item.text[a:b].split()) > 1]


def bare_sentences(item: Item) -> int:
    """Number of sentences that no cause, effect or signal touches."""
    spans = [span for claim in item.frames for name in ("cause", "effect", "signal") for span in claim[name]]
    return sum(not any(start < b and a < end for start, end in spans) for a, b in sentences(item))


def report(title: str, items: list[Item]) -> list[str]:
    """Lines of counts: items, claims by label, length and order."""
    claims = [(item, claim) for item in items for claim in item.frames]
    words = [len(item.text.split()) for item in items]
    none = sum(not item.frames for item in items)
    groups = Counter(item.group for item in items)
    lines = [f"{title}: {len(items)} items, {len(claims)} claims, {none} items without, median {median(words):g} words"]
    for label in ("relation", "polarity", "claim"):
        lines.append("  " + str(dict(Counter(claim[label] for _, claim in claims).most_common())))
    lines.append(f"  implicit: {sum(not claim['explicit'] for _, claim in claims)}")
    lines.append(f"  across sentences: {sum(across_sentences(item, claim) for item, claim in claims)}")
    lines.append(f"  effect named first by a signal: {sum(backward(claim) for _, claim in claims)}")
    lines.append(f"  asserter not the narrator: {sum(claim['asserter'] != 'narrator' for _, claim in claims)}")
    lines.append(f"  sides with a negation inside: {sum(negated_sides(item, claim) for item, claim in claims)}")
    count = sum(len(sentences(item)) for item in items)
    lines.append(f"  sentences: {count}, {sum(map(bare_sentences, items))} of them without any span")
    lines.append(f"  groups of 3 to 6 items: {sum(3 <= size <= 6 for size in groups.values())}")
    return lines


def main() -> None:
    """Prints the counts for the whole, for short items and passages, and for each part of the split."""
    every = load("causes")
    kinds = {"short": [i for i in every if not is_passage(i)], "passages": [i for i in every if is_passage(i)]}
    for title, items in {"all": every, **kinds}.items():
        print("\n".join(report(title, items)))
        for part in ("train", "test"):
            print("\n".join(report(f"{title}, {part}", [item for item in items if item.split == part])))


if __name__ == "__main__":
    main()
