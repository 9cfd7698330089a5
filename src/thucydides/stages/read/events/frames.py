"""Events of the trained frames, and how they are joined with those of the parse.

A frame's trigger, type and roles come from annotated sentences, a draft's from the parse and the vocabulary. Where both found
one event the frame leads, and the draft adds its mode, and its own answer where the frame is unsure or silent. The limits are
chosen on the training texts that no weights saw.

What only the parse found is kept where it is a likely verb with both of its sides told. Since the weights were taught from whole
texts they find most of what is told: nouns and lone verbs of the parse alone cost more than they bring (events of the own
situations for tuning, F1: .693 with the surest of them, .688 without, and fewer known wrong readings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from spacy.tokens import Doc, Token

from thucydides.records.reading import Status
from thucydides.stages.read.encoder.frame import Frame

from .draft import Draft, Range
from .sifting import is_aspect, is_no_deed, tells
from .syntax import agents, is_passive, subjects, with_conjuncts

SURE_STATUS = 0.6  # probability from which the frame's status stands against the parse
SURE_TYPE = 0.7  # the same for its type
LIKELY = 0.6  # weight from which a verb with both of its sides told is kept that only the parse found
ALONE = 0.6  # how sure such an event is, as a share of its confidence


def from_frames(doc: Doc, frames: Sequence[Frame]) -> list[tuple[Draft, Frame]]:
    """Returns the event frames as drafts, each with its frame, in the order of the text."""
    found = []
    for frame in frames:
        if frame.layer != "event" or frame.anchor is None:
            continue
        piece = doc.char_span(*frame.anchor, alignment_mode="expand")
        if piece is not None and len(piece):
            found.append((_draft(frame, frame.anchor, int(piece.root.i)), frame))
    return sorted(found, key=lambda pair: pair[0].trigger)


def _draft(frame: Frame, anchor: Range, head: int) -> Draft:
    actors, recipients = (list(frame.roles.get(role, ())) for role in ("actor", "recipient"))
    reciprocal = frame.attributes["reciprocal"][0] == "yes"
    if reciprocal:
        both = sorted({*actors, *recipients})
        actors, recipients = both, both
    return Draft(
        trigger=anchor,
        head=head,
        type=frame.attributes["type"][0],
        mode=None,
        contexts=(),
        confidence=frame.confidence,
        actors=actors,
        recipients=recipients,
        dates=list(frame.roles.get("date", ())),
        status=cast(Status, frame.attributes["status"][0]),
        reciprocal=reciprocal,
    )


def joined(framed: Sequence[tuple[Draft, Frame]], parsed: Sequence[Draft], doc: Doc) -> list[Draft]:
    """Returns the events of both in the order of the text, each once."""
    partner = _partners(framed, parsed)
    deeds = frozenset(draft.head for draft in (*parsed, *(one for one, _ in framed)))
    found = []
    for number, (draft, frame) in enumerate(framed):
        if number in partner:
            _complete(draft, frame, parsed[partner[number]])
        elif any(_touch(draft, other) for other in parsed) or not tells(draft, frame, doc):
            continue  # the second half of a phrase that is one event for the parse, or none at all
        _keep_doers(draft, doc[draft.head])
        if is_no_deed(doc[draft.head]) or is_aspect(doc[draft.head], deeds):
            continue
        if draft.actors or draft.recipients:
            found.append(draft)
    taken = set(partner.values())
    left = [
        one for number, one in enumerate(parsed) if number not in taken and _stands_alone(one, doc[one.head], deeds)
    ]
    found += [replace(one, confidence=one.confidence * ALONE) for one in left]
    return sorted(found, key=lambda draft: draft.trigger)


def _keep_doers(draft: Draft, head: Token) -> None:
    """Leaves out actors of the frame that stand beside the grammatical doers, if any of them is one."""
    if draft.reciprocal or head.pos_ != "VERB":
        return
    doers = with_conjuncts(agents(head) if is_passive(head) else subjects(head))
    places = [(token.left_edge.idx, token.right_edge.idx + len(token.right_edge)) for token in doers]
    kept = [span for span in draft.actors if any(span[0] < end and start < span[1] for start, end in places)]
    draft.actors = kept or draft.actors


def _partners(framed: Sequence[tuple[Draft, Frame]], parsed: Sequence[Draft]) -> dict[int, int]:
    """The number of each frame that shares words with an event of the parse → that event's; the same main word first."""
    ranked = sorted(
        (draft.head != other.head, number, n)
        for number, (draft, _) in enumerate(framed)
        for n, other in enumerate(parsed)
        if _touch(draft, other)
    )
    partner: dict[int, int] = {}
    for _, number, n in ranked:
        if number not in partner and n not in partner.values():
            partner[number] = n
    return partner


def _stands_alone(draft: Draft, head: Token, deeds: frozenset[int]) -> bool:
    """Whether what only the parse found is kept: a likely verb with both sides told."""
    if head.pos_ != "VERB" or is_no_deed(head) or is_aspect(head, deeds):
        return False
    both = bool(draft.actors) and bool(draft.recipients) and draft.actors != draft.recipients
    return both and draft.weight >= LIKELY


def _touch(one: Draft, other: Draft) -> bool:
    return one.trigger[0] < other.trigger[1] and other.trigger[0] < one.trigger[1]


def _complete(draft: Draft, frame: Frame, other: Draft) -> None:
    """Adds to a frame's draft what the parse knows better."""
    if frame.attributes["type"][1] < SURE_TYPE:
        draft.type = other.type
    if frame.attributes["status"][1] < SURE_STATUS:
        draft.status = other.status
    if draft.type == other.type:
        draft.mode, draft.contexts = other.mode, other.contexts
    if not draft.actors:
        draft.actors = [span for span in other.actors if span not in draft.recipients]
    if not draft.recipients:
        draft.recipients = [span for span in other.recipients if span not in draft.actors]
    draft.accuser = other.accuser
