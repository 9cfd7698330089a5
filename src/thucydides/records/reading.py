"""What one document says: the records that a reader makes, with spans, before anything is joined across documents.

`speakers`, `via`, `actors`, `recipients`, `asserted_by` and `denied_by` hold references: in a Reading the ids of its mentions
(or NARRATOR, the outlet itself), in a Situation the ids of actors. Linking replaces the one by the other and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .base import Interval, Quantity, Span
from .document import Problem

NARRATOR = "narrator"
ActorKind = Literal["state", "organization", "person", "group"]
Form = Literal["direct", "indirect", "mixed", "narrator"]
Stance = Literal["asserted", "denied", "doubted", "alleged", "feared", "expected", "wanted", "promised", "asked"]
Status = Literal["happened", "alleged", "planned", "hypothetical", "denied"]
Polarity = Literal["+", "-"]
ClaimKind = Literal["asserted", "denied", "alleged"]
Relation = Literal["mechanism", "motive", "condition", "exchange", "enabling", "preventing"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names somebody. `entry` is the vocabulary entry it matched (`state:FRA`), if any.

    `antecedent` is the id of the mention in the same document that this one (a pronoun, a role, a surname) stands for.
    """

    id: str
    span: Span
    kind: ActorKind
    name: str
    entry: str | None = None
    iso3: str | None = None
    role: str | None = None
    affiliation: str | None = None
    antecedent: str | None = None
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that turn or strengthen the direction of a theme ("lifting of", "closer"): `sign` is +1 or −1."""

    span: Span
    sign: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A phrase that names a dimension of international politics ("cooperation", "sanctions"), before it is grounded.

    `holders` are the mentions whose variable it is (the two sides of a tie, the actor of an action), `objects` those at whom
    it is directed. `sign` is −1 where the words name the dimension's opposite ("rift"). `depth` counts steps to the top of
    the sentence: of two themes in a phrase, the higher one heads it. `concept` is set by linking.
    """

    id: str
    span: Span
    dimension: str
    sign: int
    modifiers: tuple[Modifier, ...]
    holders: tuple[str, ...]
    objects: tuple[str, ...]
    depth: int
    sentence: Span
    concept: str | None = None

    @property
    def direction(self) -> int:
        """+1 where the phrase names more of its dimension, −1 where it names less."""
        sign = self.sign
        for modifier in self.modifiers:
            sign *= modifier.sign
        return sign


@dataclass(frozen=True, slots=True)
class SideVariable:
    """What a side of a causal claim names by the trained weights, whether or not its words are in the vocabulary.

    `spans` are those of the side; `holders` and `objects` as in a theme. `confidence` is the probability that the words name
    this dimension; `sign` is −1 where they name less of it. `warmth`, from −1 to 1: how probably they tell of two that come
    closer rather than apart, over all dimensions that they may name.
    """

    spans: tuple[Span, ...]
    dimension: str
    sign: int
    holders: tuple[str, ...]
    objects: tuple[str, ...]
    confidence: float
    warmth: float = 0.0


@dataclass(frozen=True, slots=True)
class Stand:
    """A side that a sentence takes on a general point (`works`, `will`, `right`, …): +1 or −1, and the words that take it.

    The points are those of the trained weights. `confidence` is the probability that the sentence takes a side on the point.
    """

    id: str
    span: Span
    point: str
    side: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's claim, wish, promise or doubt. `confidence` is how sure the reader is that the text says so."""

    id: str
    speakers: tuple[str, ...]
    speaker: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    via: tuple[str, ...]
    form: Form
    stance: Stance
    hedge: Span | None
    probability: tuple[float, float] | None
    nested_in: str | None
    sentence: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is said to have, or may: PLOVER type, who did it to whom, and its status as told."""

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: Interval | None
    place: str | None
    status: Status
    quantities: tuple[Quantity, ...]
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    statement: str | None
    trigger: Span
    sentence: Span
    same_event: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class CausalClaim:
    """Somebody's claim that a cause raises (+) or lowers (-) an effect; `cause` and `effect` are concept ids once linked.

    `claim` is *denied* where the speaker says that the link with this polarity does not hold. `relation` keeps a motive
    ("in order to") apart from a mechanism ("reduces"). `signs` say whether the words of cause and effect name more (+1) or
    less (−1) of their concepts; they are already in the polarity.
    """

    id: str
    cause: str | None
    effect: str | None
    cause_spans: tuple[Span, ...]
    effect_spans: tuple[Span, ...]
    signal: Span | None
    polarity: Polarity
    claim: ClaimKind
    relation: Relation
    explicit: bool
    asserted_by: tuple[str, ...]
    via: tuple[str, ...]
    statement: str | None
    sentence: Span
    condition: Span | None
    confidence: float
    signs: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class Forecast:
    """A sentence about the future that can turn out true or false. `outcome` is set by a person only."""

    id: str
    forecaster: str
    proposition: str
    horizon: Interval | None
    condition: str | None
    probability: tuple[float, float] | None
    words: Span
    sentence: Span
    statement: str | None
    outcome: bool | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a reader found in one document, in the order of the text; `problems` say what of it could not be read."""

    document: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    themes: tuple[Theme, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[CausalClaim, ...] = ()
    sides: tuple[SideVariable, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    stands: tuple[Stand, ...] = ()
    problems: tuple[Problem, ...] = ()
