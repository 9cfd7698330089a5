"""Turns the encoder's statement frames into drafts: clean edges, no cue inside the content, no frame twice."""

from __future__ import annotations

from typing import cast

from thucydides.records import Mention
from thucydides.records.reading import Form, Stance
from thucydides.stages.read.encoder.frame import Frame

from .deeds import is_deed
from .draft import Draft, likeness, merged, shared, trimmed, without
from .passage import Passage, Range
from .stances import said

LONGEST_HEDGE = 50  # characters
Ranges = tuple[Range, ...]
NAME = 60  # characters before a phrase in which a name that it continues may begin
QUOTES = '"“”«»„'
OPENING = tuple('"“«„「')
SAME = 0.8  # contents that share so much of their characters are one statement


def drafts_of_frames(passage: Passage) -> list[Draft]:
    """The drafts of the encoder's statement frames, in the order of the text, the surer of two equal ones kept."""
    frames = (frame for frame in passage.parsed.frames if frame.layer == "statement")
    found = [draft for frame in frames if (draft := _draft(frame, passage)) and not is_deed(draft, passage)]
    found.sort(key=lambda draft: (draft.start, draft.end, draft.place))
    kept: list[Draft] = []
    for draft in found:
        twin = next((other for other in kept[-4:] if _is_twin(draft, other)), None)
        if twin is None:
            kept.append(draft)
        elif _rank(draft, passage) > _rank(twin, passage):
            kept[kept.index(twin)] = draft
    return kept


def _draft(frame: Frame, passage: Passage) -> Draft | None:
    text = passage.text
    cue = frame.anchor if frame.anchor and any(c.isalnum() for c in text[slice(*frame.anchor)]) else None
    near = cue or next(iter(frame.roles.get("content", ())), None)
    speaker = tuple(s for span in frame.roles.get("speaker", ()) if (s := _nearest(passage, span, near)))
    speaker = _whole_names(passage, speaker)
    parts = without(frame.roles.get("content", ()), [*([cue] if cue else []), *speaker])
    whole = (_clipped(passage, part, cue) if cue else trimmed(text, part) for part in parts)
    content = merged(_without_source(passage, part) for part in whole if part)
    content = _from_the_start(passage, content, speaker, cue)
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


def _clipped(passage: Passage, part: Range, cue: Range) -> Range | None:
    """A part of a content within the sentence of its cue: only quotations, and what follows a colon, go beyond."""
    near = _nearest(passage, part, cue)
    if near is None or passage.is_quoted(near) or passage.text[cue[0] : cue[1] + 2].rstrip().endswith(":"):
        return near
    sentence = passage.sentence(cue[0])
    if passage.text[sentence.end : near[1]].lstrip()[:1] in OPENING:
        return near
    start, end = max(near[0], sentence.start), min(near[1], sentence.end)
    if start >= end:
        return None
    stop = passage.text.find("; ", start, end) if start > cue[0] else -1
    return trimmed(passage.text, (start, stop if stop > start else end))


def _without_source(passage: Passage, part: Range) -> Range:
    """A part of a content without the source that opens it: "citing two members, that …"."""
    first = next(passage.words([part]), None)
    comma = passage.text.find(", ", *part)
    if first is None or first.tag_ != "VBG" or first.lemma_.lower() not in ("cite", "quote") or comma < 0:
        return part
    return trimmed(passage.text, (comma, part[1])) or part


def _nearest(passage: Passage, span: Range, near: Range | None) -> Range | None:
    """The part of a span in the paragraph nearest to its cue, unless a quotation runs across the paragraphs."""
    first, last = passage.paragraph_number(span[0]), passage.paragraph_number(span[1] - 1)
    if first == last or near is None or passage.is_quoted(span):
        return trimmed(passage.text, span)
    home = passage.paragraph_number(near[0])
    start, end = passage.paragraphs[min(max(home, first), last)]
    return trimmed(passage.text, (max(start, span[0]), min(end, span[1])))


def _longest(spans: tuple[Range, ...], content: tuple[Range, ...]) -> Range | None:
    """The longest hedge that lies in the content; what is longer than any phrase of doubt is none."""
    fitting = [span for span in spans if span[1] - span[0] <= LONGEST_HEDGE and shared(content, [span])]
    return max(fitting, key=lambda span: (span[1] - span[0], -span[0]), default=None)


def _is_twin(one: Draft, other: Draft) -> bool:
    """Whether two drafts are one statement: nobody says the same words twice over, and a cue inside makes nesting."""
    return likeness(one.content, other.content) >= SAME


def _rank(draft: Draft, passage: Passage) -> tuple[bool, bool, float]:
    """A verb of the vocabulary goes before another cue of it, that before one that nobody lists; then the surer draft."""
    cue = list(passage.words([draft.cue])) if draft.cue else []
    known = bool(cue) and said(cue) is not None
    return known and cue[-1].pos_ == "VERB", known, draft.confidence


def _whole_names(passage: Passage, speaker: Ranges) -> Ranges:
    """Speaker phrases that begin within a name, from its first letter on."""
    cut = [
        (max(m.span.start for m in inside) if (inside := _begun(passage, span)) else span[0], span[1])
        for span in speaker
    ]
    return tuple(cut)


def _begun(passage: Passage, span: Range) -> list[Mention]:
    people = (m for m in passage.mentions_in((max(0, span[0] - NAME), span[1])) if m.kind == "person")
    return [m for m in people if m.span.start < span[0] < m.span.end]


def _from_the_start(passage: Passage, content: Ranges, speaker: Ranges, cue: Range | None) -> Ranges:
    """The content of a sentence that ends with who said it: all that stands before him, also what the encoder left out.

    "They are at a loss how to stop it, Ana Ruiz told the agency": what is said begins with the sentence.
    """
    if cue is None or not speaker or not content or not content[0][0] < speaker[0][0] < cue[0]:
        return content
    sentence = passage.sentence(cue[0])
    before = passage.text[sentence.start : content[0][0]]
    between = passage.text[content[-1][1] : speaker[0][0]]
    if sentence.start >= content[0][0] or any(mark in before for mark in QUOTES) or between.strip() not in (",", ""):
        return content
    if passage.text[speaker[0][0] - 2 : speaker[0][0]].strip() != ",":
        return content
    return ((sentence.start, content[-1][1]),)
