"""Understands a question: "Can W stop D between A and B?" names who acts (W), how (stop: lower), and what is to be moved (D).

The first word of change parts the question into who acts and what is to be moved; in the passive it is the other way round.
The target is the concept of the situation that fits best; where none fits, or one side of what is asked about is unknown to the
reports, the question is refused, and the refusal says what no report speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Token

from thucydides import vocab
from thucydides.records import Concept, Question, Situation
from thucydides.text.dimensions import matches, turn
from thucydides.text.parser import load_parser, parse
from thucydides.text.tables import table
from thucydides.text.temper import FRIENDLY

from .broader import broader_dimensions, climb
from .names import Named, find_names, members, unique

EXACT, RELATED, OTHER = 3.0, 2.0, 0.0
PAIR = 2
BESIDE = ("ADV", "ADP")
DIRECTED = re.compile(r"\b(?:on|against|to|towards?)\s+(?:the\s+)?$", re.IGNORECASE)
PLACED = re.compile(r"\b(?:in|inside|within)\s+(?:the\s+)?$", re.IGNORECASE)
SPOKEN = 0.5  # what it is worth that a report says what moves a concept
SIDES = 4.0  # what naming all actors asked about is worth, against the dimension


def understand(text: str, situation: Situation) -> Question:
    """The question as understood."""
    words, names, supposed = _without_condition(list(parse(load_parser(), text)), find_names(text, situation))
    change, direction = _change(words)
    acting, moved = _parted(change, names)
    acting += supposed
    inside = words[change.i :] if change and any(name.start > change.idx for name in moved) else words
    dimensions = _dimensions(inside, moved) or _dimensions(words, names)
    direction = _own_direction(change, inside, moved) or direction
    moved = _without_places(text, moved, dimensions)
    about = unique(name.actor for name in moved)
    directed = _directed(text, moved)
    target, missing = _target(situation, dimensions or [FRIENDLY] * (len(about) >= PAIR), about, moved, directed)
    if target is None and not dimensions:
        target, missing = _target(situation, (), about, moved, directed)
    wielders = unique(actor for name in acting for actor in (name.actor, *members(name.words, situation)))
    strangers = [name for name in acting if name.actor is None and not members(name.words, situation)]
    return Question(text, target, direction, wielders, about, (*missing, *(_unknown(strangers) if target else ())))


def _without_condition(words: list[Token], names: Sequence[Named]) -> tuple[list[Token], Sequence[Named], list[Named]]:
    """Words and names outside a clause with "if", and the names inside: what becomes of something is asked, if those act."""
    condition = next((word.head for word in words if word.lower_ == "if" and word.dep_ == "mark"), None)
    inside = {token.i for token in condition.subtree} if condition is not None else set()
    outside = [word for word in words if word.i not in inside]
    at = {token.idx for token in words if token.i in inside}
    main = tuple(name for name in names if name.start not in at)
    if not inside or not _dimensions(outside, main):
        return words, names, []  # "What happens if A eases sanctions on B?"
    return outside, main, [name for name in names if name.start in at]


def _parted(change: Token | None, names: Sequence[Named]) -> tuple[list[Named], list[Named]]:
    """Who would act, and who is part of what is to be moved. In the passive it is the words after "by" that act."""
    if change is None:
        return [], list(names)
    agent = next((child for child in change.children if child.dep_ == "agent"), None)
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in change.children):
        by = {token.idx for token in agent.subtree} if agent else set()
        return [name for name in names if name.start in by], [name for name in names if name.start not in by]
    before, after = ([name for name in names if (name.start < change.idx) == first] for first in (True, False))
    if after:
        own = any(
            child.dep_ == "xcomp" and child.pos_ == "VERB" for child in change.children
        )  # "A keeps sending B arms"
        return before, [*before, *after] if own else after
    theirs = _dimensions(
        list(change.doc[change.i + 1 :]), names
    )  # "Will A and B deepen their trade?", not "Can it grow?"
    return (before if theirs else []), list(names)


def _directed(text: str, names: Iterable[Named]) -> frozenset[str]:
    """The actors at whom something is done: those after "on", "against", "to"."""
    return frozenset(name.actor for name in names if name.actor and DIRECTED.search(text[: name.start]))


def _without_places(text: str, names: list[Named], dimensions: Sequence[str]) -> list[Named]:
    """The names less those that only tell where a tie is ("arms deliveries to the rebels in A"); all of them if they all do."""
    if not dimensions or not all(map(_is_tie, dimensions)):
        return names
    return [name for name in names if not PLACED.search(text[: name.start])] or names


def _unknown(names: Iterable[Named]) -> tuple[str, ...]:
    return tuple(f"{name.words}: no report speaks of it" for name in names)


def _dimensions(words: Sequence[Token], names: Sequence[Named]) -> list[str]:
    """The dimensions that the words name, names of actors aside."""
    inside = [word for word in words if not any(name.start <= word.idx < name.end for name in names)]
    text = " ".join(word.lower_ for word in inside)
    called = [one.id for one in vocab.dimensions() if re.search(rf"\b{re.escape(one.name)}\b", text)]
    return [entry.dimension for _, _, entry in matches(inside)] or called


def _change(words: Sequence[Token]) -> tuple[Token | None, Literal["+", "-", "?"]]:
    """The first word of change and how it turns; None and ? where there is none. "Apart" turns what its verb says."""
    for word in words:
        if sign := _turn(word):
            above = word.head if word.pos_ in BESIDE and word.head.pos_ == "VERB" else word
            told = next(filter(None, (_turn(one) for one in above.children if one.pos_ in BESIDE)), sign)
            return above, "+" if told > 0 else "-"
    return None, "?"


def _own_direction(change: Token | None, words: Sequence[Token], names: Sequence[Named]) -> Literal["+", "-"] | None:
    """How a word of change turns what it alone names, if it does: who would "restrain" somebody wants more restraint."""
    own = [entry for _, _, entry in matches([change])] if change is not None else []
    if not own or _dimensions([word for word in words if word != change], names):
        return None
    return "+" if own[0].sign > 0 else "-"


def _turn(word: Token) -> int:
    """How a word turns; a particle ("dry up") only if it is one of those of questions."""
    return (word.pos_ != "ADP" and turn(word)) or _asked().get(word.lemma_.casefold(), 0)


@cache
def _asked() -> dict[str, int]:
    return {row["word"]: int(row["sign"]) for row in table(__package__, "words.tsv")}


def _target(
    situation: Situation,
    dimensions: Sequence[str],
    about: Sequence[str],
    named: Sequence[Named],
    directed: frozenset[str],
) -> tuple[str | None, tuple[str, ...]]:
    strangers = _unknown(name for name in named if name.actor is None)
    if strangers and len(about) < PAIR:
        return None, strangers
    if not dimensions and not about:
        return None, ("the question names nothing that the reports speak of",)
    related = _relatives(dimensions) | (_implied(dimensions) if len(about) >= PAIR else set())
    fits = _Fit(frozenset(dimensions), frozenset(related), frozenset(about), directed)
    spoken = _spoken(situation)
    fitting = [
        (score + SPOKEN * (concept.id in spoken), concept)
        for concept in situation.concepts
        if (score := fits.score(concept)) > 0
    ]
    if not fitting:
        return None, (*strangers, f"no report speaks of {_names(dimensions) or 'this'} of those named")
    best = max(fitting, key=lambda pair: (pair[0], len(pair[1].mentions), pair[1].id))[1]
    if dimensions and best.dimension not in (*dimensions, *_relatives(dimensions)):
        return best.id, (*strangers, f"{_names(dimensions)} of those named: {best.label} is taken for it")
    return best.id, strangers


def _spoken(situation: Situation) -> set[str]:
    """What claims say that something moves, and all that is broader."""
    above = {one.id: {one.broader, *one.also_broader} - {None} for one in situation.concepts}
    found: set[str] = set()
    waiting = {claim.effect for claim in situation.claims if claim.effect}
    while waiting:
        found |= waiting
        waiting = {broad for one in waiting for broad in above.get(one, ()) if broad} - found
    return found


def _names(dimensions: Sequence[str]) -> str:
    called = {dimension.id: dimension.name for dimension in vocab.dimensions()}
    return ", ".join(dict.fromkeys(called[one] for one in dimensions))


def _implied(dimensions: Sequence[str]) -> set[str]:
    """What the dimensions are on the side of ("influence": cooperation), where no report speaks of what is asked about."""
    return {one.effect for one in vocab.implications() if one.cause in dimensions and one.sign > 0}


@dataclass(frozen=True, slots=True)
class _Fit:
    """What a question asks of its target."""

    dimensions: frozenset[str]
    related: frozenset[str]
    about: frozenset[str]
    directed: frozenset[str]

    def score(self, concept: Concept) -> float:
        """How well a concept fits; 0 where it is about other actors or another matter."""
        own = frozenset(concept.actors)
        asked = concept.dimension in self.dimensions
        matter = EXACT if asked else RELATED if concept.dimension in self.related else OTHER
        if self._of_others(concept, own) or (self.dimensions and not matter):
            return 0.0
        shared = len(self.about & own) / max(1, len(self.about | own))
        return matter + SIDES * shared + len(self.directed & own) / 2

    def _of_others(self, concept: Concept, own: frozenset[str]) -> bool:
        """A tie must have two of those named as its sides, anything else one, unless it is nobody's."""
        if not own:
            return bool(self.about) and not concept.dimension
        needed = min(PAIR, len(self.about)) if concept.dimension is None or _is_tie(concept.dimension) else 1
        return bool(self.about) and len(self.about & own) < needed


def _is_tie(name: str) -> bool:
    return any(dimension.id == name and dimension.kind == "tie" for dimension in vocab.dimensions())


def _relatives(dimensions: Sequence[str]) -> set[str]:
    """What is broader or narrower than the dimensions, at any distance."""
    above = broader_dimensions()
    lines = {one: set(climb(one, above)) for one in above}
    asked = set(dimensions)
    return {one for one, line in lines.items() if line & asked} | {one for name in asked for one in lines.get(name, ())}
