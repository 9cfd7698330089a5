"""Turns the encoder's statement frames into drafts: clean edges, no cue inside the content, no frame twice."""

from __future__ import annotations

from typing import cast

from thucydides.records.reading import Form, Stance
from thucydides.stages.read.encoder.frame import Frame

from .draft import Draft, likeness, merged, shared, trimmed, without
from .passage import Passage, Range

LONGEST_HEDGE = 50  # characters
SAME = 0.8  # contents that share so much of their characters, under one cue or none, are one statement


def drafts_of_frames(passage: Passage) -> list[Draft]:
    """The drafts of the encoder's statement frames, in the order of the text, the surer of two equal ones kept."""
    found = [draft for f in passage.parsed.frames if f.layer == "statement" and (draft := _draft(f, passage))]
    found.sort(key=lambda draft: (draft.start, draft.end, draft.place))
    kept: list[Draft] = []
    for draft in found:
        twin = next((other for other in kept[-4:] if _is_twin(draft, other)), None)
        if twin is None:
            kept.append(draft)
        elif draft.confidence > twin.confidence:
            kept[kept.index(twin)] = draft
    return kept


def _draft(frame: Frame, passage: Passage) -> Draft | None:
    text = passage.text
    cue = frame.anchor if frame.anchor and any(c.isalnum() for c in text[slice(*frame.anchor)]) else None
    speaker = tuple(s for span in frame.roles.get("speaker", ()) if (s := trimmed(text, span)))
    parts = without(frame.roles.get("content", ()), [*([cue] if cue else []), *speaker])
    content = merged(part for whole in parts if (part := trimmed(text, whole)))
    if not content:
        return None
    stance, chance = frame.attributes.get("stance", ("asserted", 0.0))
    form, _ = frame.attributes.get("form", ("indirect", 0.0))
    hedges = frame.roles.get("hedge", ())
    return Draft(
        content=content,
        cue=cue,
        speaker=speaker,
        form=cast(Form, form),
        stance=cast(Stance, stance),
        stance_chance=chance,
        hedge=_longest(hedges, content),
        confidence=frame.confidence,
    )


def _longest(spans: tuple[Range, ...], content: tuple[Range, ...]) -> Range | None:
    """The longest hedge that lies in the content; what is longer than any phrase of doubt is none."""
    fitting = [span for span in spans if span[1] - span[0] <= LONGEST_HEDGE and shared(content, [span])]
    return max(fitting, key=lambda span: (span[1] - span[0], -span[0]), default=None)


def _is_twin(one: Draft, other: Draft) -> bool:
    same_cue = one.cue is None or other.cue is None or (one.cue[0] < other.cue[1] and other.cue[0] < one.cue[1])
    return same_cue and likeness(one.content, other.content) >= SAME
