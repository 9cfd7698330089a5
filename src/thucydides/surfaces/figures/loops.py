"""The feedback loops that links close: circles of cause and effect, with the sign that they have as a whole.

Found by depth-first search from the smallest node of each circle, up to a length that a person can follow; a loop is reinforcing
(R) where an even number of its links is negative, balancing (B) otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

LONGEST = 6
MOST = 40
Links = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Loop:
    """A circle of nodes, the last of which acts on the first, and its sign: +1 reinforcing, −1 balancing."""

    nodes: tuple[str, ...]
    sign: int

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """The links of the circle in order."""
        return tuple(zip(self.nodes, (*self.nodes[1:], self.nodes[0]), strict=True))


def find_loops(links: Links) -> tuple[Loop, ...]:
    """The loops that links (cause, effect) → sign close, shortest first; each once."""
    after: dict[str, list[str]] = {}
    for cause, effect in sorted(links):
        if cause != effect:
            after.setdefault(cause, []).append(effect)
    found = [Loop(nodes, _sign(nodes, links)) for start in sorted(after) for nodes in _circles(start, after)]
    return tuple(sorted(found, key=lambda loop: (len(loop.nodes), loop.nodes))[:MOST])


def _circles(start: str, after: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    stack: list[tuple[str, ...]] = [(start,)]
    while stack:
        path = stack.pop()
        for node in after.get(path[-1], ()):
            if node == start:
                yield path
            elif node > start and node not in path and len(path) < LONGEST:
                stack.append((*path, node))


def _sign(nodes: tuple[str, ...], links: Links) -> int:
    sign = 1
    for pair in Loop(nodes, 1).links:
        sign *= links[pair]
    return sign
