"""The encoder's causal frames as drafts, and how they are joined with what the wording says.

A frame and a draft of the wording are one claim if they share a signal word, or if their sides overlap. The frame's attribute
counts where its probability is high enough, else the wording's. The thresholds lie in `joining.tsv`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from spacy.tokens import Doc, Token

from thucydides.records.reading import ClaimKind, Relation
from thucydides.stages.read.encoder.frame import Frame

from .draft import Draft, Tokens
from .standing import speaks_of_denial
from .tables import setting, words
from .worth import top

HALF = 0.5
TELLING = frozenset(("NOUN", "PROPN", "PRON", "VERB", "ADJ", "AUX", "NUM", "ADV"))
CONCESSION = 0.7  # certainty in the vocabulary of concessions, and of verdicts on what works


class Places:
    """The tokens of a document by character offset."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [token.idx for token in tokens]
        self._ends = [token.idx + len(token) for token in tokens]
        self.deniable = speaks_of_denial(tokens)

    def within(self, ranges: Iterable[tuple[int, int]]) -> Tokens:
        """The indices of the tokens that share a character with some ranges."""
        found: set[int] = set()
        for start, end in ranges:
            first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
            found.update(self._tokens[n].i for n in range(first, last) if not self._tokens[n].is_space)
        return tuple(sorted(found))

    def tells(self, side: Tokens) -> bool:
        """Whether a side has any word that names or points to something."""
        inside = {*side}
        return any(token.i in inside and token.pos_ in TELLING for token in self._tokens)


def offset(frame: Frame) -> int:
    """Where the link of a frame stands: its signal, or its effect."""
    if frame.anchor is not None:
        return frame.anchor[0]
    spans = frame.roles.get("effect") or frame.roles.get("cause") or ((0, 0),)
    return spans[0][0]


def draft_of(frame: Frame, places: Places) -> Draft | None:
    """A frame as a draft, or None where it lacks a side."""
    cause, effect = (places.within(frame.roles.get(role, ())) for role in ("cause", "effect"))
    signal = places.within([frame.anchor]) if frame.anchor else ()
    if not places.tells(cause) or not places.tells(effect):
        return None
    return Draft(
        signal=signal,
        cause=tuple(i for i in cause if i not in signal),
        effect=tuple(i for i in effect if i not in signal),
        sign=1 if frame.attributes["polarity"][0] == "+" else -1,
        claim=cast(ClaimKind, frame.attributes["claim"][0]),
        relation=cast(Relation, frame.attributes["relation"][0]),
        certainty=frame.confidence,
        at=signal[0] if signal else effect[0],
        explicit=bool(signal),
        deniable=places.deniable,
    )


def join(worded: Sequence[Draft], framed: Sequence[tuple[Frame, Draft]], doc: Doc) -> list[Draft]:
    """Claims of both readings, each once: frames with the wording's draft that they match, then what the wording has alone."""
    left = list(worded)
    found: list[Draft] = []
    for frame, draft in framed:
        partners = [other for other in left if _same(draft, other)]
        if partners:
            left = [other for other in left if other not in partners]
            found += [_joined(frame, draft, other, len(partners) > 1, doc) for other in partners]
        elif frame.confidence >= setting("unworded_sure" if _sure(frame, "polarity") else "unworded"):
            found.append(_alone(frame, draft))
    return [*found, *(draft for draft in left if draft.certainty >= _needed(draft))]


