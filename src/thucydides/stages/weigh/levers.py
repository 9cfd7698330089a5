"""Levers: what somebody could do, who would do it, at whom, and what each view says that it does.

A lever is a concept in one direction ("sanctions, more"; "sanctions, less" is relief). It is found where a cause is something
that an actor can do (`instruments`), and where such a thing is proposed, blocked, ruled out or said not to work. Narrower
concepts ("sanctions on A") are gathered under the broadest one of the same instrument. What an actor says of its
effect comes from his claims: raises, lowers, no effect where he denies the link, not said where he only speaks of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from thucydides import vocab
from thucydides.records import (
    CausalClaim,
    Concept,
    Event,
    Lever,
    LeverView,
    Situation,
    Span,
    Statement,
    Theme,
    identify,
)
from thucydides.records.situation import Effect

from . import wording
from .instruments import condition_of, is_contingency, is_instrument

PROPOSING = ("wanted", "asked", "promised")
BLOCKING = ("REJECT",)
OPENING = 5  # characters before the name of who does a deed: "The "
OFFERED = ("condition", "exchange")
OPTIONAL = (*OFFERED, "enabling")
EITHER = ("asserted", "expected", "denied", "doubted", "wanted", "promised")  # stances that can rule an option out


@dataclass(slots=True)
class Draft:
    """A lever in the making."""

    top: str
    direction: int
    claims: list[CausalClaim] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)


def find_levers(situation: Situation) -> tuple[Lever, ...]:
    """All levers, those that most is said about first."""
    finder = Finder(situation)
    drafts: dict[tuple[str, int], Draft] = {}
    for claim in finder.claims:
        if claim.relation != "motive" and (finder.pulls(claim.cause, claim.signs[0]) or finder.is_option(claim)):
            _draft(drafts, finder.top(claim.cause or ""), claim.signs[0]).claims.append(claim)
    for theme in situation.themes:
        if theme.concept and finder.pulls(theme.concept, theme.direction) and finder.in_play(theme):
            _draft(drafts, finder.top(theme.concept), theme.direction).themes.append(theme)
    made = [finder.lever(draft) for draft in drafts.values()]
    return tuple(sorted(made, key=lambda lever: (-len(lever.views), -len(lever.evidence), lever.id)))


def _draft(drafts: dict[tuple[str, int], Draft], top: str, direction: int) -> Draft:
    return drafts.setdefault((top, direction), Draft(top, direction))


class Finder:
    """Looks up what finding levers needs in one situation."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.concepts = {concept.id: concept for concept in situation.concepts}
        self.dimensions = {dimension.id: dimension for dimension in vocab.dimensions()}
        self.statements = _by_sentence(situation.statements)
        self.events: dict[Span, list[Event]] = {}
        for event in situation.events:
            self.events.setdefault(event.sentence, []).append(event)
        self.named: dict[str, list[tuple[int, int, str]]] = {}
        for actor in situation.actors:
            for span in actor.mentions:
                self.named.setdefault(span.document, []).append((span.start, span.end, actor.id))
        self.claims = [c for c in situation.claims if not is_contingency(c, self.concepts.get(c.cause or ""))]
        self.caused: dict[str, set[Span]] = {}
        for span in (span for claim in self.claims for span in claim.cause_spans):
            self.caused.setdefault(span.document, set()).add(span)

    def pulls(self, concept: str | None, direction: int) -> bool:
        """Whether more or less of a concept is something that an actor can do."""
        found = self.concepts.get(concept or "")
        return found is not None and is_instrument(found, direction)

    def is_option(self, claim: CausalClaim) -> bool:
        """Whether a claim says what a deed of somebody would do, be it of no kind that the vocabulary knows."""
        known = self.concepts[claim.cause].dimension if claim.cause in self.concepts else None
        offered = claim.relation in (OPTIONAL if known is None else OFFERED)
        return (offered or (known is None and _proposes(claim.sentence))) and bool(self.doers(claim))

    def doers(self, claim: CausalClaim) -> list[str]:
        """Who does what the cause of a claim tells as a deed: whose event it is, or who is named at its beginning."""
        inside = [e for e in self.events.get(claim.sentence, ()) if any(s.covers(e.trigger) for s in claim.cause_spans)]
        if found := [actor for event in inside for actor in event.actors]:
            return found
        first = claim.cause_spans[0] if claim.cause_spans else claim.sentence
        return [
            actor for start, end, actor in self.named.get(first.document, ())
            if first.start <= start <= first.start + OPENING and end < first.end
        ][:1]  # fmt: skip

    def in_play(self, theme: Theme) -> bool:
        """Whether somebody proposes, blocks or rules out what a theme names, or says what it would do or does not."""
        said = self.saying(theme)
        proposed = any(statement.stance in PROPOSING for statement in said) or _proposes(theme.sentence)
        judged = any(_rules_out(statement) or _idle(statement) for statement in said)
        causes = any(span.covers(theme.span) for span in self.caused.get(theme.span.document, ()))
        return proposed or judged or causes or self._blocked(theme.sentence)

    def saying(self, theme: Theme) -> list[Statement]:
        """The statements whose content names a theme."""
        near = self.statements.get(theme.sentence, ())
        return [statement for statement in near if any(span.covers(theme.span) for span in statement.content)]

    def _blocked(self, sentence: Span) -> bool:
        return any(event.type in BLOCKING and event.status == "happened" for event in self.events.get(sentence, ()))

    def top(self, concept: str) -> str:
        """The broadest concept of the same dimension: "sanctions" for "sanctions on A"."""
        seen = {concept}
        while (above := self.concepts[concept].broader) and above not in seen:
            if self.concepts[above].dimension != self.concepts[concept].dimension:
                break
            seen.add(above)
            concept = above
        return concept

    def lever(self, draft: Draft) -> Lever:
        """The record of a lever."""
        concept = self.concepts[draft.top]
        dimension = self.dimensions.get(concept.dimension or "")
        kind = dimension.kind if dimension else "tie"
        evidence = sorted({*(c.sentence for c in draft.claims), *(t.sentence for t in draft.themes)})
        acts_on = _commonest(c.effect for c in draft.claims) or draft.top
        return Lever(
            id=identify("lever", draft.top, draft.direction),
            name=_name(concept, dimension, draft.direction),
            instrument=dimension.id if dimension else "other",
            wielders=self._wielders(draft, concept, kind),
            targets=tuple(dict.fromkeys(actor for theme in draft.themes for actor in theme.objects)),
            acts_on=acts_on,
            views=tuple(self._views(draft, acts_on)),
            moves=draft.top,
            direction="+" if draft.direction > 0 else "-",
            status=self._status(draft),
            evidence=tuple(evidence),
        )

    def _wielders(self, draft: Draft, concept: Concept, kind: str) -> tuple[str, ...]:
        held = [actor for theme in draft.themes for actor in theme.holders]
        if not held and not concept.actors and draft.claims and all(map(_is_given, draft.claims)):
            held = self._parties(draft)
        if kind == "tie" and len(concept.actors) == 1:  # "an understanding with A": who would seek it is not said
            held = [actor for actor in held if actor not in concept.actors]
        elif kind == "tie" or (kind == "attribute" and not held):  # an attribute is that of whose it is
            held = [*concept.actors, *held]
        if not held and concept.dimension is None:
            held = [actor for claim in draft.claims for actor in self.doers(claim)]
        return tuple(dict.fromkeys(held))

    def _parties(self, draft: Draft) -> list[str]:
        """Those between whom something is exchanged for the lever: it is one of them who gives it."""
        others = [other for claim in draft.claims for other in (claim.cause, claim.effect) if other != draft.top]
        return [actor for other in others if other in self.concepts for actor in self.concepts[other].actors]

    def _views(self, draft: Draft, acts_on: str) -> Iterator[LeverView]:
        """What each actor says that it does: to what it acts on where he speaks of that, else to what he speaks of."""
        by_actor: dict[str, list[CausalClaim]] = {}
        for claim in draft.claims:
            for actor in claim.asserted_by:
                by_actor.setdefault(actor, []).append(claim)
        for actor, claims in by_actor.items():
            near = [claim for claim in claims if claim.effect == acts_on] or claims
            effects = Counter(effect_of(claim) for claim in near)
            best = min(effects, key=lambda effect: (-effects[effect], effect))
            spans = tuple(dict.fromkeys(claim.sentence for claim in claims))
            condition = next(filter(None, map(condition_of, near)), None)
            yield LeverView(actor, best, spans, condition, tuple(claim.id for claim in claims))
        yield from self._proposers(draft, set(by_actor))

    def _proposers(self, draft: Draft, known: set[str]) -> Iterator[LeverView]:
        """Those who speak of the lever without a claim on what it does; that it does not work is no effect."""
        spans: dict[str, dict[Span, None]] = {}
        idle: set[str] = set()
        for theme in draft.themes:
            for statement in self.saying(theme):
                idle.update(statement.speakers if _idle(statement) else ())
                for actor in statement.speakers:
                    spans.setdefault(actor, {})[theme.sentence] = None
        for actor, found in spans.items():
            if actor not in known:
                yield LeverView(actor, "0" if actor in idle else "?", tuple(found))

    def _status(self, draft: Draft) -> str:
        """Ruled out or blocked where somebody does so and nobody else proposes it; proposed where one does; else used."""
        spans = [theme.sentence for theme in draft.themes]
        said = [statement for theme in draft.themes for statement in self.saying(theme)]
        closing = {actor for statement in said if _rules_out(statement) for actor in statement.speakers}
        wishing = {actor for statement in said if _wishes(statement) for actor in statement.speakers}
        if closing and not wishing - closing:
            return "ruled out"
        if spans and not draft.claims and any(self._blocked(span) for span in spans):
            return "blocked"
        return "proposed" if wishing or any(map(_proposes, spans)) else "used"


