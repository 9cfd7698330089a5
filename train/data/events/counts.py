"""Prints the counts that the guide of the events data reports: `python -m train.data.events.counts`."""

from __future__ import annotations

from collections import Counter, defaultdict
from statistics import median

from train.annotations import Item, load

MINIMAL = 4  # a group of so many texts is one of minimal pairs
LONG = 25


def is_agency(item: Item) -> bool:
    """Whether the item is one of the later sentences written as agencies write them (`v…`)."""
    return item.id.startswith("v")


def minimal_groups(items: list[Item]) -> dict[str, list[Item]]:
    """Groups of four texts and more, by name."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[item.group].append(item)
    return {name: members for name, members in groups.items() if len(members) >= MINIMAL}


def varies_type(members: list[Item]) -> bool:
    """Whether a group keeps the parties and varies the type of event, in place of direction or status (`vg…`)."""
    return members[0].group.startswith("vg")


def report(title: str, items: list[Item]) -> list[str]:
    """Lines of counts: texts, events by label, length and minimal pairs."""
    frames = [frame for item in items for frame in item.frames]
    words = [len(item.text.split()) for item in items]
    per_text = Counter(len(item.frames) for item in items)
    minimal = list(minimal_groups(items).values())
    by_type = [members for members in minimal if varies_type(members)]
    lines = [
        f"{title}: {len(items)} texts, {len(frames)} events, texts by number of events {dict(sorted(per_text.items()))}"
    ]
    lines.append(f"  words: median {median(words):g}, {sum(count >= LONG for count in words)} texts of {LONG} or more")
    for label in ("type", "status"):
        lines.append("  " + str(dict(sorted(Counter(frame[label] for frame in frames).items()))))
    lines.append(
        f"  with a date: {sum(bool(f['date']) for f in frames)}, reciprocal: {sum(f['reciprocal'] for f in frames)}"
    )
    lines.append(
        f"  groups: {len({item.group for item in items})}, minimal pairs: {_size(minimal)}; by type: {_size(by_type)}"
    )
    return lines


def _size(groups: list[list[Item]]) -> str:
    return f"{len(groups)} groups of {sum(map(len, groups))} texts"


def main() -> None:
    """Prints the counts for the whole, for the agency sentences and the rest, and for each part of the split."""
    every = load("events")
    kinds = {"agency": [i for i in every if is_agency(i)], "rest": [i for i in every if not is_agency(i)]}
    for title, items in {"all": every, **kinds}.items():
        print("\n".join(report(title, items)))
        for part in ("train", "test"):
            print("\n".join(report(f"{title}, {part}", [item for item in items if item.split == part])))


if __name__ == "__main__":
    main()
