"""Opinions told by a phrase: "in the minister's view", "in the opinion of A", "by his words", "from B's point of view".

Such a phrase is a cue of its own; whose opinion it is stands inside it. Weights taught on American news seldom meet it and take
the whole phrase for a speaker, or the sentence for the outlet's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from .draft import Draft, merged, trimmed, without
from .heads import phrase
from .passage import Passage, Range
from .tables import words

OPENING = frozenset(("in", "by", "from", "to"))
OWN = frozenset(("my", "our", "your", "its", "whose"))
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Opinion:
    """A phrase that says whose opinion a sentence is: all of it, the words that make it a cue, and the holder."""

    span: Range
    cue: Range
    holder: Range


def with_opinions(drafts: list[Draft], passage: Passage) -> list[Draft]:
    """The drafts, those that an opinion phrase belongs to put right, with new ones for the phrases that nothing reports."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(passage.sentence_number(draft.place), []).append(draft)
    for opinion in opinions(passage):
        here = by_sentence.setdefault(passage.sentence_number(opinion.span[0]), [])
        mine = next((draft for draft in here if _is_of(draft, opinion)), None)
        if not any(draft.cue and draft is not mine for draft in here):
            here[:] = _told(opinion, passage, mine)
        elif mine is not None:
            mine.speaker, mine.cue = (opinion.holder,), opinion.cue
            mine.content = merged(without(mine.content, [opinion.span])) or mine.content
    found = (draft for here in by_sentence.values() for draft in here)
    return sorted(found, key=lambda draft: (draft.start, draft.end, draft.place))


def opinions(passage: Passage) -> Iterator[Opinion]:
    """The opinion phrases of a passage outside quotations, in order."""
    for token in passage.parsed.doc:
        noun = _noun(token) if token.lower_ in OPENING else None
        holder = _holder(noun) if noun is not None else None
        if noun is None or holder is None or passage.is_quoted((token.idx, token.idx + len(token))):
            continue
        start, end = phrase(holder, noun.idx if holder.i > noun.i else token.idx)
        last = noun.doc[max(noun.i, holder.right_edge.i)]
        cue = (noun.idx, noun.idx + len(noun))
        yield Opinion((token.idx, last.idx + len(last)), cue, (start, end))


def _noun(preposition: Token) -> Token | None:
    """The word for an opinion behind a preposition: of "from the point of view" the last."""
    for child in preposition.children:
        if child.lemma_.lower() == "point":
            inner = (low for of in child.children if of.lower_ == "of" for low in of.children)
            return next((low for low in inner if low.lemma_ == "view"), None)
        if child.lemma_.lower() in words("opinion"):
            return child
    return None


def _holder(noun: Token) -> Token | None:
    """Whose opinion it is: the possessor, or who stands behind "of"."""
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ not in OWN:
            return child
    behind = (low for of in noun.rights if of.lower_ == "of" for low in of.children)
    return next((low for low in behind if low.pos_ in ("PROPN", "NOUN", "PRON")), None)


def _is_of(draft: Draft, opinion: Opinion) -> bool:
    """Whether the cue or the speaker of a draft stands in an opinion phrase."""
    places = [*draft.speaker, *([draft.cue] if draft.cue else [])]
    return any(start < opinion.span[1] and opinion.span[0] < end for start, end in places)


def _told(opinion: Opinion, passage: Passage, mine: Draft | None) -> Iterator[Draft]:
    """The statement that the sentence of a phrase is, less the phrase; what is known of it already is kept."""
    sentence = passage.sentence(opinion.span[0])
    parts = without([(sentence.start, sentence.end)], [opinion.span])
    content = merged(part for one in parts if (part := trimmed(passage.text, one)))
    if content:
        known = mine or Draft(content, confidence=SURE)
        yield replace(known, content=content, cue=opinion.cue, speaker=(opinion.holder,))