def _proposes(sentence: Span) -> bool:
    return bool(wording.pattern("proposing").search(sentence.exact))


def _wishes(statement: Statement) -> bool:
    return statement.stance in PROPOSING and not _rules_out(statement)


def _rules_out(statement: Statement) -> bool:
    """Whether a statement says that what it names is not an option; its cue can say so ("ruled out")."""
    cue = statement.cue.exact if statement.cue else ""
    shut = any(wording.shut(span.exact) for span in statement.content) or wording.shut(cue)
    return shut and statement.stance in EITHER


def _idle(statement: Statement) -> bool:
    """Whether a statement says that what it names does not work."""
    asserted = statement.stance in ("asserted", "expected", "alleged")
    return asserted and any(wording.idle(span.exact) for span in statement.content)


def effect_of(claim: CausalClaim) -> Effect:
    """What a claim says that pulling its cause does to its effect, in the direction in which it speaks of the cause."""
    if claim.claim == "denied":
        return "0"
    up = (claim.polarity == "+") == (claim.signs[0] > 0)
    return "+" if up else "-"


def _name(concept: Concept, dimension: vocab.Dimension | None, direction: int) -> str:
    """The instrument's own name where it undoes the dimension ("sanctions relief"), else more or less of the concept."""
    if dimension is None:
        called = concept.label if is_instrument(concept) else concept.called
        return called if direction > 0 else f"less of {called}"
    if direction > 0:
        return f"more {concept.label}"
    undoing = next((i.name for i in vocab.instruments() if i.dimension == dimension.id and i.moves == "-"), None)
    return concept.label.replace(dimension.name, undoing, 1) if undoing else f"less {concept.label}"


def _commonest(concepts: Iterable[str | None]) -> str | None:
    counts = Counter(concept for concept in concepts if concept)
    return min(counts, key=lambda concept: (-counts[concept], concept)) if counts else None


def _by_sentence(statements: Sequence[Statement]) -> dict[Span, list[Statement]]:
    found: dict[Span, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.sentence, []).append(statement)
    return found


def _is_given(claim: CausalClaim) -> bool:
    """Whether a claim says that its cause is given in exchange; where less of it is, a third party may be who gives."""
    return claim.relation == "exchange" and claim.signs[0] > 0
