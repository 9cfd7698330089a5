"""Prints the counts that the guide of the statements data reports: `python -m train.data.statements.counts`."""

from __future__ import annotations

from collections import Counter

import spacy

from train.annotations import Item, load


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
        print("  styles:", dict(sorted(Counter(item.extra["style"] for item in items).items())))


if __name__ == "__main__":
    main()
