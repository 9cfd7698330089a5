"""Which trained frames tell of an event: their trigger has a word for a deed, and no mere verb of saying.

Reporting ("said", "described as") and wishing are statements, whose layer holds them; a noun of people or things ("troops"), an
adjective or a particle names no deed. Where the vocabulary of triggers knows the same words as an event, the frame stands.
"""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from thucydides.stages.read.encoder.frame import Frame

from .draft import Draft
from .syntax import children, is_passive
from .tables import words
from .triggers import index

SURE_ALONE = 0.2  # confidence from which a frame stands whose words the vocabulary does not know
SURE_SAYING = 0.8  # the same for a verb of saying ("said it would retaliate")


def tells(draft: Draft, frame: Frame, doc: Doc) -> bool:
    """Whether a frame that the parse does not support tells of an event."""
    if frame.confidence < SURE_ALONE:
        return False
    head = doc[draft.head]
    if any(token.pos_ == "VERB" for token in doc.char_span(*draft.trigger, alignment_mode="expand") or ()):
        return not _is_saying(head) or frame.confidence >= SURE_SAYING
    return head.pos_ in ("NOUN", "PROPN") and _names_deed(head)


def is_no_deed(head: Token) -> bool:
    """Whether a verb asks a question or tells of a change that nobody brings about ("relations have improved")."""
    lemma = head.lemma_.lower()
    if lemma in words("asking"):
        return any(_is_question(clause) for clause in children(head, "ccomp"))
    if head.pos_ != "VERB" or lemma not in words("process") or is_passive(head):
        return False
    return not children(head, "dobj", "xcomp", "ccomp", "dative")


def is_aspect(head: Token, deeds: Container[int]) -> bool:
    """Whether a verb only says how another deed goes on that is an event itself ("continue to support")."""
    return head.lemma_.lower() in words("aspect") and any(child.i in deeds for child in children(head, "xcomp"))


def _is_question(clause: Token) -> bool:
    return any(
        token.tag_ in ("WP", "WRB", "WDT") or token.lower_ in ("if", "whether")
        for child in clause.children
        for token in (child, *child.children)
    )


def _is_saying(verb: Token) -> bool:
    """Whether a verb only says, thinks or wishes; "told them to leave" asks."""
    if verb.lemma_.lower() not in words("speech"):
        return False
    return not (verb.lemma_ == "tell" and any(child.tag_ == "VB" for child in children(verb, "xcomp", "ccomp")))


def _names_deed(noun: Token) -> bool:
    """Whether a noun alone is a word of the vocabulary ("raid", not the "troops" of "dispatch of troops")."""
    return any(
        row.lemma == form for form in (noun.lemma_.lower(), noun.lower_) for row in index().get(("noun", form), ())
    )
