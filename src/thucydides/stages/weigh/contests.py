"""Contests: a proposition that some assert and others deny or doubt, across documents and wordings.

Three kinds are found. A causal link that is claimed with one sign and denied or turned by somebody else. An event of which some
tell that it happened and others that it did not. A statement that denies or doubts what other statements assert: those about
the same concepts, or in the same words. A forecast overtaken by events is no contradiction, so expectations take no side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thucydides.records import CausalClaim, Contest, Event, Situation, Span, Statement, identify
from thucydides.text.stems import content_stems

from .likeness import Matter, alike, matters
from .sources import Sources, positions

AGAINST = ("denied", "doubted")
TOLD = ("asserted", "alleged", "feared")
CHARGE = {"alleged": 1.5}  # what is denied is above all what was alleged
TWO = 2  # nobody is in contest with himself alone
SMALLEST = 3  # features: a bare name that somebody rejects is no proposition
NEAREST = 6  # assertions set against one denial: the likest ones
Pairs = list[tuple[str, Span]]


def find_contests(situation: Situation) -> tuple[Contest, ...]:
    """All contests, links first, each with the independent sources on both sides."""
    found = (*_links(situation), *_events(situation), *_statements(situation))
    unique = {contest.id: contest for contest in found}
    return tuple(unique.values())


def _contest(
    situation: Situation, words: str, told: Pairs, denied: Pairs, claims: Sequence[str] = ()
) -> Contest | None:
    asserters, deniers = positions(told), positions(denied)
    if not asserters or not deniers or len({p.actor for p in (*asserters, *deniers)}) < TWO:
        return None
    sources = Sources(situation)
    evidence = [str(span) for _, span in (*told, *denied)]
    name = identify("contest", words, *evidence)
    return Contest(name, words, asserters, deniers, sources.count(asserters), sources.count(deniers), tuple(claims))


def _links(situation: Situation) -> Iterator[Contest]:
    labels = {concept.id: concept.label for concept in situation.concepts}
    links: dict[tuple[str | None, str | None], list[CausalClaim]] = {}
    for claim in situation.claims:
        links.setdefault((claim.cause, claim.effect), []).append(claim)
    for (cause, effect), claims in links.items():
        for polarity, verb in (("+", "raises"), ("-", "lowers")):
            told = [c for c in claims if c.polarity == polarity and c.claim != "denied"]
            denied = [c for c in claims if (c.polarity == polarity) == (c.claim == "denied")]
            words = f"{labels.get(cause or '', '?')} {verb} {labels.get(effect or '', '?')}"
            contest = _contest(situation, words, _who(told), _who(denied), [c.id for c in (*told, *denied)])
            if contest and (polarity == "+" or not any(c.polarity == "+" and c.claim != "denied" for c in claims)):
                yield contest


def _who(claims: Iterable[CausalClaim]) -> Pairs:
    return [(actor, claim.sentence) for claim in claims for actor in claim.asserted_by]


def _events(situation: Situation) -> Iterator[Contest]:
    names = {actor.id: actor.name for actor in situation.actors}
    groups: dict[str, list[Event]] = {}
    for event in situation.events:
        groups.setdefault(event.same_event or event.id, []).append(event)
    for events in groups.values():
        told = [(a, e.sentence) for e in events if e.status in ("happened", "alleged") for a in e.asserted_by]
        denied = [(a, e.sentence) for e in events for a in e.denied_by]
        denied += [(a, e.sentence) for e in events if e.status == "denied" and not e.denied_by for a in e.asserted_by]
        first = events[0]
        who, whom = (
            ", ".join(names.get(a, a) for a in side) or "somebody" for side in (first.actors, first.recipients)
        )
        if contest := _contest(situation, f"{first.type}: {who} → {whom} ({first.trigger.exact})", told, denied):
            yield contest


def _statements(situation: Situation) -> Iterator[Contest]:
    known = matters(situation)
    names = frozenset(
        stem for actor in situation.actors for name in (actor.name, *actor.aliases) for stem in content_stems(name)
    )
    for denial in situation.statements:
        if denial.stance not in AGAINST or len(known[denial.id].weights) < SMALLEST or not _predicates(denial, names):
            continue
        others = [s for s in situation.statements if s.stance in TOLD and not set(s.speakers) & set(denial.speakers)]
        scored = [(alike(known[denial.id], known[other.id]) * CHARGE.get(other.stance, 1.0), other) for other in others]
        nearest = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].id))[:NEAREST]
        told = [(actor, span) for _, other in nearest for actor in other.speakers for span in other.content]
        denied = [(actor, span) for actor in denial.speakers for span in denial.content]
        if contest := _contest(situation, _words(denial), told, denied):
            yield contest


def _predicates(statement: Statement, names: frozenset[str]) -> bool:
    """Whether the content says something of those whom it names."""
    return any(content_stems(span.exact) - names for span in statement.content)


def _words(statement: Statement) -> str:
    return " … ".join(" ".join(span.exact.split()) for span in statement.content)


__all__ = ["Matter", "find_contests"]
