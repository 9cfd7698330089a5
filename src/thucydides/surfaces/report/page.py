"""What the report shows, as plain values for its template: nothing is computed in the template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thucydides.case import Case
from thucydides.pipeline import Answered
from thucydides.records import CausalClaim, Event, LeverLine, Run, Statement
from thucydides.stages.simulate import strain_of
from thucydides.surfaces.assumed import assumed
from thucydides.surfaces.figures import Loop, causal_map, fan_chart, find_loops
from thucydides.surfaces.figures.chart import Arrow
from thucydides.surfaces.gates import held_back
from thucydides.surfaces.names import EACH, Names, interval
from thucydides.surfaces.proof import Proof, Prover

from .moves import Moves

STRAINED = 60  # pairs of which the exact strain is found in no time


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the map: a cause and an effect with all claims of it, and the sign that they give it together."""

    cause: str
    effect: str
    sign: str
    claims: tuple[CausalClaim, ...]


@dataclass(frozen=True, slots=True)
class LeverRow:
    """A lever with its figures by view and its fan charts."""

    line: LeverLine
    name: str
    proof: Proof
    cells: tuple[tuple[str, str, float, float], ...]
    fans: tuple[tuple[str, str], ...]


class Page:
    """Everything that the template asks for, of one case and answer."""

    def __init__(self, case: Case, answered: Answered) -> None:
        self.case, self.answered, self.answer = case, answered, answered.answer
        self.situation = case.situation
        self.names = Names.of(case.situation)
        self.prover = Prover(case)
        claims = {claim.id: claim for claim in self.situation.claims}
        self.moves = Moves(self.answer, answered.runs, self.names, claims)
        self.links = tuple(_links(case.situation.claims))
        self.loops = find_loops(
            {(link.cause, link.effect): _number(link.sign) for link in self.links if link.sign in "+-"}
        )

    def levers(self) -> Iterator[LeverRow]:
        """The ranked levers."""
        known = {lever.id: lever for lever in self.situation.levers}
        for line in self.answer.levers:
            runs = [
                run
                for run in self.answered.runs
                if run.lever == line.lever and not run.silent and run.with_lever is None
            ]
            cells = tuple((view, self.names.view(view), falls, rises) for view, falls, rises in line.by_view)
            fans = tuple((self._view(run), fan_chart(self._title(run), run.outcomes)) for run in runs[:6])
            lever = known[line.lever]
            yield LeverRow(line, lever.name, self.prover.tree(lever), cells, fans)

    def _view(self, run: Run) -> str:
        return "all views, one vote each" if run.view == EACH else self.names.view(run.view)

    def _title(self, run: Run) -> str:
        return f"Change under {self.names.levers.get(run.lever or '', 'no lever')} in the view of {self._view(run)}"

    def gates(self) -> list[tuple[str, str]]:
        """What is held back, each with the id of a claim that says so."""
        return [
            (words, claim)
            for words, _, claim in (told.rpartition("  ") for told in held_back(self.situation, self.answer))
        ]

    def sentence(self, claim: str) -> str:
        """The sentence of a claim."""
        return next(one.sentence.exact for one in self.situation.claims if one.id == claim)

    def assumed(self) -> list[str]:
        """What is assumed of the levers and told by no report."""
        return assumed(self.situation, self.answered)

    def map(self) -> str:
        """The causal map as SVG."""
        broader = [(c.id, c.broader) for c in self.situation.concepts if c.broader]
        arrows = [
            Arrow(link.cause, link.effect, link.sign, f"{link.cause}-{link.effect}", self.link(link))
            for link in self.links
        ]
        arrows += [
            Arrow(a, b, "=", a, f"{self.names.concept(a)} is a case of {self.names.concept(b)}") for a, b in broader
        ]
        target = self.answer.question.target or ""
        return causal_map(f"Causal map around {self.names.concept(target)}", target, self.names.concepts, arrows)

    def link(self, link: Link) -> str:
        """A link in words."""
        words = {"+": "raises", "-": "lowers", "0": "is denied to move", "~": "is disputed to move"}[link.sign]
        return f"{self.names.concept(link.cause)} {words} {self.names.concept(link.effect)}"

    def loop(self, loop: Loop) -> str:
        """A loop in words, with its kind."""
        kind = "reinforcing" if loop.sign > 0 else "balancing"
        return f"{kind}: " + " → ".join(self.names.concept(node) for node in (*loop.nodes, loop.nodes[0]))

    def claims(self) -> list[Proof]:
        """Every causal claim with its sentence."""
        return [self.prover.tree(claim) for claim in self.situation.claims]

    def contests(self) -> list[Proof]:
        """The contests, the weightiest first."""
        order = {identifier: i for i, identifier in enumerate(self.answer.contested)}
        ranked = sorted(self.situation.contests, key=lambda contest: (order.get(contest.id, len(order)), contest.id))
        return [self.prover.tree(contest) for contest in ranked]

    def sides(self, identifier: str) -> tuple[int, int]:
        """The independent sources for and against a contest."""
        found = next(contest for contest in self.situation.contests if contest.id == identifier)
        return found.independent_for, found.independent_against

    def voices(self) -> list[tuple[str, str, list[Proof]]]:
        """Speakers with their statements, those who say most first."""
        by_speaker: dict[str, list[Statement]] = {}
        for statement in self.situation.statements:
            for speaker in statement.speakers:
                by_speaker.setdefault(speaker, []).append(statement)
        ranked = sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[0]))
        return [
            (who, self.names.people([who]), [self.prover.tree(said) for said in statements])
            for who, statements in ranked
        ]

    def timeline(self) -> list[tuple[str, Event, Proof]]:
        """Dated events in the order of time."""
        dated = [event for event in self.situation.events if event.date and (event.date.start or event.date.end)]
        dated.sort(key=lambda event: (_start(event), event.id))
        return [(interval(event.date), event, self.prover.tree(event)) for event in dated]

    def strain(self) -> str:
        """How many of the ties fit no division into two friendly camps, and which; nothing where there are none, or too many."""
        pairs = {frozenset((tie.a, tie.b)) for tie in self.situation.ties}
        if not 0 < len(pairs) <= STRAINED:
            return ""
        found = strain_of(self.situation.ties)
        named = "; ".join(
            f"{self.names.people([a])} – {self.names.people([b])} ({'friendly' if sign > 0 else 'hostile'})"
            for a, b, sign in found.frustrated
        )
        count = f"{found.index} of {found.ties} signed pairs"
        return f"Strain: {count} fit no division into two friendly camps{': ' + named if named else ''}."

    def proofs(self, kind: str) -> list[Proof]:
        """The proofs of all records of a kind."""
        return [self.prover.tree(record) for record in getattr(self.situation, kind)]

    def cast(self) -> list[Proof]:
        """Actors by how often they are named."""
        ranked = sorted(self.situation.actors, key=lambda actor: (-len(actor.mentions), actor.id))
        return [self.prover.tree(actor) for actor in ranked]


def _start(event: Event) -> str:
    return (event.date.start or event.date.end or "") if event.date else ""


def _number(sign: str) -> int:
    return 1 if sign == "+" else -1


def _links(claims: Sequence[CausalClaim]) -> Iterator[Link]:
    found: dict[tuple[str, str], list[CausalClaim]] = {}
    for claim in claims:
        if claim.cause and claim.effect and claim.relation != "motive":
            found.setdefault((claim.cause, claim.effect), []).append(claim)
    for (cause, effect), own in found.items():
        told = {claim.polarity for claim in own if claim.claim != "denied"}
        sign = "~" if len(told) > 1 else next(iter(told), "0")
        yield Link(cause, effect, sign, tuple(own))
