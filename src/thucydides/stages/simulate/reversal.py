"""Whether a view speaks of a lever, only of its opposite, or only denies the opposite.

It says that sanctions raise something, and relief is asked about: what follows is an inference of the model's, and marked. It
says that sanctions do nothing: of relief it has said nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from thucydides.records import Intervention, Model, Vote

from .plan import reach

Taken = tuple[Vote, ...]


def is_reversed(model: Model, lever: str) -> bool:
    """Returns whether all claims that take up a lever, on the way to the target, speak of its cause in the opposite direction."""
    links = list(_links(model, lever))
    return bool(links) and all(votes and all(back for _, back in votes) for votes in links)


def is_unsaid(model: Model, lever: str) -> bool:
    """Returns whether all that takes up a lever denies an effect of its opposite ("sanctions do nothing", for relief)."""
    links = list(_links(model, lever))
    return bool(links) and all(votes and all(back and not vote.sign for vote, back in votes) for votes in links)


def _links(model: Model, lever: str) -> Iterator[list[tuple[Vote, bool]]]:
    """The links that take up a lever: their votes, each with whether it speaks of the opposite. Base rates have no votes."""
    for act in model.interventions:
        if act.lever == lever:
            for votes in _taking_up(model, act):
                yield [(vote, vote.spoken * act.size < 0) for vote in votes]


def _taking_up(model: Model, act: Intervention) -> Iterator[Taken]:
    """The first links from what the lever moves, its cases and wholes included, that lead to the target."""
    parts = [(edge.cause, edge.effect) for edge in model.edges if edge.basis == "definition"]
    moved = {**reach(reach([act.node], [(whole, case) for case, whole in parts]), parts), act.node: None}
    links: list[tuple[str, str, Taken]] = [
        (e.cause, e.effect, e.evidence) for e in model.edges if e.basis != "definition"
    ]
    links += [(edge.gate, edge.effect, ()) for edge in model.edges if edge.gate]
    links += [(gate.cause, gate.effect, gate.evidence) for gate in model.gates]
    links += [(wish.concept, wish.action or model.target, wish.evidence) for wish in model.appetites]
    arrows = [(cause, effect) for cause, effect, _ in links] + parts + [(whole, case) for case, whole in parts]
    leading = reach([model.target], [(effect, cause) for cause, effect in arrows])
    for cause, effect, votes in links:
        if cause in moved and effect in leading:
            yield votes
