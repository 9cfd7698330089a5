"""The concepts of a situation as the compiler needs them: what is broader than what, and which concept a phrase names."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from thucydides.errors import ModelError
from thucydides.records import CausalClaim, Concept, Situation, Span
from thucydides.vocab.priors import priors


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase that names a concept; `direction` is −1 where it names less of it, 0 where that is not known."""

    span: Span
    concept: str
    direction: int = 0


@dataclass(frozen=True, slots=True)
class Ground:
    """Concepts by id, and by document the phrases that name them, from which a condition's concept is found."""

    concepts: dict[str, Concept]
    named: dict[str, tuple[Named, ...]]

    @classmethod
    def of(cls, situation: Situation) -> Ground:
        """Returns the ground of a situation: themes first, then mentions and the phrases of causal claims."""
        found = [Named(theme.span, theme.concept, theme.direction) for theme in situation.themes if theme.concept]
        found += [Named(span, concept.id) for concept in situation.concepts for span in concept.mentions]
        for claim in situation.claims:
            found += [Named(span, claim.cause, claim.signs[0]) for span in claim.cause_spans if claim.cause]
            found += [Named(span, claim.effect, claim.signs[1]) for span in claim.effect_spans if claim.effect]
        by_document: dict[str, list[Named]] = {}
        for named in found:
            by_document.setdefault(named.span.document, []).append(named)
        return cls({c.id: c for c in situation.concepts}, {key: tuple(value) for key, value in by_document.items()})

    def ancestors(self, concept: str) -> Iterator[str]:
        """Yields the broader concepts of a concept, nearest first; a circle of broader concepts ends where it closes."""
        seen, waiting = {concept}, deque([concept])
        while waiting:
            known = self.concepts.get(waiting.popleft())
            for broader in (known.broader, *known.also_broader) if known else ():
                if broader and broader not in seen:
                    seen.add(broader)
                    waiting.append(broader)
                    yield broader

    def nearest(self, concept: str, among: Collection[str]) -> str | None:
        """Returns the nearest broader concept that is among those given."""
        return next((broader for broader in self.ancestors(concept) if broader in among), None)

    def family(self, concept: str) -> frozenset[str]:
        """Returns a concept with all that are broader than it."""
        return frozenset((concept, *self.ancestors(concept)))

    def condition(self, phrase: Span, apart_from: Collection[str]) -> tuple[str | None, str | None]:
        """Returns the concept that a condition names and whether it asks for more (+) or less (−) of it, else nothing."""
        found = [
            (min(named.span.end, phrase.end) - max(named.span.start, phrase.start), named)
            for named in self.named.get(phrase.document, ())
            if named.span.overlaps(phrase) and named.concept not in apart_from
        ]
        return _asks(max(found, key=lambda pair: pair[0])[1], phrase.exact) if found else (None, None)

    def condition_in(
        self, words: str, documents: Collection[str], apart_from: Collection[str]
    ) -> tuple[str | None, str | None]:
        """Returns the same for a condition of which only the words are known, and the documents they stand in."""
        found = [
            (len(named.span.exact), named)
            for document in documents
            for named in self.named.get(document, ())
            if named.span.exact.lower() in words.lower() and named.concept not in apart_from
        ]
        return _asks(max(found, key=lambda pair: pair[0])[1], words) if found else (None, None)


def _asks(named: Named, phrase: str) -> tuple[str, str]:
    words = f" {phrase.lower()}"
    direction = named.direction or (-1 if any(f" {word}" in words for word in priors().condition_endings) else 1)
    if any(f" {word} " in f"{words} " for word in priors().condition_negators):
        direction = -direction
    return named.concept, "-" if direction < 0 else "+"


def ends(claim: CausalClaim) -> tuple[str, str]:
    """Returns the cause and effect of a linked claim. Raises ModelError where one of them is no concept yet."""
    if claim.cause is None or claim.effect is None:
        raise ModelError("names no cause or no effect", claim.id, "link the readings before compiling them")
    return claim.cause, claim.effect
