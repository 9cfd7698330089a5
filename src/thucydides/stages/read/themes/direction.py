"""Words that turn a theme round or strengthen it: "lifting of sanctions" (−), "closer cooperation" (+), "no aid" (−).

Only words that stand in construction with the theme count: its modifiers, the noun it is the object of, the verb it is subject
or object of. A claim's own signal may be among them; whoever uses a theme takes only the modifiers inside the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.text.dimensions import turn

MODIFIERS = {"amod", "compound", "det", "neg", "nummod", "advmod"}
NEGATIONS = {"no", "not", "n't", "without", "neither", "nor", "never"}
LINKING = {"prep", "agent"}
STEPS = 3  # words that hold one another above a theme
ARGUMENTS = {"dobj", "nsubj", "nsubjpass", "pobj", "conj", "attr"}


def modifiers(head: Token) -> Iterator[tuple[Token, int]]:
    """The words that turn or strengthen the theme headed by a token, with their sign, from left to right."""
    found = {token.i: (token, sign) for token, sign in (*_below(head), *_above(head))}
    yield from (found[i] for i in sorted(found))


def _below(head: Token) -> Iterator[tuple[Token, int]]:
    negations = [child for child in head.children if child.lower_ in NEGATIONS]
    yield from ((child, -1) for child in negations[:1])  # "neither … nor" is one negation
    turning = [child for child in head.children if child.dep_ in MODIFIERS and child not in negations]
    yield from ((child, sign) for child in turning if (sign := turn(child)))


def _above(head: Token) -> Iterator[tuple[Token, int]]:
    """A preposition that negates ("without"), and the nouns and the verb in whose hands the theme lies, one in the other's.

    "Halt the imposition of sanctions": the noun lies in the hands of the verb as the theme in those of the noun.
    """
    if head.dep_ == "pobj" and head.head.lower_ in NEGATIONS:
        yield head.head, -1
    held = head
    for _ in range(STEPS):
        governor = _governor(held)
        sign = turn(governor) if governor is not None else 0
        if governor is None or not sign:
            return
        yield governor, sign
        yield from ((child, -1) for child in governor.children if child.dep_ == "neg")
        if governor.pos_ != "NOUN":
            return
        held = governor


def _governor(head: Token) -> Token | None:
    token = head
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.head == token or token.dep_ not in ARGUMENTS:
        return None
    above = token.head
    if token.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in above.children):
        return None  # who does the lowering is not lowered
    if above.dep_ in LINKING and above.head != above and above.lower_ in ("of", "in", "to"):
        return above.head
    return above if above.pos_ in ("VERB", "NOUN", "AUX") else None
