"""Hand-made situations for the model and the engine: invented states, one sentence a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from thucydides.records import (
    Actor,
    CausalClaim,
    Concept,
    Document,
    Forecast,
    Lever,
    LeverView,
    Situation,
    Span,
    Tie,
    View,
    identify,
)
from thucydides.records.reading import ClaimKind, Polarity, Relation
from thucydides.records.situation import Effect


@dataclass
class Builder:
    """Builds a situation claim by claim. Concepts, actors and documents come into being when first named."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    claims: list[CausalClaim] = field(default_factory=list)
    levers: list[Lever] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    forecasts: list[Forecast] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)

    def span(self, document: str, words: str) -> Span:
        """A sentence appended to a document."""
        known = self.documents.get(document, Document(document, f"{document}.txt", "0" * 64, ""))
        start = len(known.text)
        self.documents[document] = Document(document, known.path, known.sha256, known.text + words + "\n")
        return Span(document, start, start + len(words), words)

    def concept(
        self, name: str, *, actors: Sequence[str] = (), broader: str | None = None, dimension: str | None = None
    ) -> str:
        """A concept; its id is its name."""
        known = self.concepts.get(name)
        if known is None or actors or broader or dimension:
            self.concepts[name] = Concept(name, name, tuple(actors), broader, (), dimension)
        return name

    def claim(
        self,
        speaker: str,
        cause: str,
        effect: str,
        polarity: Polarity = "+",
        *,
        kind: ClaimKind = "asserted",
        relation: Relation = "mechanism",
        condition: str | None = None,
        document: str | None = None,
        confidence: float = 0.9,
        explicit: bool = True,
    ) -> str:
        """A claim of a speaker, in a sentence of its own; returns its id."""
        where = document or f"doc-{speaker}"
        self.concept(cause), self.concept(effect)
        sentence = self.span(where, f"{speaker}: {cause} {kind} {polarity} {effect} {condition or ''}".strip())
        within = None
        if condition:
            start = sentence.end - len(condition)
            within = Span(where, start, sentence.end, condition)
        new = CausalClaim(
            identify("claim", where, len(self.claims), cause, effect),
            cause, effect, (), (), None, polarity, kind, relation, explicit, (speaker,), (), None, sentence, within,
            confidence,
        )  # fmt: skip
        self.claims.append(new)
        return new.id

    def lever(
        self, name: str, moves: str, direction: Polarity = "+", *, acts_on: str = "", status: str = "used",
        instrument: str = "", says: Sequence[tuple[str, Effect]] = (), condition: str | None = None,
    ) -> str:  # fmt: skip
        """A lever; `says` are what actors say of it outright."""
        self.concept(moves), self.concept(acts_on or moves)
        opinions = tuple(
            LeverView(who, effect, (self.span(f"doc-{who}", f"{who} of {name}: {effect}"),), condition)
            for who, effect in says
        )
        new = Lever(name, name, instrument, (), (), acts_on or moves, opinions, moves, direction, status, ())
        self.levers.append(new)
        return name

    def situation(self, views: dict[str, Sequence[str]] | None = None) -> Situation:
        """The situation, with a view for every speaker, or those given as name → speakers."""
        speakers = dict.fromkeys(
            [who for claim in self.claims for who in claim.asserted_by]
            + [opinion.actor for lever in self.levers for opinion in lever.views]
        )
        members = views or {speaker: (speaker,) for speaker in speakers}
        made = tuple(
            View(name, name, "speaker", tuple(who), tuple(c.id for c in self.claims if set(c.asserted_by) & set(who)))
            for name, who in members.items()
        )
        actors = tuple(Actor(who, who, "person", None, None, None, (), ()) for who in speakers)
        origins = tuple((name, self.copies.get(name, name)) for name in self.documents)
        return Situation(
            documents=tuple(self.documents.values()), actors=actors, concepts=tuple(self.concepts.values()),
            ties=tuple(self.ties), claims=tuple(self.claims), forecasts=tuple(self.forecasts), origins=origins,
            views=made, levers=tuple(self.levers),
        )  # fmt: skip
