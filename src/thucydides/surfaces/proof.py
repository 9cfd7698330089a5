"""From any id down to the sentences that it rests on: the proof tree that `why` prints and the report unfolds."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

from thucydides.case import Case, find
from thucydides.records import (
    Actor,
    CausalClaim,
    Concept,
    Contest,
    Document,
    Event,
    Forecast,
    Lever,
    Proposal,
    Run,
    Span,
    Stand,
    Statement,
    Theme,
    Tie,
    View,
)

from .names import EFFECT_WORDS, Names, interval

SHOWN_MENTIONS = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Proof:
    """A record in words, the sentence it stands in with the words that carry it, and what it rests on in turn."""

    id: str
    words: str
    sentence: Span | None = None
    marks: tuple[Span, ...] = ()
    reading: float | None = None
    source: str = ""
    below: tuple[Proof, ...] = ()


def prove(case: Case, identifier: str) -> Proof:
    """The proof tree of a record. Raises UnknownId."""
    record = find(case.situation, identifier, case.runs)[1]
    return Prover(case).tree(record)


class Prover:
    """Builds proof trees within one case."""

    def __init__(self, case: Case) -> None:
        self.situation = case.situation
        self.runs = case.runs
        self.names = Names.of(case.situation)
        self.claims = {claim.id: claim for claim in case.situation.claims}
        self.statements = {statement.id: statement for statement in case.situation.statements}

    def tree(self, record: Any) -> Proof:
        """The proof of one record."""
        makers: dict[type[Any], Callable[[Any], Proof]] = {
            Actor: self._actor,
            CausalClaim: self._claim,
            Concept: self._concept,
            Contest: self._contest,
            Document: self._document,
            Event: self._event,
            Forecast: self._forecast,
            Lever: self._lever,
            Proposal: self._proposal,
            Run: self._run,
            Stand: self._stand,
            Statement: self._statement,
            Theme: self._theme,
            Tie: self._tie,
            View: self._view,
        }
        return makers[type(record)](record)

    def _quote(self, owner: str, span: Span, words: str = "") -> Proof:
        return Proof(owner, words, span, (span,), None, self.names.source(span))

    def _statement(self, said: Statement) -> Proof:
        who = self.names.people(said.speakers)
        through = f", through {self.names.people(said.via)}" if said.via else ""
        marks = tuple(span for span in (said.speaker, said.cue, *said.content) if span)
        words = f"{said.stance} by {who}{through} ({said.form})"
        return Proof(said.id, words, said.sentence, marks, said.confidence, self.names.source(said.sentence))

    def _claim(self, claim: CausalClaim) -> Proof:
        marks = (*claim.cause_spans, *claim.effect_spans, *((claim.signal,) if claim.signal else ()))
        statement = self.statements.get(claim.statement or "")
        below = (self._statement(statement),) if statement else ()
        words = f"{self.names.claim(claim)} [{claim.claim}, {claim.relation}]"
        source = self.names.source(claim.sentence)
        return Proof(claim.id, words, claim.sentence, marks, claim.confidence, source, below)

    def _proposal(self, proposal: Proposal) -> Proof:
        words = f"one variable? “{proposal.labels[1]}” as “{proposal.labels[0]}” ({proposal.score:.2f}): {proposal.why}"
        below = tuple(self._quote(proposal.id, span) for span in proposal.evidence)
        return Proof(proposal.id, words, below=below)

    def _event(self, event: Event) -> Proof:
        actors, recipients = self.names.people(event.actors), self.names.people(event.recipients)
        told = self.names.people(event.asserted_by)
        words = f"{event.type} {event.status}: {actors or '?'} → {recipients or '?'}, {interval(event.date)}; told by {told}"
        marks = (event.trigger,)
        return Proof(event.id, words, event.sentence, marks, event.confidence, self.names.source(event.sentence))

    def _forecast(self, forecast: Forecast) -> Proof:
        band = f" ({forecast.probability[0]:.0%}–{forecast.probability[1]:.0%})" if forecast.probability else ""
        words = f"{self.names.people([forecast.forecaster])} forecasts: {forecast.proposition}{band}"
        source = self.names.source(forecast.sentence)
        return Proof(forecast.id, words, forecast.sentence, (forecast.words,), forecast.confidence, source)

    def _tie(self, tie: Tie) -> Proof:
        a, b = self.names.people([tie.a]), self.names.people([tie.b])
        words = f"{a} {'→' if tie.directed else '–'} {b}: {tie.kind} ({tie.sign}), {tie.status}"
        return Proof(tie.id, words, below=tuple(self._quote(tie.id, span) for span in tie.evidence))

    def _actor(self, actor: Actor) -> Proof:
        words = f"{actor.name} ({actor.kind}{', ' + actor.iso3 if actor.iso3 else ''}), {len(actor.mentions)} mentions"
        return Proof(
            actor.id, words, below=tuple(self._quote(actor.id, span) for span in actor.mentions[:SHOWN_MENTIONS])
        )

    def _concept(self, concept: Concept) -> Proof:
        claims = [claim for claim in self.claims.values() if concept.id in (claim.cause, claim.effect)]
        return Proof(concept.id, concept.label, below=tuple(self._claim(claim) for claim in claims))

    def _contest(self, contest: Contest) -> Proof:
        return Proof(contest.id, contest.proposition, below=tuple(self._sides(contest)))

    def _sides(self, contest: Contest) -> Iterator[Proof]:
        for title, positions in (("for", contest.asserters), ("against", contest.deniers)):
            for position in positions:
                quotes = tuple(self._quote(contest.id, span) for span in position.evidence)
                yield Proof(contest.id, f"{title}: {self.names.people([position.actor])}", below=quotes)

    def _lever(self, lever: Lever) -> Proof:
        head = f"{lever.name} → {self.names.concept(lever.acts_on)} ({lever.status})"
        return Proof(lever.id, head, below=(*self._views(lever), *self._runs_of(lever.id)))

    def _views(self, lever: Lever) -> Iterator[Proof]:
        for view in lever.views:
            condition = f", if {view.condition}" if view.condition else ""
            words = f"{EFFECT_WORDS[view.effect]}: {self.names.people([view.actor])}{condition}"
            claims = tuple(self._claim(self.claims[claim]) for claim in view.claims if claim in self.claims)
            quotes = tuple(self._quote(lever.id, span) for span in view.evidence) if not claims else ()
            yield Proof(lever.id, words, below=claims or quotes)

    def _runs_of(self, lever: str) -> Iterator[Proof]:
        yield from (self._run(run) for run in self.runs if run.lever == lever)

    def _run(self, run: Run) -> Proof:
        shares = ", ".join(f"{sign} {share:.0%}" for sign, share in run.sign_agreement.items())
        lever = self.names.levers.get(run.lever or "", "no lever")
        found = "nothing that is said leads from it to the target" if run.silent else f"{shares} of {run.worlds} worlds"
        words = f"{lever} in the view of {self.names.view(run.view)}: {found} (seed {run.seed})"
        claims = tuple(self._claim(self.claims[claim]) for claim in run.load_bearing[:3] if claim in self.claims)
        return Proof(run.id, words, below=claims)

    def _view(self, view: View) -> Proof:
        claims = tuple(self._claim(self.claims[claim]) for claim in view.claims if claim in self.claims)
        return Proof(view.id, f"{view.name} ({view.kind})", below=claims)

    def _theme(self, theme: Theme) -> Proof:
        words = f"{'less ' if theme.direction < 0 else ''}{self.names.concept(theme.concept)}"
        return Proof(theme.id, words, theme.sentence, (theme.span,), None, self.names.source(theme.span))

    def _stand(self, stand: Stand) -> Proof:
        words = f"takes the side {'for' if stand.side > 0 else 'against'} on the point “{stand.point}”"
        return Proof(stand.id, words, stand.span, (stand.span,), stand.confidence, self.names.source(stand.span))

    def _document(self, document: Document) -> Proof:
        words = f"{document.title or document.path} · {document.outlet or 'outlet unknown'} · {interval(document.published)}"
        return Proof(document.id, words)
