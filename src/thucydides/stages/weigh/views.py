"""Views: whose claims a model is built from. Nobody's camp is preset; camps are found from who agrees with whom.

Every speaker and outlet with a causal claim is a view. Two of them agree on a link where they give it the same sign, and disagree
where they do not ("no effect" is a sign of its own). Speakers join a camp, strongest agreement first, as long as nobody in it
disagrees with them more than he agrees: greedy agglomeration on the signed agreement graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from thucydides.records import CausalClaim, Situation, View, identify

Link = tuple[str | None, str | None]
Opinions = Mapping[Link, frozenset[str]]


def find_views(situation: Situation) -> tuple[View, ...]:
    """One view for each speaker and outlet that makes causal claims, then the camps that they form."""
    names = {actor.id: actor.name for actor in situation.actors}
    outlets = {actor.id for actor in situation.actors if actor.role == "outlet"}
    mine: dict[str, list[CausalClaim]] = {}
    for claim in situation.claims:
        for actor in claim.asserted_by:
            mine.setdefault(actor, []).append(claim)
    singles = [
        View(
            identify("view", actor),
            names.get(actor, actor),
            "outlet" if actor in outlets else "speaker",
            (actor,),
            tuple(claim.id for claim in claims),
        )
        for actor, claims in sorted(mine.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    camps = find_camps({actor: opinions(claims) for actor, claims in mine.items()})
    return (*singles, *(_camp(members, names, mine) for members in camps))


def opinions(claims: Iterable[CausalClaim]) -> Opinions:
    """Link → the signs (+, −, 0) that claims give it."""
    said: dict[Link, frozenset[str]] = {}
    for claim in claims:
        sign = "0" if claim.claim == "denied" else claim.polarity
        said[claim.cause, claim.effect] = said.get((claim.cause, claim.effect), frozenset()) | {sign}
    return said


def agreement(left: Opinions, right: Opinions) -> int:
    """Links on which two agree less those on which they do not."""
    return sum(1 if left[link] & right[link] else -1 for link in left.keys() & right.keys())


def find_camps(views: Mapping[str, Opinions]) -> tuple[tuple[str, ...], ...]:
    """Groups of at least two who agree, largest first."""
    scores = {pair: agreement(views[pair[0]], views[pair[1]]) for pair in combinations(sorted(views), 2)}
    camp: dict[str, tuple[str, ...]] = {actor: (actor,) for actor in views}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        joined = tuple(sorted({*camp[a], *camp[b]}))
        if score > 0 and camp[a] != camp[b] and all(scores[pair] >= 0 for pair in combinations(joined, 2)):
            camp.update(dict.fromkeys(joined, joined))
    return tuple(sorted({group for group in camp.values() if len(group) > 1}, key=lambda group: (-len(group), group)))


def _camp(members: tuple[str, ...], names: Mapping[str, str], mine: Mapping[str, list[CausalClaim]]) -> View:
    title = "camp of " + " and ".join(names.get(member, member) for member in members)
    claims = dict.fromkeys(claim.id for member in members for claim in mine[member])
    return View(identify("view", *members), title, "camp", members, tuple(claims))
