"""The situation as it was known at a date, and what later reports say happened: the two halves of a hindcast.

A claim belongs to the past if its document was published by the date. What happened since is counted from what later documents
tell: friendly events between the target's two actors against hostile ones, by PLOVER's types, and the phrases in which the
target itself is said to grow or to shrink ("deepening ties").
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from thucydides import vocab
from thucydides.records import Event, Model, Situation, View


def situation_before(situation: Situation, date: str, *, also: Collection[str] = ()) -> Situation:
    """Returns the situation as the documents published by an ISO date tell it, and those in `also`, which a person vouches for.

    Documents whose date is not known to be earlier are left out.
    """
    kept = _published_by(situation, date, also)
    claims = tuple(c for c in situation.claims if c.sentence.document in kept)
    known = {claim.id for claim in claims}
    return replace(
        situation,
        documents=tuple(d for d in situation.documents if d.id in kept),
        statements=tuple(s for s in situation.statements if s.sentence.document in kept),
        events=tuple(e for e in situation.events if e.sentence.document in kept),
        forecasts=tuple(f for f in situation.forecasts if f.sentence.document in kept),
        themes=tuple(t for t in situation.themes if t.sentence.document in kept),
        stands=tuple(s for s in situation.stands if s.span.document in kept),
        ties=tuple(t for t in situation.ties if any(span.document in kept for span in t.evidence)),
        levers=tuple(lever for lever in situation.levers if any(s.document in kept for s in lever.evidence)),
        claims=claims,
        views=tuple(_thinned(view, known) for view in situation.views if known.intersection(view.claims)),
    )


def _published_by(situation: Situation, date: str, also: Collection[str]) -> set[str]:
    dated = {d.id for d in situation.documents if d.published and d.published.end and d.published.end <= date}
    return dated | {d.id for d in situation.documents if d.id in also}


def _thinned(view: View, known: Collection[str]) -> View:
    return replace(view, claims=tuple(claim for claim in view.claims if claim in known))


@dataclass(frozen=True, slots=True)
class Happened:
    """What later documents tell of a tie: events that strengthen and weaken it, and phrases in which it rises or falls, by id."""

    friendly: tuple[str, ...]
    hostile: tuple[str, ...]
    rising: tuple[str, ...] = ()
    falling: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """Returns + or − where one side outnumbers the other, 0 where neither does."""
        more = len(self.friendly) + len(self.rising) - len(self.hostile) - len(self.falling)
        return "+" if more > 0 else "-" if more < 0 else "0"


def happened_since(situation: Situation, target: str, date: str, *, also: Collection[str] = ()) -> Happened:
    """Returns what later documents tell of the target: events between its actors, each once, and phrases in which it moves.

    Events that are known to lie before the date are left out; a person acts for his state. Events count by the sign of their
    PLOVER type; a target without two actors has none. `also` are the documents that a person vouches to be of the past.
    """
    past = _published_by(situation, date, also)
    concept = next(c for c in situation.concepts if c.id == target)
    homes = {a.id: a.iso3 for a in situation.actors}
    pair = [homes.get(actor) or actor for actor in concept.actors]
    friendly: dict[str, str] = {}
    hostile: dict[str, str] = {}
    for event in situation.events:
        if len(pair) == 2 and _is_later(event, date, past) and _between(event, pair, homes):
            side = friendly if _is_friendly(event) else hostile
            side.setdefault(event.same_event or event.id, event.id)
    rising, falling = (_moving(situation, target, past, sign) for sign in (1, -1))
    return Happened(tuple(friendly.values()), tuple(hostile.values()), rising, falling)


def _moving(situation: Situation, target: str, past: Collection[str], sign: int) -> tuple[str, ...]:
    """The phrases of later documents in which the target itself moves one way, outside of what is denied, wished or expected."""
    unsaid = {s.sentence for s in situation.statements if s.stance not in ("asserted", "feared", "alleged")}
    return tuple(
        theme.id
        for theme in situation.themes
        if theme.concept == target and theme.modifiers and theme.direction == sign
        and theme.span.document not in past and theme.sentence not in unsaid
    )  # fmt: skip


def _is_later(event: Event, date: str, past: Collection[str]) -> bool:
    end = event.date.end if event.date else None
    return (
        event.status in ("happened", "alleged") and event.sentence.document not in past and (end is None or end > date)
    )


def _between(event: Event, pair: list[str], homes: dict[str, str | None]) -> bool:
    actors = {homes.get(actor) or actor for actor in event.actors}
    recipients = {homes.get(actor) or actor for actor in event.recipients}
    one, other = pair
    together = {one, other} <= actors
    return together or (one in actors and other in recipients) or (other in actors and one in recipients)


def _is_friendly(event: Event) -> bool:
    return any(kind.type == event.type and kind.score > 0 for kind in vocab.plover_types())


def friendly_share(situation: Situation) -> float:
    """Returns the share of friendly events among all that a situation tells of: the base rate of "things get closer"."""
    told = {
        event.same_event or event.id: event for event in situation.events if event.status in ("happened", "alleged")
    }
    return sum(_is_friendly(event) for event in told.values()) / len(told) if told else 0.5


def drivers_of(situation: Situation, model: Model) -> tuple[tuple[str, int], ...]:
    """Returns the causes that nothing in a model moves, with the direction (+1, −1) in which its claims speak of them.

    Asserted claims only: what is denied or merely supposed drives nothing.
    """
    moved = {edge.effect for edge in model.edges} | {appetite.action or model.target for appetite in model.appetites}
    told: dict[str, int] = {}
    used = set(model.claims)
    for claim in situation.claims:
        if (
            claim.id in used
            and claim.cause
            and claim.cause not in moved
            and claim.claim == "asserted"
            and not claim.condition
        ):
            told[claim.cause] = told.get(claim.cause, 0) + claim.signs[0]
    return tuple((cause, 1 if total > 0 else -1) for cause, total in told.items() if total)
