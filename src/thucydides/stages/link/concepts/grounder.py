"""What grounding one set of readings needs to know and keeps: who is who, what is named where, which pairs a report speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from thucydides import vocab
from thucydides.records import Actor, Document, Mention, SideVariable, Span, Theme, identify
from thucydides.text.temper import temper

from .free import FreeConcepts
from .keys import Key, stand_ins
from .topics import Topics

Who = Mapping[tuple[str, str], str]


@dataclass(slots=True)
class Grounder:
    """Everything that grounding one set of readings needs."""

    actors: Sequence[Actor]
    who: Who
    documents: Mapping[str, Document]
    topics: Topics = field(default_factory=Topics)
    free: FreeConcepts = field(default_factory=FreeConcepts)
    mentions: dict[Key, list[Span]] = field(default_factory=dict)
    claimed: set[Key] = field(default_factory=set)  # what claims are about
    words: dict[Key, str] = field(default_factory=dict)
    leading: dict[Key, int] = field(default_factory=dict)  # how the wording points by which a free phrase is called
    keys: dict[str, Key] = field(default_factory=dict)
    trained: dict[tuple[Span, ...], SideVariable] = field(default_factory=dict)  # by the spans of a side
    voices: dict[Span, frozenset[str]] = field(default_factory=dict)
    stands_for: Mapping[str, str] = field(init=False)
    dimensions: Mapping[str, vocab.Dimension] = field(init=False)
    known: Mapping[str, Actor] = field(init=False)
    states: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.stands_for = stand_ins(self.actors)
        self.dimensions = {dimension.id: dimension for dimension in vocab.dimensions()}
        self.known = {actor.id: actor for actor in self.actors}
        named = sorted(self.actors, key=lambda actor: (len(actor.mentions), actor.id))
        self.states = {actor.iso3: actor.id for actor in named if actor.kind == "state" and actor.iso3}

    def people(self, document: str, mentions: Iterable[str]) -> tuple[str, ...]:
        """The actors whose variable it is, states for their officials; "the alliance" is a tie, and none of its parties."""
        found = (self.who.get((document, mention)) for mention in mentions)
        return tuple(dict.fromkeys(self.stands_for[actor] for actor in found if actor and not self._is_tie(actor)))

    def _is_tie(self, actor: str) -> bool:
        return actor in self.known and self.known[actor].name in _ties()

    def one(self, mention: Mention) -> str | None:
        """The actor that a mention stands for, if anybody."""
        found = self.people(mention.span.document, (mention.id,))
        return found[0] if found else None

    def roles(self, theme: Theme) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The holders and objects of a theme, without those who merely speak in its sentence."""
        voices = self.voices.get(theme.sentence, frozenset())
        held, at = (self.people(theme.span.document, who) for who in (theme.holders, theme.objects))
        return tuple(a for a in held if a not in voices), tuple(a for a in at if a not in voices)

    def complete(
        self, document: str, dimension: str, known: Sequence[str], beside: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """The sides of a tie of which some are known, as far as the report lets one say."""
        return self.topics.complete(document, known, beside, temper(dimension)) or tuple(known)

    def kind(self, dimension: str) -> str:
        """The kind of a dimension; a phrase outside the vocabulary has none."""
        return self.dimensions[dimension].kind if dimension in self.dimensions else ""

    def is_party(self, actor: str) -> bool:
        """Whether somebody can be a side of politics: a state, a body, or who belongs to a state; not "analysts"."""
        found = self.known.get(actor)
        return found is not None and (found.kind in ("state", "organization") or found.iso3 is not None)

    def sides(self, dimension: str, actors: Iterable[str]) -> tuple[str, ...]:
        """Who of those named can be sides of a tie: states, bodies and whom they send, where any is named.

        Friends are neither a part of one country ("weapons flow into Darfur") nor two of one.
        """
        named = self.parties(actors)
        if temper(dimension) <= 0:
            return named
        return tuple(
            one
            for i, one in enumerate(named)
            if not self.is_district(one) and not self.are_of_one_state(one, named[:i])
        )

    def is_district(self, actor: str) -> bool:
        """Whether somebody is a part of a state that does not act as one of its own."""
        return actor in self.known and self.known[actor].name in _districts()

    def are_of_one_state(self, actor: str, others: Iterable[str]) -> bool:
        """Whether somebody belongs to the state of one of some others: an army has no ties with its own country."""
        states = {self.known[one].iso3 for one in others if one != actor and one in self.known}
        return actor in self.known and self.known[actor].iso3 in states - {None}

    def parties(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Those who can be sides of politics, each once; all of them where nobody can."""
        found = tuple(dict.fromkeys(actors))
        return tuple(actor for actor in found if self.is_party(actor)) or found

    def note(self, key: Key, spans: Iterable[Span]) -> None:
        """Keep where a concept is mentioned."""
        self.mentions.setdefault(key, []).extend(spans)


@cache
def _ties() -> frozenset[str]:
    """The nouns of ties, by which a report calls a tie that it has named."""
    return frozenset(noun for dimension in vocab.dimensions() if dimension.kind == "tie" for noun in dimension.nouns)


@cache
def _districts() -> frozenset[str]:
    """Regions that are parts of a state and did not break away."""
    return frozenset(one.name for one in vocab.breakaway_regions() if one.kind == "region" and one.parent)


def concept_id(key: Key) -> str:
    """The id of the concept of a key."""
    return identify("concept", key.dimension, *key.holders, "→", *key.objects)
