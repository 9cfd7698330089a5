"""Prints the counts that the guide of the statements data reports: `python -m train.data.statements.counts`."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import spacy

from train.annotations import Item, load

NEGATED = re.compile(
    r"\b(not|never|no|nor|neither|declin\w+|refus\w+|without|cannot|has yet|avoided|stopp\w+ short)\b|n['’]t\b", re.I
)


def negated_cue(item: Item, frame: dict[str, Any]) -> bool:
    """Whether a statement's cue holds a word of negation or refusal."""
    return bool(NEGATED.search(" ".join(item.text[start:end] for start, end in frame["cue"])))


def sentences(items: list[Item]) -> int:
    """Number of sentences; a line end always ends one."""
    split = spacy.blank("en")
    split.add_pipe("sentencizer")
    lines = [line for item in items for line in item.text.split("\n") if line.strip()]
    return sum(len(list(document.sents)) for document in split.pipe(lines))


def main() -> None:
    """Prints passages, sentences and statements by label, for the whole and for each part of the split."""
    for part in (None, "train", "test"):
        items = load("statements", part)
        frames = [frame for item in items for frame in item.frames]
        print(f"{part or 'all'}: {len(items)} passages, {sentences(items)} sentences, {len(frames)} statements")
        for label in ("stance", "form"):
            print(" ", dict(sorted(Counter(frame[label] for frame in frames).items())))
        for label in ("via", "nested_in", "forecast", "hedge", "probability"):
            print(f"  {label}: {sum(bool(frame[label]) for frame in frames)}")
        print(f"  no cue: {sum(not frame['cue'] for frame in frames)}")
        print(f"  negated cues: {sum(negated_cue(item, frame) for item in items for frame in item.frames)}")
        print("  relays by steps:", dict(sorted(Counter(len(frame["via"]) for frame in frames).items())))
        print("  styles:", dict(sorted(Counter(item.extra["style"] for item in items).items())))


if __name__ == "__main__":
    main()
