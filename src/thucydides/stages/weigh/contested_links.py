"""Contested links: one says that a cause raises an effect, another that it lowers it or has no effect.

Causes and effects are the same where they are one concept or the one is a narrower kind of the other. A verdict that something
does not work, without saying on what, stands against the links from that cause to what it is meant for: to the themes of the
sentence before it where there are such links, else to the effect that most speak of; what an instrument does directly (hardship
by sanctions) is no such goal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from thucydides import vocab
from thucydides.records import CausalClaim, Situation, Span, Theme

from . import wording
from .drafts import Draft, Pairs
from .voices import AGAINST, Voice

NEAR = 600  # characters before a verdict in which a theme can be what it is about


class Links:
    """Finds contested links in one situation."""

    def __init__(self, situation: Situation, voices: Sequence[Voice]) -> None:
        self.situation = situation
        self.voices = voices
        self.concepts = {concept.id: concept for concept in situation.concepts}

    def drafts(self) -> Iterator[Draft]:
        """The contested links, then the verdicts on causes."""
        for claims in self._buckets():
            yield from self._signs(claims)
        for actor, span, causes in self._verdicts():
            yield from self._against(actor, span, causes)

    def line(self, concept: str | None) -> tuple[str, ...]:
        """A concept and all that are broader, the broadest last."""
        found: list[str] = []
        while concept in self.concepts and concept not in found:
            found.append(concept)
            concept = self.concepts[concept].broader
        return tuple(found)

    def related(self, one: str | None, other: str | None) -> bool:
        """Whether two concepts are one, or the one is a narrower kind of the other."""
        return one == other or one in self.line(other) or other in self.line(one)

    def _buckets(self) -> Iterable[list[CausalClaim]]:
        found: dict[tuple[str | None, str | None], list[CausalClaim]] = {}
        for claim in self.situation.claims:
            cause, effect = self.line(claim.cause)[-1:], self.line(claim.effect)[-1:]
            if cause and effect:
                found.setdefault((cause[0], effect[0]), []).append(claim)
        return found.values()

    def _signs(self, claims: Sequence[CausalClaim]) -> Iterator[Draft]:
        for polarity, verb in (("+", "raises"), ("-", "lowers")):
            told = [claim for claim in claims if claim.polarity == polarity and claim.claim != "denied"]
            denied = [claim for claim in claims if (claim.polarity == polarity) == (claim.claim == "denied")]
            if polarity == "-" and any(claim.polarity == "+" and claim.claim != "denied" for claim in claims):
                denied = [claim for claim in denied if claim.claim == "denied"]
            told, denied = self._facing(told, denied), self._facing(denied, told)
            if told and denied:
                words = f"{self._label(told[0].cause)} {verb} {self._label(told[0].effect)}"
                yield Draft(words, _who(told), _who(denied), tuple(claim.id for claim in (*told, *denied)))

    def _facing(self, claims: Sequence[CausalClaim], others: Sequence[CausalClaim]) -> list[CausalClaim]:
        """The claims that have a claim on the same link among the others."""
        return [
            claim
            for claim in claims
            if any(self.related(claim.cause, o.cause) and self.related(claim.effect, o.effect) for o in others)
        ]

    def _verdicts(self) -> Iterator[tuple[str, Span, tuple[str, ...]]]:
        """(actor, words, causes) of each verdict that something does not work."""
        stated = {claim.sentence for claim in self.situation.claims if claim.claim == "denied"}
        for claim in self.situation.claims:
            if claim.claim == "denied" and claim.effect is None and claim.cause:
                yield from ((actor, claim.sentence, (claim.cause,)) for actor in claim.asserted_by)
        for voice in self.voices:
            causes = self._instruments(voice) if wording.idle(voice.text) and voice.stance not in AGAINST else ()
            if causes and voice.sentence not in stated:
                yield from ((actor, span, causes) for actor in voice.speakers for span in voice.spans)

    def _instruments(self, voice: Voice) -> tuple[str, ...]:
        inside = [theme for span in voice.spans for theme in self._themes(span.document) if span.covers(theme.span)]
        return tuple(
            dict.fromkeys(theme.concept for theme in inside if theme.concept and theme.dimension in _instrumental())
        )

    def _themes(self, document: str) -> Sequence[Theme]:
        return [theme for theme in self.situation.themes if theme.span.document == document]

    def _against(self, actor: str, span: Span, causes: Sequence[str]) -> Iterator[Draft]:
        links = [claim for claim in self.situation.claims if self._answers(claim, actor, causes)]
        effect = self._goal(span, links)
        told = [claim for claim in links if effect and self.related(claim.effect, effect)]
        if told:
            signs = Counter(claim.polarity for claim in told)
            polarity = min(signs, key=lambda sign: (-signs[sign], sign))
            told = [claim for claim in told if claim.polarity == polarity]
            words = f"{self._label(told[0].cause)} {'raises' if polarity == '+' else 'lowers'} {self._label(effect)}"
            yield Draft(words, _who(told), ((actor, span),), tuple(claim.id for claim in told))

    def _answers(self, claim: CausalClaim, actor: str, causes: Sequence[str]) -> bool:
        if claim.claim == "denied" or claim.relation == "motive" or actor in claim.asserted_by:
            return False
        meant = self._dimension(claim.effect) not in _direct(self._dimension(claim.cause))
        return meant and any(self.related(claim.cause, cause) for cause in causes)

    def _goal(self, span: Span, links: Sequence[CausalClaim]) -> str | None:
        """What a verdict is about: an effect named shortly before it, else the one most told of."""
        near = [
            theme.concept
            for theme in self._themes(span.document)
            if theme.span.end <= span.end and span.start - theme.span.start <= NEAR and theme.concept
        ]
        for concept in reversed(near):
            if any(self.related(claim.effect, concept) for claim in links):
                return concept
        counts = Counter(claim.effect for claim in links if claim.effect)
        return min(counts, key=lambda effect: (-counts[effect], effect)) if counts else None

    def _dimension(self, concept: str | None) -> str | None:
        return self.concepts[concept].dimension if concept in self.concepts else None

    def _label(self, concept: str | None) -> str:
        return self.concepts[concept].label if concept in self.concepts else "?"


def _who(claims: Iterable[CausalClaim]) -> Pairs:
    return tuple((actor, claim.sentence) for claim in claims for actor in claim.asserted_by)


@cache
def _instrumental() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.instrument)


@cache
def _direct(dimension: str | None) -> frozenset[str]:
    """What instruments of a dimension do directly, before anybody answers."""
    found = (instrument.acts_on for instrument in vocab.instruments() if instrument.dimension == dimension)
    return frozenset(effect.dimension for effects in found for effect in effects)


__all__ = ["Links"]
