"""A thing set against another: "loans rather than threats brought them back" says that loans did, and that threats did not.

Source: R. Huddleston, G. Pullum, The Cambridge Grammar of the English Language (2002), 15.2.7 (but not, rather than, instead of).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from .draft import Draft, Tokens

SETTING = (("rather", "than"), ("instead", "of"), (",", "not"), ("but", "not"), ("and", "not"))
REACH = 6  # words behind a side in which what it is set against begins
ADDING = frozenset(("only", "just", "merely", "simply", "least"))
NAMING = frozenset(("NOUN", "PROPN"))


def contrasted(draft: Draft, doc: Doc) -> Iterator[Draft]:
    """The claim of what is set up, and the denial of what it is set against; else the draft as it is."""
    if draft.claim == "denied":
        yield draft
    elif (parts := _parts(draft.cause, doc)) is not None:
        yield replace(draft, cause=parts[0])
        yield replace(draft, cause=parts[1], claim="denied")
    elif (parts := _parts(draft.effect, doc)) is not None:
        yield replace(draft, effect=parts[0])
        yield replace(draft, effect=parts[1], claim="denied")
    else:
        yield draft


def _parts(side: Tokens, doc: Doc) -> tuple[Tokens, Tokens] | None:
    """The two parts of a side, or of the phrase of which it is one part, where one is set against the other."""
    for at in range(side[0] + 1, side[-1] - 1) if side else ():
        if _sets(doc, at):
            parts = tuple(i for i in side if i < at), tuple(i for i in side if i > at + 1)
            return parts if all(_names(part, doc) for part in parts) else None
    if side and side[0] > 2 and _sets(doc, side[0] - 2):
        before = doc[side[0] - 3]
        return (tuple(range(before.left_edge.i, before.i + 1)), side) if before.pos_ in NAMING else None
    if side and _sets(doc, side[-1] + 1):
        behind = next(
            (doc[i] for i in range(side[-1] + 3, min(len(doc), side[-1] + REACH)) if doc[i].pos_ in NAMING), None
        )
        return (side, tuple(range(side[-1] + 3, behind.i + 1))) if behind is not None else None
    return None


def _sets(doc: Doc, at: int) -> bool:
    """Whether two words set what stands behind them against what stands before; "and not only" adds to it."""
    adds = at + 2 < len(doc) and doc[at + 2].lower_ in ADDING
    return at + 1 < len(doc) and (doc[at].lower_, doc[at + 1].lower_) in SETTING and not adds


def _names(part: Tokens, doc: Doc) -> bool:
    """Whether a part is one thing and no clause: a run of words with a noun and no verb that says something."""
    is_run = bool(part) and part[-1] - part[0] == len(part) - 1
    return is_run and any(doc[i].pos_ in NAMING for i in part) and not any(doc[i].pos_ in ("VERB", "AUX") for i in part)
