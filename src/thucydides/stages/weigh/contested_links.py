"""Contested links: one says that a cause raises an effect, another that it lowers it or has no effect.

Causes and effects are the same where they are one concept, the one is a narrower kind of the other, or both one dimension of the
same actors (an attribute that nobody is said to have is not known to be anybody's); effects also in words, or where one names
only an actor of the other. A verdict that something does not work, without saying on what, stands against the links from that
cause to what it is meant for: to the themes of the sentence before it where there are such links, else to the effect that most
speak of; what an instrument does directly (hardship by sanctions) is no such goal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from thucydides import vocab
from thucydides.records import CausalClaim, Situation, Span
from thucydides.records.reading import Polarity
from thucydides.text.stems import content_stems

from . import wording
from .drafts import Draft, Pairs
from .kinds import line, means
from .labels import raises
from .places import by_document, inside
from .voices import AGAINST, Voice

SHARED = 0.5  # of the shorter effect's words, for two effects in other concepts to be one
TIE = "cooperation"
PAIR = 2  # sides of a tie
NEAR = 600  # characters before a verdict in which a theme can be what it is about


class Links:
    """Finds contested links in one situation."""

    def __init__(self, situation: Situation, voices: Sequence[Voice]) -> None:
        self.situation = situation
        self.voices = voices
        self.concepts = {concept.id: concept for concept in situation.concepts}
        self.mentions: dict[tuple[str, str], list[Span]] = {}
        for actor in situation.actors:
            for span in actor.mentions:
                self.mentions.setdefault((actor.id, span.document), []).append(span)
        self.names = by_document((span, actor.id) for actor in situation.actors for span in actor.mentions)
        self.themes = by_document((theme.span, theme) for theme in situation.themes)
        self.stems = {claim.id: self._effect_stems(claim) for claim in situation.claims}

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
        """Whether two concepts are one, the one is a narrower kind of the other, or both one dimension of the same actors."""
        if one == other or one in self.line(other) or other in self.line(one):
            return True
        dimension = self._dimension(one)
        if dimension is None or dimension != self._dimension(other) or not self._meet(one, other):
            return False
        nobodys = not self._actors(one) or not self._actors(other)
        return not (nobodys and dimension in _attributes())  # "its interest": whose it is was not read

    def _meet(self, one: str | None, other: str | None) -> bool:
        """Whether the actors of one concept are all among those of the other; ties of two and of three are two things."""
        left, right = (frozenset(self._actors(concept)) for concept in (one, other))
        if self._is_tie(one) and self._is_tie(other) and min(len(left), len(right)) >= PAIR:
            return left == right
        return left <= right or right <= left

    def _is_tie(self, concept: str | None) -> bool:
        return self._dimension(concept) in _ties()

    def same_effect(self, one: CausalClaim, other: CausalClaim) -> bool:
        """Whether two claims speak of one effect: as concepts, in words, or by an actor whom alone one of them names."""
        if self.related(one.effect, other.effect):
            return True
        left, right = self.stems[one.id], self.stems[other.id]
        if left and right:
            return len(left & right) >= SHARED * min(len(left), len(right)) and self._meet(one.effect, other.effect)
        bare, full = (one, other) if not left else (other, one)
        return bare.claim == "denied" and self._does(full, bare.effect_spans)

    def _does(self, claim: CausalClaim, spans: Iterable[Span]) -> bool:
        """Whether the effect of a claim is something done by an actor named in the spans, or by nobody in the same report."""
        concept = self.concepts.get(claim.effect or "")
        if concept is None or concept.dimension not in _actions():
            return False
        if not concept.actors:
            return any(span.document == claim.sentence.document for span in spans)
        return any(self._named(span, actor) for span in spans for actor in concept.actors)

    def _named(self, span: Span, actor: str) -> bool:
        return any(span.covers(mention) for mention in self.mentions.get((actor, span.document), ()))

    def _actors(self, concept: str | None) -> tuple[str, ...]:
        return self.concepts[concept].actors if concept in self.concepts else ()

    def _buckets(self) -> Iterable[list[CausalClaim]]:
        """The claims by what their cause is a kind of."""
        found: dict[str, list[CausalClaim]] = {}
        for claim in self.situation.claims:
            if claim.cause in self.concepts and claim.effect:
                found.setdefault(self._dimension(claim.cause) or claim.cause, []).append(claim)
                for broader in {self._dimension(kind) or kind for kind in self.line(claim.cause)[1:]}:
                    found.setdefault(broader, []).append(claim)
        return found.values()

    def _signs(self, claims: Sequence[CausalClaim]) -> Iterator[Draft]:
        """A draft for each link of a cause that is told with one sign and denied or turned by others."""
        facing = {claim.id: [other for other in claims if self._faces(claim, other)] for claim in claims}
        seen: set[str] = set()
        for first in sorted(claims, key=lambda claim: claim.polarity != "+"):
            if first.claim == "denied" or first.id in seen or not facing[first.id]:
                continue
            told = [
                claim for claim in claims
                if claim.claim != "denied" and claim.polarity == first.polarity and facing[claim.id]
                if self._same_link(claim, first)
            ]  # fmt: skip
            denied = list({other.id: other for claim in told for other in facing[claim.id]}.values())
            seen.update(claim.id for claim in (*told, *(other for other in denied if other.claim != "denied")))
            words = self._words([*told, *denied], first.polarity)
            yield Draft(words, _who(told), _who(denied), tuple(claim.id for claim in (*told, *denied)))

    def _faces(self, told: CausalClaim, other: CausalClaim) -> bool:
        """Whether the other denies or turns what a claim tells."""
        if told.claim == "denied" or (told.polarity == other.polarity) != (other.claim == "denied"):
            return False
        return set(told.asserted_by) != set(other.asserted_by) and self._same_link(told, other)

    def _same_link(self, one: CausalClaim, other: CausalClaim) -> bool:
        motives = [claim.relation == "motive" for claim in (one, other)]
        return motives[0] == motives[1] and self.related(one.cause, other.cause) and self.same_effect(one, other)

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
        found = [theme for span in voice.spans for _, theme in inside(self.themes, span)]
        return tuple(
            dict.fromkeys(theme.concept for theme in found if theme.concept and theme.dimension in _instrumental())
        )

    def _against(self, actor: str, span: Span, causes: Sequence[str]) -> Iterator[Draft]:
        links = [claim for claim in self.situation.claims if self._answers(claim, actor, causes)]
        effect = self._goal(span, links)
        told = [claim for claim in links if effect and self.related(claim.effect, effect)]
        if told:
            signs = Counter(claim.polarity for claim in told)
            commonest: Polarity = min(signs, key=lambda sign: (-signs[sign], sign))
            polarity = self._meant(causes, effect) or commonest
            told = [claim for claim in told if claim.polarity == polarity]
        if told:
            words = self._words(told, polarity, causes)
            yield Draft(words, _who(told), ((actor, span),), tuple(claim.id for claim in told))

    def _meant(self, causes: Sequence[str], effect: str | None) -> Polarity | None:
        """The sign that a means is meant to have on a tie: coercion to lower it, inducement and talks to raise it."""
        if not effect or (dimension := self._dimension(effect)) is None or TIE not in line(dimension):
            return None
        kinds = {means(self._dimension(cause) or "", 1) for cause in causes}
        return {"coercion": "-", "inducement": "+", "talks": "+"}.get(kinds.pop() or "") if len(kinds) == 1 else None  # type: ignore[return-value]

    def _answers(self, claim: CausalClaim, actor: str, causes: Sequence[str]) -> bool:
        if claim.claim == "denied" or claim.relation == "motive" or actor in claim.asserted_by:
            return False
        meant = self._dimension(claim.effect) not in _direct(self._dimension(claim.cause))
        return meant and any(self.related(claim.cause, cause) for cause in causes)

    def _goal(self, span: Span, links: Sequence[CausalClaim]) -> str | None:
        """What a verdict is about: an effect named shortly before it, else the one most told of."""
        near = [
            theme.concept
            for _, theme in self.themes.get(span.document, ())
            if theme.span.end <= span.end and span.start - theme.span.start <= NEAR and theme.concept
        ]
        for concept in reversed(near):
            if any(self.related(claim.effect, concept) for claim in links):
                return concept
        counts = Counter(claim.effect for claim in links if claim.effect)
        return min(counts, key=lambda effect: (-counts[effect], effect)) if counts else None

    def _effect_stems(self, claim: CausalClaim) -> frozenset[str]:
        """The stems of the words of an effect, without the actors named in it."""
        words = [span.exact for span in claim.effect_spans]
        names = [mention.exact for span in claim.effect_spans for mention, _ in inside(self.names, span)]
        return wording.matter_stems(content_stems(" ".join(words), names))

    def _dimension(self, concept: str | None) -> str | None:
        return self.concepts[concept].dimension if concept in self.concepts else None

    def _words(self, claims: Sequence[CausalClaim], polarity: Polarity, causes: Sequence[str] = ()) -> str:
        """The proposition of claims on one link: what their causes and effects have in common, as narrow as it is."""
        cause = self._common([*(claim.cause for claim in claims), *causes])
        return f"{cause} {raises(cause, polarity == '+')} {self._common([claim.effect for claim in claims])}"

    def _common(self, concepts: Iterable[str | None]) -> str:
        """The label of the narrowest concept of which all are a kind, else of the one that most are a kind of."""
        lines = [self.line(concept) for concept in concepts if concept]
        counts = Counter(one for line in lines for one in line)
        depth = {one: len(self.line(one)) for one in counts}
        best = min(counts, key=lambda one: (-counts[one], -depth[one], one), default=None)
        return self._label(best)

    def _label(self, concept: str | None) -> str:
        return self.concepts[concept].label if concept in self.concepts else "?"


def _who(claims: Iterable[CausalClaim]) -> Pairs:
    return tuple((actor, claim.sentence) for claim in claims for actor in claim.asserted_by)


@cache
def _instrumental() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.instrument)


@cache
def _actions() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.kind == "action")


@cache
def _ties() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.kind == "tie")


@cache
def _attributes() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.kind == "attribute")


@cache
def _direct(dimension: str | None) -> frozenset[str]:
    """What instruments of a dimension do directly, before anybody answers."""
    found = (instrument.acts_on for instrument in vocab.instruments() if instrument.dimension == dimension)
    return frozenset(effect.dimension for effects in found for effect in effects)


__all__ = ["Links"]
