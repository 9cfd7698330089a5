"""Whose variable a side of a claim is, and at whom it is directed, weighed from where everybody is named around it.

Each actor of the report gets a probability of being a side of a tie, of whoever does an action or has an attribute (*of*), and of
whoever undergoes it (*at*): a logistic regression over the features of `around.py`, with a table of weights for each kind of
variable (`parties.tsv`), fitted to own labels (`train/data/parties`) by `python -m train.parties`. What nobody is probable
enough for stays open: "sanctions" without a word on whom are sanctions on nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp

from thucydides.records import Reading, Span
from thucydides.text.tables import table
from thucydides.text.temper import temper

from .around import Around, Features, Named
from .grounder import Grounder
from .holders import WITH_ANYBODY
from .keys import Key, make_key

STAYS = 0.2  # probability from which whom the words named stays, chosen on texts left out of fitting
BARE = 2  # words of a noun phrase that says nothing of whom
DEFINITE = re.compile(r"(?:the|this|that|these|those|such|its|their|his|her|our|my)\b", re.IGNORECASE)
OWNER = re.compile(r"\b(?:its|their|his|her)\b", re.IGNORECASE)
WITH = "inside after with"
SOUGHT = frozenset(("agreement", "negotiation"))
ALONE = WITH_ANYBODY | {"war"}  # what one can have with the whole world, or within
SETTINGS = ("least", "second", "more")
ROLES = {
    "tie": ("tie",),
    "action": ("action of", "action at"),
    "attribute": ("attribute of", "attribute at"),
    "condition": ("attribute of", "attribute at"),
}


@dataclass(frozen=True, slots=True)
class Role:
    """The weights of a role by feature, and from which probability on the first, a second and more are taken."""

    weights: Mapping[str, float] = field(default_factory=dict)
    least: float = 0.5
    second: float = 0.5
    more: float = 0.5

    def probability(self, features: Features) -> float:
        """How probable somebody with these features is in the role."""
        total = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + exp(-max(-50.0, min(50.0, total))))

    def chosen(self, scored: Mapping[str, float], *, tie: bool, kept: Sequence[str] = ()) -> tuple[str, ...]:
        """Who takes the role, likeliest first, beside those `kept`; a tie that has one side takes a second sooner."""
        if len(kept) > (1 if tie else 0):
            return tuple(kept)
        others = [actor for actor in sorted(scored, key=lambda actor: (-scored[actor], actor)) if actor not in kept]
        first = tuple(kept) or tuple(actor for actor in others[:1] if scored[actor] >= self.least)
        rest = others if kept else others[1:]
        if first and tie:
            first, rest = (*first, *(actor for actor in rest[:1] if scored[actor] >= self.second)), rest[1:]
        return first and (*first, *(actor for actor in rest if scored[actor] >= self.more))


@cache
def roles() -> Mapping[str, Role]:
    """The roles of `parties.tsv`."""
    found: dict[str, dict[str, float]] = {}
    for row in table(__package__, "parties.tsv"):
        found.setdefault(row["role"], {})[row["feature"]] = float(row["weight"])
    return {
        name: Role({key: value for key, value in rows.items() if key not in SETTINGS}, *(rows[key] for key in SETTINGS))
        for name, rows in found.items()
    }


def with_parties(grounder: Grounder, reading: Reading, spans: Sequence[Span], key: Key, named: Named) -> Key:
    """The key of a side with the parties that its surroundings make probable; a phrase of no known kind keeps its own.

    Whom its words gave the key before stays where he is probable enough: the rules that named him know more of wording than
    the features, which know more of the report (on texts left out of fitting both together beat either).
    """
    kind = grounder.kind(key.dimension)
    if not spans or kind not in ROLES or (kind != "tie" and (_is_general(spans) or _is_of_somebody(spans, named))):
        return key
    around = Around(grounder, reading, spans, key.dimension, named).features()
    seen = tuple((actor, features) for actor, features in around if not _is_barred(grounder, reading, key, actor))
    told = (key.holders, key.objects)
    held, at = (*assigned(kind, seen, told, key.dimension), ())[:2]
    return make_key(key.dimension, kind, held, tuple(actor for actor in at if actor not in held))


def _is_barred(grounder: Grounder, reading: Reading, key: Key, actor: str) -> bool:
    """Whether somebody can be no further side of a tie of friends: an enemy, by the report, of its state, or a mere district."""
    if actor in key.holders or temper(key.dimension) <= 0:
        return False
    pairs = (tuple(sorted((actor, other))) for other in key.holders)
    at_odds = any(grounder.topics.are_enemies(reading.document, pair) for pair in pairs)
    return at_odds or grounder.is_district(actor) or grounder.are_of_one_state(actor, key.holders)


def _is_general(spans: Sequence[Span]) -> bool:
    """Whether a side is a bare noun: "sanctions do not work" says on whom no more than "international sanctions"."""
    words = " ".join(span.exact for span in spans).split()
    return 0 < len(words) <= BARE and not DEFINITE.match(words[0])


def _is_of_somebody(spans: Sequence[Span], named: Named) -> bool:
    """Whether a side says whose it is by a pronoun of which the reader does not know whom it means ("in its interest")."""
    owners = [(s.start + m.start(), s.start + m.end()) for s in spans for m in OWNER.finditer(s.exact)]
    known = [named.between(start, end) for start, end in owners]
    return bool(owners) and not any(known)


def assigned(
    kind: str, seen: Sequence[tuple[str, Features]], before: Sequence[Sequence[str]] = ((), ()), dimension: str = ""
) -> list[tuple[str, ...]]:
    """For each role of a kind who takes it; everybody is considered for the likelier of two roles only.

    Who would seek a deal "with A" is left open, as the text does; so is with whom somebody trades.
    """
    known = [roles()[name] for name in ROLES[kind]]
    chances = [{actor: role.probability(features) for actor, features in seen} for role in known]
    kept = [
        had if any(c.get(actor, 0.0) >= STAYS for actor in had) else () for c, had in zip(chances, before, strict=False)
    ]
    taken = {actor for had in kept for actor in had}
    best = {actor: max(one[actor] for one in chances) for actor, _ in seen}
    sought = dimension in SOUGHT and any(actor in taken and WITH in features for actor, features in seen)
    paired = kind == "tie" and dimension not in ALONE and not sought
    return [
        role.chosen(
            {actor: value for actor, value in chance.items() if value == best[actor] and actor not in taken},
            tie=paired,
            kept=had,
        )
        for role, chance, had in zip(known, chances, kept, strict=False)
    ]
