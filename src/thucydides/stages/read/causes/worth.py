"""Whether a draft is worth a claim: both sides name something, nobody merely asks it, and an actor alone causes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from .clauses import VERBAL
from .draft import Draft, Tokens
from .instruments import names_instrument
from .standing import is_frustrated
from .tables import words

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "PRON", "AUX"))
CLOSING = "\"'”’»)] \n\t"
LAST = 4  # sentences at the end of a document in which notes of the publisher may stand


def is_asked(sentence: Sequence[Token]) -> bool:
    """Whether a sentence is a question."""
    text = "".join(token.text_with_ws for token in sentence[-6:]).rstrip(CLOSING)
    return text.endswith("?")


def is_note(sentence: Sequence[Token], from_end: int) -> bool:
    """Whether one of a document's last sentences is a note of the publisher ("Sign up for our newsletter")."""
    if from_end >= LAST:
        return False
    return any(token.lower_ in words("note") or token.like_url or token.like_email for token in sentence)


def is_worth(draft: Draft, doc: Doc, names: frozenset[int]) -> bool:
    """Whether both sides of a draft name something. Talk of whether an instrument works may leave the effect unsaid."""
    if not draft.cause or not _names_something(doc, draft.cause, "cause") or _only_calls(doc, draft):
        return False
    if draft.effect and not _names_something(doc, draft.effect, "effect"):
        return False
    if (
        draft.effect
        and _is_bare_actor(doc, draft.effect, names)
        and (_joins_clauses(doc, draft) or _answers(doc, draft))
    ):
        return False
    if draft.relation == "motive" and _only_strives(doc, draft):
        return False
    return not _is_bare_actor(doc, draft.cause, names) or _takes_actors(doc, draft)


def _answers(doc: Doc, draft: Draft) -> bool:
    """Whether the effect is who answers something, and not what he answers it with."""
    return any(doc[i].lemma_ in words("responding") and doc[i].pos_ in VERBAL for i in draft.signal)


def _only_strives(doc: Doc, draft: Draft) -> bool:
    """Whether an infinitive says what somebody tries or is expected to do, and not what a deed is done for."""
    if any(doc[i].lemma_ in words("striving") for i in draft.signal):
        return True
    above = top(doc, draft.cause).head
    return above.pos_ in VERBAL and above.lemma_ in words("striving") and above.i in {*draft.effect, *draft.signal}


def _only_calls(doc: Doc, draft: Draft) -> bool:
    """Whether a signal is the bare "as" that says what something is called ("condemned the trade as a breach")."""
    return len(draft.signal) == 1 and doc[draft.signal[0]].lower_ == "as" and doc[draft.signal[0]].dep_ == "prep"


def _joins_clauses(doc: Doc, draft: Draft) -> bool:
    """Whether a signal is a preposition or conjunction, whose effect is a clause and no actor ("in the wake of")."""
    return bool(draft.signal) and doc[draft.signal[0]].pos_ in ("ADP", "SCONJ", "ADV")


def _names_something(doc: Doc, side: Tokens, which: str) -> bool:
    told = [doc[i] for i in side if doc[i].pos_ in CONTENT and any(c.isalpha() for c in doc[i].text)]
    if not told:
        return False
    if all(token.pos_ in ("PRON", "AUX", "DET") or token.lower_ in words("pronoun") for token in told):
        return len(told) == 1 and told[0].lower_ in words("demonstrative")
    if all(token.lemma_ in words("dull") and token.pos_ in VERBAL for token in told if token.pos_ != "PRON"):
        return False
    return which == "effect" or top(doc, side).lower_ not in words("time")


def top(doc: Doc, side: Tokens) -> Token:
    """The highest token of a side."""
    inside = set(side)
    heads = [doc[i] for i in side if doc[i].head.i not in inside or doc[i].head == doc[i]]
    return min(heads, key=lambda token: (token.pos_ == "PUNCT", sum(1 for _ in token.ancestors), token.i))


def _is_bare_actor(doc: Doc, side: Tokens, names: frozenset[int]) -> bool:
    """Whether a side names an actor and nothing that it does."""
    head = top(doc, side)
    if any(doc[i].pos_ in VERBAL and doc[i].dep_ != "prep" for i in side) or names_instrument(head):
        return False  # "including" is no deed
    return head.i in names or head.lemma_.lower() in words("person")


def _takes_actors(doc: Doc, draft: Draft) -> bool:
    """Whether a signal is said of actors too ("because of", "thanks to"), or of what they fail to do ("did nothing to stop")."""
    return any(doc[i].lower_ in words("owing") for i in draft.signal) or is_frustrated(doc[draft.at])
