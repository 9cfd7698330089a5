"""The concepts of a situation as the compiler needs them: what is broader than what, and which concept a phrase names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from thucydides.errors import ModelError
from thucydides.records import CausalClaim, Concept, Situation, Span
from thucydides.vocab.priors import priors


@dataclass(frozen=True, slots=True)
class Ground:
    """Concepts by id, and the mentions by document from which a condition's concept is found."""

    concepts: dict[str, Concept]
    mentions: dict[str, tuple[tuple[Span, str], ...]]

    @classmethod
    def of(cls, situation: Situation) -> Ground:
        """Returns the ground of a situation; phrases of causal claims count as mentions of their concepts."""
        mentions: dict[str, list[tuple[Span, str]]] = {}
        named = [(span, concept.id) for concept in situation.concepts for span in concept.mentions]
        for claim in situation.claims:
            named += [(span, claim.cause) for span in claim.cause_spans if claim.cause]
            named += [(span, claim.effect) for span in claim.effect_spans if claim.effect]
        for span, concept in named:
            mentions.setdefault(span.document, []).append((span, concept))
        return cls({c.id: c for c in situation.concepts}, {key: tuple(value) for key, value in mentions.items()})

    def ancestors(self, concept: str) -> Iterator[str]:
        """Yields the broader concepts of a concept, nearest first; a circle of broader concepts ends where it closes."""
        seen = {concept}
        known = self.concepts.get(concept)
        while known and known.broader and known.broader not in seen:
            seen.add(known.broader)
            yield known.broader
            known = self.concepts.get(known.broader)

    def nearest(self, concept: str, among: Collection[str]) -> str | None:
        """Returns the nearest broader concept that is among those given."""
        return next((broader for broader in self.ancestors(concept) if broader in among), None)

    def family(self, concept: str) -> frozenset[str]:
        """Returns a concept with all that are broader than it."""
        return frozenset((concept, *self.ancestors(concept)))

    def named_in(self, phrase: Span, apart_from: Collection[str]) -> str | None:
        """Returns the concept that a phrase names: the one with the longest mention within or across it."""
        found = [
            (min(span.end, phrase.end) - max(span.start, phrase.start), concept)
            for span, concept in self.mentions.get(phrase.document, ())
            if span.overlaps(phrase) and concept not in apart_from
        ]
        return max(found, key=lambda pair: pair[0])[1] if found else None


def condition_sign(phrase: str) -> str:
    """Returns whether a condition asks for more (+) or less (−) of the concept it names, by its words."""
    words = f" {phrase.lower()}"
    return "-" if any(f" {ending}" in words for ending in priors().condition_endings) else "+"


def ends(claim: CausalClaim) -> tuple[str, str]:
    """Returns the cause and effect of a linked claim. Raises ModelError where one of them is no concept yet."""
    if claim.cause is None or claim.effect is None:
        raise ModelError("names no cause or no effect", claim.id, "link the readings before compiling them")
    return claim.cause, claim.effect
