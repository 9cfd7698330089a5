"""Deeds that an encoder takes for statements: "concluded the treaty", "has run out of ideas", "rejected by its neighbours".

A statement has something that is said: a clause, a quotation, or a noun that stands for a claim or plan. Where the cue is a
verb of doing and its object is a bare thing, or where nothing but names is left of the content, it tells what was done.
"""

from __future__ import annotations

from spacy.tokens import Token

from .draft import Draft
from .passage import Passage
from .tables import words

NAMING = frozenset(("PROPN", "DET", "ADP", "CCONJ", "PUNCT", "PART", "PRON", "SPACE"))
CLAUSE = frozenset(("nsubj", "nsubjpass", "mark", "expl"))
ACCUSING = frozenset(("for", "of", "as"))


def is_deed(draft: Draft, passage: Passage) -> bool:
    """Whether a draft of the encoder tells of a deed and of nothing that was said."""
    if draft.cue is None or any(passage.is_quoted(part) for part in draft.content):
        return False
    told, cue = list(passage.words(draft.content)), list(passage.words([draft.cue]))
    if cue and all(token.pos_ == "AUX" or token.lower_ in ("out", "of", "to") for token in cue):
        return True
    if any(token.dep_ in CLAUSE for token in told) or not told or not cue:
        return False
    if any(token.lemma_.lower() in words("deed") for token in cue):
        return True
    return all(_names(token, passage) for token in told) and not any(token.lower_ in ACCUSING for token in told)


def _names(token: Token, passage: Passage) -> bool:
    """Whether a word of a content names somebody, or only joins names."""
    if token.pos_ in NAMING:
        return token.pos_ != "PRON"
    return any(
        m.span.start <= token.idx < m.span.end and not m.antecedent
        for m in passage.mentions_in((token.idx, token.idx + 1))
    )
