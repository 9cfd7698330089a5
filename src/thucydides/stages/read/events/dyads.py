"""What a given source does to a given target: the words of events between them, weighed by how the parse ties them to both.

Event data in the field are dyads; a coder that is handed two phrases needs the type alone. The trained dyad head answers from the
whole sentence, this from the triggers; `combined` joins both as a product of experts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

from spacy.tokens import Doc, Token

from thucydides.stages.read.encoder.schema import EVENT_TYPES

from .draft import Draft, Range
from .grammar import read_parse

BOTH, TURNED, ONE, BETWEEN, ELSEWHERE = 1.0, 0.6, 0.5, 0.6, 0.1
FLOOR = 0.03  # what a type without any trigger still gets
SHARE = 0.5  # weight of the triggers beside the trained head
COOPERATIVE = frozenset(
    ("AID", "CONSULT", "SUPPORT", "COOPERATE")
)  # planned they are an AGREE, refused a REJECT, in PLOVER
FOLDED = 0.7  # share of a planned cooperative deed that counts as an agreement
REFUSED = 0.3  # share of a denied one that counts as its rejection (chosen on the own training pairs)


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two phrases of a sentence, as offsets."""

    source: Range
    target: Range


def by_triggers(doc: Doc, dyad: Dyad) -> dict[str, float]:
    """Returns the share of each type among the triggers of a sentence, every type at least a little."""
    scores = dict.fromkeys(EVENT_TYPES, FLOOR)
    path = _path(_root(doc, dyad.source), _root(doc, dyad.target))
    for draft in read_parse(doc, keep_all=True):
        weight = draft.weight * _tied(draft, dyad, path)
        for name, share in _coded(draft):
            scores[name] += weight * share
    total = sum(scores.values())
    return {name: score / total for name, score in scores.items()}


def combined(triggers: Mapping[str, float], head: Mapping[str, float], share: float = SHARE) -> dict[str, float]:
    """Returns the joint probability of each type: both experts multiplied, the triggers with this share of the say."""
    logs = {name: share * log(triggers[name]) + (1 - share) * log(max(head[name], 1e-6)) for name in EVENT_TYPES}
    top = max(logs.values())
    raised = {name: exp(value - top) for name, value in logs.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


def _coded(draft: Draft) -> list[tuple[str, float]]:
    """The types that an event counts for: PLOVER takes a planned cooperation as an agreement, a refused one as a rejection."""
    if draft.type in COOPERATIVE and draft.status == "planned":
        return [("AGREE", FOLDED), (draft.type, 1 - FOLDED)]
    if draft.type in COOPERATIVE and draft.status == "denied":
        return [("REJECT", REFUSED), (draft.type, 1 - REFUSED)]
    return [(draft.type, 1.0)]


def _tied(draft: Draft, dyad: Dyad, path: frozenset[int]) -> float:
    """How closely an event is tied to both phrases."""
    acting, suffering = _any(draft.actors, dyad.source), _any(draft.recipients, dyad.target)
    if acting and suffering:
        return BOTH
    if _any(draft.actors, dyad.target) and _any(draft.recipients, dyad.source):
        return TURNED
    if draft.head in path:
        return BETWEEN + (acting or suffering) * (BOTH - BETWEEN) / 2
    return ONE if acting or suffering else ELSEWHERE


def _any(spans: list[Range], phrase: Range) -> bool:
    return any(start < phrase[1] and phrase[0] < end for start, end in spans)


def _root(doc: Doc, phrase: Range) -> Token | None:
    piece = doc.char_span(*phrase, alignment_mode="expand")
    return piece.root if piece is not None and len(piece) else None


def _path(one: Token | None, other: Token | None) -> frozenset[int]:
    """The tokens on the way from one phrase to the other through the parse."""
    if one is None or other is None:
        return frozenset()
    ours, theirs = ([token.i, *(above.i for above in token.ancestors)] for token in (one, other))
    joint = next((place for place in ours if place in set(theirs)), None)
    if joint is None:
        return frozenset()
    return frozenset((*ours[: ours.index(joint)], *theirs[: theirs.index(joint)], joint))
