"""Whether a view speaks of a lever, only of its opposite, or only denies the opposite.

It says that sanctions raise something, and relief is asked about: what follows is an inference of the model's, and marked. It
says that sanctions do nothing: of relief it has said nothing at all. The same holds further down: a veto that keeps
sanctions away lowers what they are said to raise only by running that backwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from thucydides.records import Model, Vote

from .plan import reach

Taken = tuple[Vote, ...]


class Uptake:
    """What a view's claims take a lever up with: the first links that lead from it to the target."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.parts = [(edge.cause, edge.effect) for edge in model.edges if edge.basis == "definition"]
        self.cases = [(whole, case) for case, whole in self.parts]
        links: list[tuple[str, str, Taken]] = [
            (e.cause, e.effect, e.evidence) for e in model.edges if e.basis != "definition"
        ]
        links += [(edge.gate, edge.effect, ()) for edge in model.edges if edge.gate]
        links += [(gate.cause, gate.effect, gate.evidence) for gate in model.gates]
        links += [(wish.concept, wish.action or model.target, wish.evidence) for wish in model.appetites]
        arrows = [(cause, effect) for cause, effect, _ in links] + self.parts + self.cases
        leading = reach([model.target], [(effect, cause) for cause, effect in arrows])
        self.by_cause: dict[str, list[tuple[str, Taken]]] = {}
        for cause, effect, votes in links:
            if effect in leading:
                self.by_cause.setdefault(cause, []).append((effect, votes))

    def is_reversed(self, lever: str) -> bool:
        """Whether a lever is taken up, but on every way to the target some claim is run against the direction it speaks of."""
        return any(self._links(lever)) and not self._leads_forwards(lever)

    def _leads_forwards(self, lever: str) -> bool:
        """Whether a way leads to the target on which each link's cause moves as its claims tell, or one tells of no effect."""
        waiting = [(act.node, act.size > 0) for act in self.model.interventions if act.lever == lever]
        seen = set(waiting)
        while waiting:
            node, rises = waiting.pop()
            moved = self._moved(node)
            if self.model.target in moved and (node, rises) not in self._starts(lever):
                return True
            for effect, sign in self._told(moved, rises):
                if not sign:
                    return True
                state = (effect, rises == (sign > 0))
                if state not in seen:
                    seen.add(state)
                    waiting.append(state)
        return False

    def _starts(self, lever: str) -> set[tuple[str, bool]]:
        """Where the lever itself stands: moving the target by definition is nothing that anybody says."""
        return {(act.node, act.size > 0) for act in self.model.interventions if act.lever == lever}

    def _told(self, moved: dict[str, None], rises: bool) -> Iterator[tuple[str, float]]:
        """The effects of all links out of some nodes whose claims speak of the cause as it moves, with their sign."""
        for node in moved:
            for effect, votes in self.by_cause.get(node, ()):
                if not votes or any((vote.spoken > 0) == rises for vote in votes):
                    yield effect, sum(vote.sign * vote.weight for vote in votes) if votes else 1.0

    def _moved(self, node: str) -> dict[str, None]:
        """A node with its cases, and what all of these are cases of."""
        return {node: None} | reach(reach([node], self.cases), self.parts)

    def is_unsaid(self, lever: str) -> bool:
        """Whether all that takes a lever up denies an effect of its opposite ("sanctions do nothing", for relief)."""
        links = list(self._links(lever))
        return bool(links) and all(votes and all(back and not vote.sign for vote, back in votes) for votes in links)

    def _links(self, lever: str) -> Iterator[list[tuple[Vote, bool]]]:
        """The votes of each link that takes a lever up, each with whether it speaks of the opposite; base rates have none."""
        for act in self.model.interventions:
            if act.lever == lever:
                for node in self._moved(act.node):
                    for _, votes in self.by_cause.get(node, ()):
                        yield [(vote, vote.spoken * act.size < 0) for vote in votes]
