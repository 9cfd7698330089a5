"""What all documents together say: actors, concepts, ties, and what is contested, by whom."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from .base import Span
from .document import Document
from .proposal import Proposal
from .reading import ActorKind, CausalClaim, Event, Forecast, Polarity, Stand, Statement, Theme

TieKind = Literal[
    "alliance", "rivalry", "sanction", "arms", "trade", "aid", "labour", "technology", "leverage", "diplomacy", "war"
]
TieStatus = Literal["in force", "alleged", "contested", "proposed", "ended"]
Effect = Literal["+", "-", "0", "?"]
ViewKind = Literal["speaker", "outlet", "camp"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who speaks or acts, under all names the documents give. `iso3` is also the state a person belongs to."""

    id: str
    name: str
    kind: ActorKind
    iso3: str | None
    cow: str | None
    role: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A variable that claims are about ("cooperation between FRA and DEU"): a dimension, grounded in actors.

    `broader` is the concept of which this is a narrower case ("sanctions" for "sanctions on FRA"), `also_broader` what else
    it is a case of ("pressure on FRA").
    """

    id: str
    label: str
    actors: tuple[str, ...]
    broader: str | None
    mentions: tuple[Span, ...]
    dimension: str | None
    also_broader: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """The label, in quotation marks where it is words of the text."""
        return self.label if self.dimension else f"“{self.label}”"


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing relation between two actors, with its sign, its time and who says so."""

    id: str
    a: str
    b: str
    directed: bool
    kind: TieKind
    sign: Polarity
    since: str | None = field(metadata={"key": "from"})
    until: str | None = field(metadata={"key": "to"})
    status: TieStatus
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One actor's place on one side of a contest, with the sentences."""

    actor: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """A proposition that some assert and others deny or doubt; copies of one story count once."""

    id: str
    proposition: str
    asserters: tuple[Position, ...] = field(metadata={"key": "for"})
    deniers: tuple[Position, ...] = field(metadata={"key": "against"})
    independent_for: int
    independent_against: int
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeverView:
    """What one actor says a lever does to the concept it acts on; 0 is "does not work", ? is not said."""

    actor: str
    effect: Effect
    evidence: tuple[Span, ...]
    condition: str | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lever:
    """An instrument that somebody could pull: who wields it, on whom, the concept it acts on, and each view of its effect.

    `moves` is the concept that pulling the lever changes directly, `direction` how (+ raises it); `acts_on` is what it is
    meant to affect. `status` is used, proposed, ruled out or blocked.
    """

    id: str
    name: str
    instrument: str
    wielders: tuple[str, ...]
    targets: tuple[str, ...]
    acts_on: str
    views: tuple[LeverView, ...]
    moves: str
    direction: Polarity
    status: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Whose claims a model is built from: a speaker, an outlet, or a camp of actors who agree. `claims` are causal claim ids."""

    id: str
    name: str
    kind: ViewKind
    members: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything the documents say, joined. Linking fills all but the last three fields, weighing fills those.

    `proposals` are merges that nobody has decided on yet. `origins` maps each document to the document in which its story first
    appears: equal origins are one source.
    """

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    concepts: tuple[Concept, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()
    claims: tuple[CausalClaim, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    themes: tuple[Theme, ...] = ()
    stands: tuple[Stand, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
    views: tuple[View, ...] = ()
    contests: tuple[Contest, ...] = ()
    levers: tuple[Lever, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    def __str__(self) -> str:
        """How many records of each kind there are, on one line."""
        return " · ".join(f"{len(getattr(self, one.name))} {one.name}" for one in fields(self))

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        """What a notebook shows: the line, and not every sentence of every document."""
        printer.text(str(self))
