"""What a given source does to a given target: the words of events between them, weighed by how the parse ties them to both.

Event data in the field are dyads; a coder that is handed two phrases needs the type alone. The trained dyad head answers from the
whole sentence, `by_triggers` from the words of the vocabulary, `by_frames` from the events that the encoder found;
`combined` joins such experts by multiplying them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from spacy.tokens import Doc, Token

from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.encoder.schema import EVENT_TYPES

from .draft import Draft, Range
from .grammar import read_parse

BOTH, TURNED, ONE, BETWEEN, ELSEWHERE = 1.0, 0.6, 0.5, 0.6, 0.1
FLOOR = 0.03  # what a type without any trigger still gets
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
    path = _path(_root(doc, dyad.source), _root(doc, dyad.target))
    return _shares(
        (name, draft.weight * _tied(draft, dyad, path) * share)
        for draft in read_parse(doc, keep_all=True)
        for name, share in _coded(draft.type, draft.status)
    )


def by_frames(frames: Sequence[Frame], dyad: Dyad) -> dict[str, float]:
    """Returns the share of each type among the encoder's events of a sentence, by how well their roles fit the pair."""
    return _shares(
        (name, frame.confidence * frame.attributes["type"][1] * _fits(frame, dyad) * share)
        for frame in frames
        if frame.layer == "event"
        for name, share in _coded(frame.attributes["type"][0], frame.attributes["status"][0])
    )


def combined(experts: Sequence[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """Returns the joint probability of each type: the experts' probabilities multiplied, each raised to its weight."""
    logs = {name: sum(w * log(max(told[name], 1e-6)) for w, told in experts) for name in EVENT_TYPES}
    top = max(logs.values())
    raised = {name: exp(value - top) for name, value in logs.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


def _shares(counted: Iterable[tuple[str, float]]) -> dict[str, float]:
    scores = dict.fromkeys(EVENT_TYPES, FLOOR)
    for name, weight in counted:
        scores[name] += weight
    total = sum(scores.values())
    return {name: score / total for name, score in scores.items()}


def _fits(frame: Frame, dyad: Dyad) -> float:
    """How well the roles of a frame fit a pair: both, one, turned round, or none."""
    actors, recipients = (list(frame.roles.get(role, ())) for role in ("actor", "recipient"))
    acting, suffering = _any(actors, dyad.source), _any(recipients, dyad.target)
    if acting or suffering:
        return BOTH if acting and suffering else ONE
    return TURNED if _any(actors, dyad.target) and _any(recipients, dyad.source) else ELSEWHERE


def _coded(type_: str, status: str) -> list[tuple[str, float]]:
    """The types that an event counts for: PLOVER takes a planned cooperation as an agreement, a refused one as a rejection."""
    if type_ in COOPERATIVE and status == "planned":
        return [("AGREE", FOLDED), (type_, 1 - FOLDED)]
    if type_ in COOPERATIVE and status == "denied":
        return [("REJECT", REFUSED), (type_, 1 - REFUSED)]
    return [(type_, 1.0)]


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