def _needed(draft: Draft) -> float:
    """The certainty that wording without a frame needs."""
    if draft.instrument:
        return setting("unframed_instrument")
    if draft.claim == "denied" and draft.relation != "motive":
        return setting("unframed_kept" if draft.relation == "preventing" else "unframed_denied")
    return setting("unframed_purpose" if draft.relation == "motive" and len(draft.signal) == 1 else "unframed")


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """Each pair of sides once: where cause and effect both overlap with those of a better draft, the better one stays."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_rank):
        if not any(_repeats(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _rank(draft: Draft) -> tuple[object, ...]:
    """Best first: found by both readings, with a word that links, surer, with shorter sides."""
    length = len(draft.cause) + len(draft.effect)
    return (draft.source != "both", not draft.signal, -draft.certainty, length, draft.signal, draft.cause, draft.effect)


def _repeats(draft: Draft, other: Draft) -> bool:
    straight = _meet(draft.cause, other.cause) and _meet(draft.effect, other.effect)
    crossed = _meet(draft.cause, other.effect) and _meet(draft.effect, other.cause)
    return straight or crossed


def _meet(one: Tokens, two: Tokens) -> bool:
    """Whether two sides share half of the shorter one, or are both unsaid."""
    shared = len({*one} & {*two})
    return shared >= HALF * min(len(one), len(two)) and (shared > 0 or not (one or two))


def _alone(frame: Frame, draft: Draft) -> Draft:
    """A frame without a word of the vocabulary. Where it is not sure of standing or relation, most such links decide."""
    denied = frame.attributes.get("sentence", ("", 0.0))
    counter = denied[0] == "countercausal" and denied[1] >= setting("sure_claim")
    usual: ClaimKind = "denied" if counter else "asserted"
    return replace(
        draft,
        claim=draft.claim if _sure(frame, "claim") else usual,
        relation=draft.relation if _sure(frame, "relation") else "mechanism",
        certainty=draft.certainty if _sure(frame, "polarity") else draft.certainty * HALF,
        source="frame",
        framed=frame.confidence,
    )


def _same(draft: Draft, other: Draft) -> bool:
    if set(draft.signal) & set(other.signal):
        return True
    straight = min(_overlap(draft.cause, other.cause), _overlap(draft.effect, other.effect))
    crossed = min(_overlap(draft.cause, other.effect), _overlap(draft.effect, other.cause))
    return max(straight, crossed) >= HALF


def _overlap(one: Tokens, two: Tokens) -> float:
    return len(set(one) & set(two)) / max(1, len(set(one) | set(two)))


def _joined(frame: Frame, draft: Draft, other: Draft, keep: bool, doc: Doc) -> Draft:
    """The wording's draft with the frame's attributes where those are sure; its spans where the wording is trusted.

    Where the frame has the sides the other way round because the wording reads advice ("to stop X, Y must be offered"), the
    wording stands as it is. A sign is that of its own spans: where the other reading's are taken, a negation that is in the sign
    already leaves them.
    """
    both = replace(other, source="both", framed=frame.confidence)
    if other.claim == "alleged" and draft.relation == "motive" != other.relation and _is_crossed(draft, other):
        return both
    spans = other if keep or other.certainty >= setting("trusted") else draft
    signed = draft if _sure(frame, "polarity") else other
    folded = _negations(spans, doc) - _negations(signed, doc)
    return replace(
        both,
        cause=tuple(i for i in spans.cause if i not in folded.union(other.signal)),
        effect=tuple(i for i in spans.effect if i not in folded.union(other.signal)),
        sign=signed.sign,
        claim=draft.claim if _sure(frame, "claim") and _is_deniable(draft, other) else other.claim,
        relation=draft.relation if _sure(frame, "relation") else other.relation,
    )


def _negations(draft: Draft, doc: Doc) -> frozenset[int]:
    """The words that negate what heads a side, or the thing of which it is said."""
    found = set()
    for side in filter(None, (draft.cause, draft.effect)):
        heading = top(doc, side)
        for i in side:
            if doc[i].lower_ in words("negative") and heading in (doc[i], doc[i].head, doc[i].head.head):
                found.add(i)
    return frozenset(found)


def _is_crossed(draft: Draft, other: Draft) -> bool:
    """Whether two drafts have cause and effect the other way round."""
    straight = _overlap(draft.cause, other.cause) + _overlap(draft.effect, other.effect)
    return _overlap(draft.cause, other.effect) + _overlap(draft.effect, other.cause) > straight


def _is_deniable(draft: Draft, other: Draft) -> bool:
    """Whether a frame may put a claim otherwise than the wording: deny it only where some word about the sides can.

    A concession ("although") and a verdict ("has not worked") deny whatever the frame says of them.
    """
    if other.claim == "denied" and draft.claim == "asserted" and other.certainty <= CONCESSION:
        return False
    if draft.claim != "denied" or other.claim == "denied":
        return True
    return draft.deniable


def _sure(frame: Frame, attribute: str) -> bool:
    return frame.attributes[attribute][1] >= setting(f"sure_{attribute}")
