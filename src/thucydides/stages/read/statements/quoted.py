"""Quotations: contents grow to the end of their quotation, and quotations that nobody claimed find a speaker.

A quotation that follows another of one cue in the same paragraph belongs to it. One that stands alone is a statement of the
speaker of the sentence before it, or of the one behind a dash or before a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from thucydides.text.quotes import Quotation

from .draft import Draft, merged, shared, trimmed, without
from .passage import Passage, Range

LEAST_WORDS = 4
LONGEST_GROWTH = 2000  # characters; a mark left open by mistake must not swallow an article
UNCLAIMED = 0.3  # the share of a quotation that contents may cover while nobody has claimed it
INHERITED = 0.6  # confidence of a statement whose speaker stands in a neighbouring sentence
LABELLED = 0.8
NEAR = 6  # statements looked at for one quotation
NAMED = 80  # characters between a quotation and its cue
STOP = re.compile(r"\n|[.!?;]\s+[^\W\d_a-z]")
SHORT_GAP = 30  # letters between two quotations of one cue
DASH = re.compile(r"[ \t]*[,.]?[ \t]*(?:[-–—―]|--)[ \t]*(?P<name>[^\n:;“”\"«»]{2,120}?)[ \t]*(?=$|\n|[.!?](?:\s|$))")
COLON = re.compile(r"(?:^|[\n.!?;…][ \t]*|[•*▪–—-][ \t]+)(?P<name>[^\n.!?;:“”\"«»]{2,80}?)[ \t]*:\s*$")


def grow(drafts: list[Draft], passage: Passage) -> None:
    """Lets every content that begins or ends within a quotation go on to the quotation's end, if no other statement is there.

    Where several are, the whole is said by the one whose cue stands right beside the marks, and what has no cue goes.
    """
    ordered = sorted(drafts, key=lambda draft: draft.start)
    gone: set[int] = set()
    index = 0
    for quotation in passage.quotations:
        while index < len(ordered) and ordered[index].end <= quotation.start:
            index += 1
        span = trimmed(passage.text, quotation.inner)
        near = [d for d in ordered[index : index + NEAR] if id(d) not in gone and shared(d.content, [quotation.inner])]
        if not span or not quotation.closed or span[1] - span[0] >= LONGEST_GROWTH:
            continue
        if len(near) == 1:
            _grow(near[0], span, passage)
        elif owner := _beside(near, quotation, passage):
            gone.update(id(draft) for draft in _give_up(near, owner, span, passage))
            _grow(owner, span, passage)
    drafts[:] = [draft for draft in drafts if id(draft) not in gone]


def _beside(near: Sequence[Draft], quotation: Quotation, passage: Passage) -> Draft | None:
    """The one statement whose cue stands right behind a quotation in the same sentence, else the one right before it."""
    cued = [(draft, draft.cue) for draft in near if draft.cue]
    after = [d for d, cue in cued if cue[0] >= quotation.end and _is_short(passage, quotation.end, cue[0])]
    before = [d for d, cue in cued if cue[1] <= quotation.start and _is_short(passage, cue[1], quotation.start)]
    return next((side[0] for side in (after, before) if len(side) == 1), None)


def _is_short(passage: Passage, start: int, end: int) -> bool:
    """Whether nothing but a name stands between a quotation and a cue."""
    return end - start <= NAMED and not STOP.search(passage.text, start, end)


def _give_up(near: Sequence[Draft], owner: Draft, span: Range, passage: Passage) -> list[Draft]:
    """Takes a quotation from those whose cue stands outside it; returns what is left with nothing or has no cue."""
    gone = []
    for draft in near:
        if draft is owner or (draft.cue and span[0] <= draft.cue[0] < span[1]):
            continue
        rest = tuple(part for one in without(draft.content, [span]) if (part := trimmed(passage.text, one)))
        if draft.cue is None or not rest:
            gone.append(draft)
        else:
            draft.content = rest
    return gone


def _grow(draft: Draft, span: Range, passage: Passage) -> None:
    """Extends the content to the whole quotation unless its cue or speaker stands inside."""
    blocked = [*([draft.cue] if draft.cue else []), *draft.speaker]
    if any(start < span[1] and span[0] < end for start, end in blocked):
        return
    draft.content = merged([*draft.content, span])


def claim_orphans(drafts: Sequence[Draft], passage: Passage) -> list[Draft]:
    """The drafts with an owner for every quotation that has one; what the encoder found of such a quotation is kept."""
    orphans = [d for d in drafts if d.cue is None and not d.speaker and passage.is_quoted(d.content[0])]
    lone = {id(draft) for draft in orphans}
    owned = [draft for draft in drafts if id(draft) not in lone]
    owned += claim(owned, passage)
    owned.sort(key=lambda draft: draft.start)
    starts = [draft.start for draft in owned]
    for orphan in orphans:
        at = bisect_right(starts, orphan.end)
        near = [d for d in owned[max(0, at - 6) : at] if shared(d.content, orphan.content) > orphan.size / 2]
        if not near:
            owned.append(orphan)
        elif near[-1].cue is None and not near[-1].stance_chance:
            near[-1].stance, near[-1].stance_chance = orphan.stance, orphan.stance_chance
            near[-1].hedge = near[-1].hedge or orphan.hedge
    return owned


def claim(drafts: list[Draft], passage: Passage) -> list[Draft]:
    """New drafts for quotations that belong to no statement yet; one that continues a quotation is added to its statement."""
    found: list[Draft] = []
    ordered = sorted(drafts, key=lambda draft: draft.start)
    starts, index = ordered, 0
    for quotation in passage.quotations:
        span = trimmed(passage.text, quotation.inner)
        while index < len(starts) and starts[index].start < quotation.end:
            index += 1
        near = starts[max(0, index - 4) : index + 2] + found[-1:]
        if span is None or not _is_speech(passage, span) or _claimed(span, near):
            continue
        if (draft := _labelled(passage, (quotation.start, quotation.end), span)) is not None:
            found.append(draft)
        elif (owner := _before(passage, quotation.start, near)) is not None:
            if _follows(passage, owner, quotation.start):
                owner.content = merged([*owner.content, span])
            else:
                found.append(Draft((span,), form="direct", confidence=INHERITED, heir_of=owner))
    return found


def _claimed(span: Range, near: Sequence[Draft]) -> bool:
    return max((shared(d.content, [span]) for d in near), default=0) > UNCLAIMED * (span[1] - span[0])


def _is_speech(passage: Passage, span: Range) -> bool:
    """Whether a quotation is a sentence, and not a title or a word held at arm's length."""
    words = [token for token in passage.words([span]) if token.is_alpha]
    return len(words) >= LEAST_WORDS and any(token.pos_ in ("VERB", "AUX") for token in words)


