"""Joins the nodes that are one actor: equal entries, equal names, other spellings, lone surnames, unnamed office-holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

from . import people
from .clusters import Clusters
from .nodes import Node
from .spelling import skeleton, words

LARGEST_BLOCK = 200  # nodes that share a word's skeleton; a larger block is compared by full names only


def join(nodes: Sequence[Node]) -> Clusters:
    """The clusters of nodes that are one actor."""
    clusters = Clusters(nodes)
    _join_equal(nodes, clusters)
    persons = [i for i, node in enumerate(nodes) if node.kind == "person" and node.is_named]
    _join_spellings(persons, nodes, clusters)
    _join_surnames(persons, nodes, clusters)
    _join_offices(nodes, clusters)
    _join_shortened(persons, nodes, clusters)
    return clusters


def _join_equal(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Joins what has the same entry, or the same name and nothing against it."""
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        by_key[_key(node)].append(index)
    for indexes in by_key.values():
        for one, other in _pairs_by_state(indexes, nodes):
            if nodes[one].entry or _may_share_name(nodes[one], nodes[other]):
                clusters.join(one, other)


def _pairs_by_state(indexes: list[int], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Each index with the first of its state, then those without a state with the only state there is."""
    firsts: dict[str | None, int] = {}
    for index in indexes:
        first = firsts.setdefault(nodes[index].iso3, index)
        if first != index:
            yield first, index
    states = [first for state, first in firsts.items() if state]
    if None in firsts and len(states) == 1:
        yield states[0], firsts[None]


def _key(node: Node) -> tuple[str, ...]:
    """What equal actors share: the entry, or kind and name; what is only described stays in its document."""
    if node.entry:
        return ("entry", node.entry)
    name = words(node.root.name)
    if not node.is_named and not node.iso3:
        return ("described", node.kind, node.document, *name)
    if node.kind == "person":
        return ("person", *sorted(name)) if len(name) > 1 else ("person", *name)
    return (node.kind, *(word for word in name if word != "the"))


def _may_share_name(one: Node, other: Node) -> bool:
    """Whether an equal name is enough: of several words, or of one word that nothing speaks against."""
    if one.kind != "person":
        return one.document == other.document or _is_telling(one) or bool(one.iso3 and one.iso3 == other.iso3)
    if not one.is_named:
        return one.document == other.document
    return (
        len(words(one.root.name)) > 1
        or one.document == other.document
        or people.support(one, other)
        or not (one.role and other.role)
    )


def _is_telling(node: Node) -> bool:
    """Whether a body's name tells which it is; "Foreign Ministry" without a state does not."""
    return node.is_named and not (set(words(node.root.name)) <= generic_words())


@cache
def generic_words() -> frozenset[str]:
    """The words of which names are made that a body of any state may have."""
    text = (files(__package__) / "generic.tsv").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _join_spellings(persons: Sequence[int], nodes: Sequence[Node], clusters: Clusters) -> None:
    """Joins full names that differ in spelling, where state, role or body agrees."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index in persons:
        name = words(nodes[index].root.name)
        if len(name) > 1:
            for key in sorted({skeleton(name[0]), skeleton(name[-1])}):
                blocks[key].append(index)
    for key in sorted(blocks):
        for one, other in combinations(_representatives(blocks[key], clusters)[:LARGEST_BLOCK], 2):
            first, second = words(nodes[one].root.name), words(nodes[other].root.name)
            same = people.is_same_name(first, second) or people.is_variant(first, second)
            told = people.support(nodes[one], nodes[other]) or people.is_translated(first, second)
            if same and told and people.agree(nodes[one], nodes[other]):
                clusters.join(one, other)


def _representatives(indexes: Sequence[int], clusters: Clusters) -> list[int]:
    """One index for each set and document-independent spelling, in order."""
    seen: set[tuple[int, tuple[str, ...]]] = set()
    kept = []
    for index in indexes:
        mark = (clusters.find(index), words(clusters.nodes[index].root.name))
        if mark not in seen:
            seen.add(mark)
            kept.append(index)
    return kept


def _join_surnames(persons: Sequence[int], nodes: Sequence[Node], clusters: Clusters) -> None:
    """Joins a lone surname with the only bearer of it whose state or role agrees."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for index in persons:
        name = words(nodes[index].root.name)
        if len(name) > 1:
            for word in sorted({name[0], name[-1]}):
                bearers[word].append(index)
    for index in persons:
        name = words(nodes[index].root.name)
        if len(name) != 1:
            continue
        fitting = [o for o in bearers[name[0]] if people.support(nodes[index], nodes[o])]
        found = people.only([clusters.find(other) for other in fitting])
        if found is not None:
            clusters.join(index, found)


def _join_shortened(persons: Sequence[int], nodes: Sequence[Node], clusters: Clusters) -> None:
    """Joins what looks like a bare surname with the only state that is called by it and more ("Solomon": Solomon Islands).

    Translated reports cut such names; somebody of whom a role, a state or another name is told is a person all the same.
    """
    states: dict[str, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        name = words(node.root.name)
        if node.kind == "state" and node.entry and len(name) > 1:
            states[name[0]].append(index)
    borne = {
        word for index in persons for word in words(nodes[index].root.name) if len(words(nodes[index].root.name)) > 1
    }
    for index in persons:
        name = words(nodes[index].root.name)
        if len(name) != 1 or name[0] in borne or nodes[index].role or nodes[index].iso3:
            continue
        found = people.only([clusters.find(other) for other in states[name[0]]])
        if found is not None:
            clusters.join(index, found)


def _join_offices(nodes: Sequence[Node], clusters: Clusters) -> None:
    """Joins an unnamed holder of an office that only one person has ("the Turkish president") with the named one."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        role = people.unique_role(node)
        if node.kind == "person" and node.is_named and role and node.iso3:
            holders[role, node.iso3].append(index)
    for index, node in enumerate(nodes):
        role = people.unique_role(node)
        if node.kind != "person" or node.is_named or not role or not node.iso3:
            continue
        found = people.only([clusters.find(other) for other in holders[role, node.iso3]])
        if found is not None:
            clusters.join(index, found)
