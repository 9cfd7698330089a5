"""The condition of a forecast: the clause after "if", "unless", "once", or what takes its place, in the words of the text."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

MARKS = frozenset(("if", "unless", "once", "provided", "providing", "assuming", "lest"))
PHRASES = (
    ("as", "long", "as"), ("so", "long", "as"), ("on", "condition", "that"), ("in", "the", "event", "of"),
    ("in", "case", "of"), ("in", "case"), ("even", "if"), ("only", "if"), ("provided", "that"), 
    ("on", "the", "condition", "that"),
)  # fmt: skip
DROPPED = frozenset(("if", "provided", "providing", "assuming", "that", "only"))
ENDS = frozenset((",", ";", ":", "—", "–", ".", "!", "?", "”", '"', "»"))
LONGEST = 40  # words


def condition(tokens: Sequence[Token]) -> tuple[int, int, int] | None:
    """Where the first condition of a stretch begins, where its words do without "if", and where it ends, as token indices.

    None if there is none; an "if" that means "whether" opens none.
    """
    for place, token in enumerate(tokens):
        size = _opens(tokens[place : place + 5])
        if size and not _asks(token):
            start = token.i + (size if token.lower_ in DROPPED else 0)
            last = _last(token, tokens[-1].i)
            if last > start:
                return token.i, start, last
    return None


def _opens(tokens: Sequence[Token]) -> int:
    """How many words open a condition here."""
    words = tuple(token.lower_ for token in tokens)
    longest = max((len(phrase) for phrase in PHRASES if words[: len(phrase)] == phrase), default=0)
    return longest or int(words[0] in MARKS and _marks(tokens[0]))


def _marks(token: Token) -> bool:
    """Whether a word marks a clause: "once" is also an adverb, "provided" a verb."""
    return token.lower_ in ("if", "unless", "lest") or token.dep_ in ("mark", "prep", "advcl")


def _asks(token: Token) -> bool:
    """Whether "if" means "whether": its clause is what somebody asks, doubts or knows."""
    return token.dep_ == "mark" and token.head.dep_ == "ccomp" and token.lower_ == "if"


def _last(token: Token, end: int) -> int:
    """The end of the clause that a mark opens, by its verb's subtree, cut at the next comma."""
    verb = token.head if token.dep_ == "mark" else token
    edge = min(max(verb.right_edge.i, token.i + 1), end, token.i + LONGEST)
    doc = token.doc
    for index in range(token.i + 1, edge + 1):
        if doc[index].text in ENDS and index > token.i + 1:
            return index
    return edge + 1
