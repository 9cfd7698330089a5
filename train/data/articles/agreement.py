"""Prints how far a second reader agrees with the labels, by the bare texts and the same guide.

Run from the root of the repository: `python -m train.data.articles.agreement`.
"""

from __future__ import annotations

from pathlib import Path

from train.annotations import Item
from train.articles import LABELLED, load_articles, read_articles
from train.data.causes.agreement import report as report_claims
from train.data.events.agreement import report
from train.variables import texts_of

HERE = Path(__file__).parent
LABELS = ("type", "status", "reciprocal")
Readings = list[tuple[Item, Item]]


def readings(layer: str) -> Readings:
    """Each text that was read twice for a layer: as labelled, and as the second reader has it."""
    sources = [source for source, layers in LABELLED.items() if layer in layers]
    first = {item.id: item for source in sources for item in load_articles(layer, source)}
    texts = {name: told for source in LABELLED for name, told in texts_of(source)}
    second = read_articles(HERE / f"second_reading_{layer}.tsv", layer, texts)
    return [(first[item.id], item) for item in second if item.id in first]


def report_events(compared: Readings) -> list[str]:
    """Lines of the comparison, one figure each; modes are not labelled here."""
    return report(compared, LABELS)


if __name__ == "__main__":
    print("events, another reader:", *report_events(readings("events")), sep="\n  ")
    print("claims, another reader:", *report_claims(readings("causes")), sep="\n  ")
