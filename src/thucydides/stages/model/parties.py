"""Whose consent the target needs, and what moves each party's wish.

A tie between two actors exists as far as both want it. What is said to move the tie as a whole therefore moves the utility of
the party the cause is about, or of both. A motive ("in order to") is always somebody's appetite and never an edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thucydides.records import Appetite, CausalClaim, Vote, tally

from .ground import Ground, ends


def parties_of(target: str, ground: Ground) -> tuple[str, ...]:
    """Returns the two actors of a target that is a tie, else nothing."""
    actors = ground.concepts[target].actors
    return actors if len(set(actors)) == len(actors) == 2 else ()


def appetites_of(
    claims: Iterable[CausalClaim],
    votes: Mapping[str, Vote],
    target: str,
    parties: tuple[str, ...],
    ground: Ground,
) -> tuple[Appetite, ...]:
    """Returns the appetites that claims give: of the parties for the target, of any other actor for what he does."""
    found: dict[tuple[str, str, str], list[Vote]] = {}
    for claim in claims:
        action, concept = _action(claim, target, ground)
        for actor in _wanting(claim, concept, action if parties else action or target, parties, ground):
            found.setdefault((actor, concept, action), []).append(votes[claim.id])
    return tuple(
        Appetite(actor, concept, tally(own), "claims", tuple(v.source for v in own), action, tuple(own))
        for (actor, concept, action), own in found.items()
    )


def is_appetite(claim: CausalClaim, target: str, parties: tuple[str, ...], ground: Ground) -> bool:
    """Whether a claim speaks of somebody's wish: a motive, or anything said to move a tie that needs consent."""
    if claim.relation == "motive":
        return True
    return bool(parties) and claim.effect in ground.family(target) and claim.cause not in _parts(claim, target, ground)


def _parts(claim: CausalClaim, target: str, ground: Ground) -> tuple[str, ...]:
    """The cause, if it is itself a case of the target: a part makes up the whole, it does not tempt anybody."""
    return (claim.cause,) if claim.cause and target in ground.family(claim.cause) else ()


def _action(claim: CausalClaim, target: str, ground: Ground) -> tuple[str, str]:
    """What is chosen ("" is the target) and what it is chosen for. A motive may name the choice as cause or as effect."""
    cause, effect = ends(claim)
    family = ground.family(target)
    if effect in family:
        return "", cause
    return ("", effect) if cause in family else (effect, cause)


def _wanting(
    claim: CausalClaim, concept: str, action: str, parties: tuple[str, ...], ground: Ground
) -> tuple[str, ...]:
    """Who wants it: the parties the concept is about, or both; where no consent is needed, whoever the action is of."""
    about = ground.concepts[concept].actors if concept in ground.concepts else ()
    if action == "" and parties:
        return tuple(party for party in parties if party in about) or parties
    chosen = ground.concepts[action].actors if action in ground.concepts else ()
    return chosen[:1] or claim.asserted_by[:1] or ("",)
