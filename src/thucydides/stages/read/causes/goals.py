"""What an instrument is to bring about, where its own sentence does not say: the goal named shortly before.

"How could the West stop the rapprochement? … Sanctions have not worked": that they work would mean less of it. The goal is
what the nearest verb of preventing before takes, in the sentence itself or in those just before it. A way out that is
somebody's own ("its only way out is to sell arms") serves another end than the goal of whoever would stop him.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from .clauses import VERBAL, subject, taken
from .draft import Draft
from .signals import verb_at

REACH = 5  # sentences looked back over


def with_goal(draft: Draft, doc: Doc, sentence: Sequence[Token], before: Sequence[Sequence[Token]]) -> Draft:
    """The draft of an instrument's use with the goal named before as its effect; as it is where it has one, or none is named."""
    if draft.effect or _is_own(doc, draft):
        return draft
    used = {*draft.cause, *draft.signal}
    for tokens in ([token for token in sentence if token.i < draft.at], *reversed(before[-REACH:])):
        for verb in reversed(tokens):
            if goal := _goal(verb, used):
                return replace(draft, effect=goal, sign=-draft.sign)
    return draft


def _is_own(doc: Doc, draft: Draft) -> bool:
    """Whether the remedy spoken of is that of somebody named by a possessive."""
    head = subject(doc[draft.at])
    return head is not None and any(child.dep_ == "poss" for child in head.children)


def _goal(verb: Token, used: set[int]) -> tuple[int, ...]:
    match = verb_at(verb) if verb.pos_ in VERBAL else None
    if match is None or match.entry.relation != "preventing" or match.entry.direction != "cause_first":
        return ()
    return tuple(sorted(taken(verb, match.tokens) - used))
