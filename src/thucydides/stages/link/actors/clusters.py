"""Joins nodes into clusters, never two vocabulary entries into one. The order of joins is that of the nodes' content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .nodes import Node


class Clusters:
    """Disjoint sets of nodes by index; the smallest index is the name of a set."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._parents = list(range(len(nodes)))
        self._entries: list[str | None] = [node.entry for node in nodes]
        self._states: list[str | None] = [node.iso3 for node in nodes]

    def find(self, index: int) -> int:
        """The name of the set that an index is in."""
        while self._parents[index] != index:
            self._parents[index] = self._parents[self._parents[index]]
            index = self._parents[index]
        return index

    def join(self, one: int, other: int) -> bool:
        """Joins two sets, unless they hold two different entries or states; returns whether they are one now."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        if _differ(self._entries[first], self._entries[second]) or _differ(self._states[first], self._states[second]):
            return False
        self._parents[second] = first
        self._entries[first] = self._entries[first] or self._entries[second]
        self._states[first] = self._states[first] or self._states[second]
        return True

    def members(self) -> Iterator[list[Node]]:
        """The sets, as lists of nodes in order."""
        found: dict[int, list[Node]] = {}
        for index, node in enumerate(self.nodes):
            found.setdefault(self.find(index), []).append(node)
        yield from found.values()


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
