"""Whether a view speaks of a lever, only of its opposite, or only denies the opposite.

It says that sanctions raise something, and relief is asked about: what follows is an inference of the model's, and marked. It
says that sanctions do nothing: of relief it has said nothing at all.
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
        self.by_cause: dict[str, list[Taken]] = {}
        for cause, effect, votes in links:
            if effect in leading:
                self.by_cause.setdefault(cause, []).append(votes)

    def is_reversed(self, lever: str) -> bool:
        """Whether all claims that take a lever up speak of its cause in the opposite direction."""
        links = list(self._links(lever))
        return bool(links) and all(votes and all(back for _, back in votes) for votes in links)

    def is_unsaid(self, lever: str) -> bool:
        """Whether all that takes a lever up denies an effect of its opposite ("sanctions do nothing", for relief)."""
        links = list(self._links(lever))
        return bool(links) and all(votes and all(back and not vote.sign for vote, back in votes) for votes in links)

    def _links(self, lever: str) -> Iterator[list[tuple[Vote, bool]]]:
        """The votes of each link that takes a lever up, each with whether it speaks of the opposite; base rates have none."""
        for act in self.model.interventions:
            if act.lever == lever:
                moved = {act.node: None} | reach(reach([act.node], self.cases), self.parts)
                for node in moved:
                    for votes in self.by_cause.get(node, ()):
                        yield [(vote, vote.spoken * act.size < 0) for vote in votes]
