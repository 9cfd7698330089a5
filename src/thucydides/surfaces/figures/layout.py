"""Where the nodes of the causal map stand: columns by their distance to the target, rows by the mean place of what they act on.

The layered drawing of Sugiyama, Tagawa and Toda (1981), reduced to what a map of a few dozen nodes needs. No randomness: the same
links give the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Pairs = Sequence[tuple[str, str]]
COLUMN, ROW = 292.0, 62.0
SWEEPS = 6


def place(nodes: Iterable[str], columns: Mapping[str, int], links: Pairs) -> dict[str, tuple[float, float]]:
    """Node → the centre of its box; the target stands at the right."""
    last = max(columns.values(), default=0)
    rows: dict[int, list[str]] = {}
    for node in sorted(nodes):
        rows.setdefault(columns[node], []).append(node)
    rank = {node: float(i) for members in rows.values() for i, node in enumerate(members)}
    for _ in range(SWEEPS):
        for column in sorted(rows):
            rows[column].sort(key=lambda node: (_mean(node, links, rank), node))
            rank.update({node: float(i) for i, node in enumerate(rows[column])})
    tallest = max((len(members) for members in rows.values()), default=1)
    return {
        node: (COLUMN * (last - column) + COLUMN / 2, ROW * (i + 0.5 + (tallest - len(members)) / 2))
        for column, members in rows.items()
        for i, node in enumerate(members)
    }


def _mean(node: str, links: Pairs, rank: Mapping[str, float]) -> float:
    around = [rank[effect] for cause, effect in links if cause == node and effect in rank]
    around += [rank[cause] for cause, effect in links if effect == node and cause in rank]
    return sum(around) / len(around) if around else rank[node]
