"""The encoder's causal frames as drafts, and how they are joined with what the wording says.

A frame and a draft of the wording are one claim if they share a signal word, or if their sides overlap. The frame's attribute
counts where its probability reaches SURE, else the wording's; SURE is set by hand, UNWORDED was tried on the held-out slice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind, Relation
from thucydides.stages.read.encoder.frame import Frame

from .draft import Draft, Tokens

SURE: Mapping[str, float] = {"polarity": 0.8, "claim": 0.8, "relation": 0.7}
HALF = 0.5
TRUSTED = 0.9  # certainty of wording whose spans are taken before a frame's
UNWORDED = 0.6  # confidence of a frame that counts without a word of the vocabulary and without a sure polarity
ALONE = 0.5  # confidence of a frame that counts without a word of the vocabulary, its polarity being sure


class Places:
    """The tokens of a document by character offset."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [token.idx for token in tokens]
        self._ends = [token.idx + len(token) for token in tokens]

    def within(self, ranges: Iterable[tuple[int, int]]) -> Tokens:
        """The indices of the tokens that share a character with some ranges."""
        found: set[int] = set()
        for start, end in ranges:
            first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
            found.update(self._tokens[n].i for n in range(first, last) if not self._tokens[n].is_space)
        return tuple(sorted(found))


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
    if not cause or not effect:
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
    )


def join(worded: Sequence[Draft], framed: Sequence[tuple[Frame, Draft]]) -> list[Draft]:
    """Claims of both readings, each once: frames with the wording's draft that they match, then what the wording has alone."""
    left = list(worded)
    found: list[Draft] = []
    for frame, draft in framed:
        partners = [other for other in left if _same(draft, other)]
        if partners:
            left = [other for other in left if other not in partners]
            found += [_joined(frame, draft, other, len(partners) > 1) for other in partners]
        elif frame.confidence >= (ALONE if _sure(frame, "polarity") else UNWORDED):
            found.append(_alone(frame, draft))
    return [*found, *left]


def _alone(frame: Frame, draft: Draft) -> Draft:
    """A frame without a word of the vocabulary. Attributes of which it is not sure are those that most such links have."""
    denied = frame.attributes.get("sentence", ("", 0.0))
    counter = denied[0] == "countercausal" and denied[1] >= SURE["claim"]
    usual: ClaimKind = "denied" if counter else "asserted"
    return replace(
        draft,
        sign=draft.sign if _sure(frame, "polarity") else 1,
        claim=draft.claim if _sure(frame, "claim") else usual,
        relation=draft.relation if _sure(frame, "relation") else "mechanism",
        certainty=draft.certainty if _sure(frame, "polarity") else draft.certainty * HALF,
    )


def _same(draft: Draft, other: Draft) -> bool:
    if set(draft.signal) & set(other.signal):
        return True
    straight = min(_overlap(draft.cause, other.cause), _overlap(draft.effect, other.effect))
    crossed = min(_overlap(draft.cause, other.effect), _overlap(draft.effect, other.cause))
    return max(straight, crossed) >= HALF


def _overlap(one: Tokens, two: Tokens) -> float:
    return len(set(one) & set(two)) / max(1, len(set(one) | set(two)))


def _joined(frame: Frame, draft: Draft, other: Draft, keep: bool) -> Draft:
    """The wording's draft with the frame's attributes where those are sure; its spans where the wording is trusted."""
    spans = other if keep or other.certainty >= TRUSTED else draft
    return replace(
        other,
        cause=spans.cause,
        effect=spans.effect,
        sign=draft.sign if _sure(frame, "polarity") else other.sign,
        claim=draft.claim if _sure(frame, "claim") else other.claim,
        relation=draft.relation if _sure(frame, "relation") else other.relation,
        certainty=1 - (1 - draft.certainty) * (1 - other.certainty),
    )


def _sure(frame: Frame, attribute: str) -> bool:
    return frame.attributes[attribute][1] >= SURE[attribute]
