"""What is joined across documents: within each document, the mentions that stand for one actor, as one node."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thucydides.records import Mention, Reading
from thucydides.records.reading import ActorKind

PRONOUNS = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they",
    "them", "their", "theirs", "themselves", "who", "whom", "whose", "which", "both"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """The mentions of one actor in one document; the first is the one that the others stand for."""

    document: str
    mentions: tuple[Mention, ...]

    @property
    def root(self) -> Mention:
        """The mention that stands for itself."""
        return self.mentions[0]

    @property
    def key(self) -> tuple[str, str, str]:
        """What nodes are sorted by: name, document and mention."""
        return self.root.name, self.document, self.root.id

    @property
    def kind(self) -> ActorKind:
        """The kind of the actor."""
        return self.root.kind

    @property
    def entry(self) -> str | None:
        """The vocabulary entry, if any mention has one."""
        return next((m.entry for m in self.mentions if m.entry), None)

    @property
    def iso3(self) -> str | None:
        """The state, as most mentions tell it."""
        return most(m.iso3 for m in self.mentions)

    @property
    def role(self) -> str | None:
        """The role, as most mentions tell it."""
        return most(m.role for m in self.mentions)

    @property
    def is_named(self) -> bool:
        """Whether the actor has a name of its own, and is not merely described ("a senior official")."""
        last = self.root.name.split()[-1:] or [""]
        return last[0][:1].isupper() or not last[0][:1].isascii() or any(c.isupper() for c in last[0])


def most(values: object) -> str | None:
    """The most frequent value that is not None; of equals the longest, then the first in order."""
    counts = Counter(value for value in values if value)  # type: ignore[attr-defined]
    return min(counts, key=lambda v: (-counts[v], -len(v), v), default=None)


def gather(readings: Sequence[Reading]) -> list[Node]:
    """The nodes of all readings, sorted by content. A mention whose antecedent is unknown stands for itself."""
    nodes = []
    for reading in readings:
        by_id = {mention.id: mention for mention in reading.mentions}
        members: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            members.setdefault(_root(mention, by_id).id, []).append(mention)
        for root, mentions in members.items():
            others = sorted((m for m in mentions if m.id != root), key=lambda m: (m.span, m.id))
            nodes.append(Node(reading.document, (by_id[root], *others)))
    return sorted(nodes, key=lambda node: node.key)


def _root(mention: Mention, by_id: dict[str, Mention]) -> Mention:
    """The mention at the end of the chain of antecedents; a circle ends where it began."""
    seen = {mention.id}
    while mention.antecedent and mention.antecedent in by_id and mention.antecedent not in seen:
        mention = by_id[mention.antecedent]
        seen.add(mention.id)
    return mention