def _labelled(passage: Passage, outside: Range, span: Range) -> Draft | None:
    """A draft whose speaker stands behind a dash after the quotation, or before a colon in front of it."""
    text = passage.text
    after = DASH.match(text, outside[1], min(len(text), outside[1] + 160))
    before = COLON.search(text[max(0, outside[0] - 120) : outside[0]])
    if after:
        name = after.span("name")
    elif before:
        shift = max(0, outside[0] - 120)
        name = (before.start("name") + shift, before.end("name") + shift)
    else:
        return None
    label = trimmed(text, name)
    if label is None or not _is_name(passage, label):
        return None
    return Draft((span,), speaker=(label,), form="direct", confidence=LABELLED)


def _is_name(passage: Passage, name: Range) -> bool:
    """Whether a phrase names somebody: it has a noun, and no verb rules it."""
    tokens = list(passage.words([name]))
    return len(tokens) <= 14 and any(t.pos_ in ("NOUN", "PROPN") for t in tokens) and tokens[0].pos_ != "VERB"


def _before(passage: Passage, start: int, near: Sequence[Draft]) -> Draft | None:
    """The statement before a quotation whose speaker goes on speaking: in the same paragraph or the one before."""
    for draft in sorted(near, key=lambda d: -d.end):
        last = max(draft.end, draft.cue[1] if draft.cue else 0)
        told = draft.speaker or draft.heir_of
        if last <= start and told and _goes_on(passage, last, start):
            return draft.heir_of or draft
    return None


def _goes_on(passage: Passage, end: int, start: int) -> bool:
    """Whether a quotation stands in the paragraph of what was said before, or opens the next one right after it."""
    gap = passage.between(end, start)
    here, there = passage.paragraph_number(start), passage.paragraph_number(end - 1)
    return here == there or (here - there == 1 and sum(c.isalnum() for c in gap) <= SHORT_GAP)


def _follows(passage: Passage, owner: Draft, start: int) -> bool:
    """Whether nothing but the cue and speaker stands between a statement's quotation and this one, in one paragraph."""
    last = max([owner.end, *([owner.cue[1]] if owner.cue else []), *(end for _, end in owner.speaker)])
    gap = passage.between(last, start)
    near = passage.paragraph_number(owner.end - 1) == passage.paragraph_number(start)
    return (
        near
        and passage.is_quoted((owner.end - 2, owner.end - 1))
        and len(gap) < 60
        and sum(c.isalnum() for c in gap) <= SHORT_GAP
        and "\n" not in gap
    )
