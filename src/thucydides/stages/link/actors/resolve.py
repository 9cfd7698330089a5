"""Makes the actors of all documents out of the mentions of each, and says for every mention which actor it is.

The result does not depend on the order of the documents. Ids come from the vocabulary entry, or from kind, name and state;
two actors that share all of these are told apart by their first mention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from thucydides import vocab
from thucydides.records import NARRATOR, Actor, Document, Reading, identify

from .joining import join
from .narrators import narrators
from .nodes import PRONOUNS, Node, gather, most
from .spelling import words

Resolution = tuple[tuple[Actor, ...], Mapping[tuple[str, str], str]]


def resolve_actors(readings: Sequence[Reading], documents: Sequence[Document]) -> Resolution:
    """The actors of all readings, by id, and the actor id of each (document id, mention id) and (document id, NARRATOR).

    The narrator is the actor of the document's outlet, or the report itself where it names none.
    """
    told = narrators(documents)
    nodes = gather([*readings, *told])
    groups = list(join(nodes).members())
    ids = _ids(groups)
    narrating = {mention.id for reading in told for mention in reading.mentions}
    actors, places = [], {}
    for nodes_of_one, actor_id in zip(groups, ids, strict=True):
        actors.append(_actor(actor_id, nodes_of_one, narrating))
        for node in nodes_of_one:
            for mention in node.mentions:
                name = NARRATOR if mention.id in narrating else mention.id
                places[node.document, name] = actor_id
    return tuple(sorted(actors, key=lambda actor: actor.id)), dict(sorted(places.items()))


def _ids(groups: Sequence[list[Node]]) -> list[str]:
    """An id for each group; groups of one name and state are told apart by their first mention."""
    parts = [_identity(nodes) for nodes in groups]
    counts = Counter(parts)
    return [
        identify("actor", *own) if counts[own] == 1 else identify("actor", *own, min(node.root.id for node in nodes))
        for own, nodes in zip(parts, groups, strict=True)
    ]


def _identity(nodes: list[Node]) -> tuple[str, ...]:
    entry = next((node.entry for node in nodes if node.entry), None)
    if entry:
        return ("entry", entry)
    named = any(node.is_named for node in nodes)
    place = "" if named else nodes[0].document
    return nodes[0].kind, " ".join(words(_name(nodes))) or _name(nodes), _iso3(nodes) or "", place


def _actor(actor_id: str, nodes: list[Node], narrating: set[str]) -> Actor:
    mentions = [mention for node in nodes for mention in node.mentions]
    name, iso3 = _name(nodes), _iso3(nodes)
    return Actor(
        id=actor_id,
        name=name,
        kind=next((node.kind for node in nodes if node.entry), nodes[0].kind),
        iso3=iso3,
        cow=_cow(nodes, iso3),
        role=most(mention.role for mention in mentions),
        aliases=tuple(sorted(_aliases(nodes) - {name})),
        mentions=tuple(sorted({mention.span for mention in mentions if mention.id not in narrating})),
    )


def _name(nodes: list[Node]) -> str:
    """The entry's name; else the fullest name, and of equally full ones the most frequent."""
    known = most(node.root.name for node in nodes if node.entry)
    if known:
        return known
    counts: Counter[str] = Counter()
    for node in nodes:
        counts[node.root.name] += len(node.mentions)
    named = {node.root.name for node in nodes if node.is_named} or set(counts)
    return min(named, key=lambda name: (-len(name.split()), -counts[name], name))


def _iso3(nodes: list[Node]) -> str | None:
    return most(mention.iso3 for node in nodes for mention in node.mentions)


def _aliases(nodes: list[Node]) -> set[str]:
    """The names used, without pronouns and descriptions."""
    found = {node.root.name for node in nodes if node.is_named}
    for node in nodes:
        for mention in node.mentions:
            exact = " ".join(mention.span.exact.split())
            last = exact.split()[-1:] or [""]
            if (
                exact.lower() not in PRONOUNS | _roles()
                and last[0][:1].isupper()
                and not exact.lower().startswith("the ")
            ):
                found.add(exact)
    return found


def _cow(nodes: list[Node], iso3: str | None) -> str | None:
    entry = next((node.entry for node in nodes if node.entry), "") or ""
    number = _former().get(entry) if entry.startswith("former:") else _numbers().get(iso3 or "")
    return str(number) if number is not None else None


@cache
def _roles() -> frozenset[str]:
    """The nouns for what people are, which name nobody: the "Analyst" of a headline."""
    return frozenset(role.noun.lower() for role in vocab.roles())


@cache
def _numbers() -> dict[str, int | None]:
    return {state.iso3: state.cow for state in vocab.states()}


@cache
def _former() -> dict[str, int | None]:
    return {state.id: state.cow for state in vocab.historic_states() + vocab.breakaway_regions()}
