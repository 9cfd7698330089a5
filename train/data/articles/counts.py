"""Prints the counts that the guide of the articles reports: `python -m train.data.articles.counts`."""

from __future__ import annotations

from collections import Counter

from train.annotations import Item
from train.articles import LABELLED, load_articles

TOLD = {
    "events": ("status", "type"),
    "causes": ("polarity", "claim", "relation"),
    "statements": ("stance", "form", "forecast"),
}
SPLITS = ("train", "test")


def report(layer: str, source: str, items: list[Item]) -> list[str]:
    """Lines of counts of a layer in the texts of a source."""
    frames = [frame for item in items for frame in item.frames]
    split = {name: [item for item in items if item.split == name] for name in SPLITS}
    parts = ", ".join(
        f"{name} {len(mine)} with {sum(len(item.frames) for item in mine)}" for name, mine in split.items()
    )
    words = sum(len(item.text.split()) for item in items)
    lines = [f"{layer} in the texts of {source}: {len(items)} texts of {words} words, {len(frames)} labelled ({parts})"]
    return lines + [f"  {name}: {dict(Counter(frame[name] for frame in frames).most_common())}" for name in TOLD[layer]]


if __name__ == "__main__":
    for source, layers in LABELLED.items():
        for layer in layers:
            print(*report(layer, source, load_articles(layer, source)), sep="\n")
