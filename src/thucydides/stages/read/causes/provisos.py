"""The sign of what holds under a proviso: "E unless C", "no E without C", "no E until C".

The conjunction and the negation of the main clause tell it together: C does away with E in "E unless C", and brings it about in
"no E unless C". Only a negation that the words of the effect leave out counts: a sign is that of its own spans. "As long as" is
left to the trained weights, which read it right as often. Source: R. Huddleston, G. Pullum, The Cambridge Grammar of the English
Language (2002), 8.14, conditional adjuncts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from .clauses import VERBAL
from .draft import Draft
from .tables import words
from .worth import top

SIGNS = {"unless": -1, "until": -1, "without": -1}
LESS = frozenset(("less", "fewer"))
UPWARDS = 4  # steps from what heads an effect to the verb of its clause


def with_proviso(draft: Draft, doc: Doc) -> Draft:
    """The draft with the sign that its conjunction and the negations around its sides give it, if they can tell."""
    sign = SIGNS.get(" ".join(doc[i].lower_ for i in draft.signal))
    if sign is None or draft.claim == "denied" or not draft.effect or not draft.cause:
        return draft
    marked = _marked(doc, draft)
    if marked is None or {*draft.effect} & {token.i for token in marked.subtree}:
        return draft
    above = list(_upwards(top(doc, draft.effect), marked))
    inside = {*draft.cause, *draft.effect, *draft.signal}
    found = [token for verb in (*above, marked) for token in _negations(verb) if token.i not in inside]
    return replace(draft, sign=sign * (-1) ** len({token.i for token in found}))


def _marked(doc: Doc, draft: Draft) -> Token | None:
    """The head of the proviso: the verb of its clause, or what stands behind "without"; None where the cause is not in it."""
    mark = doc[draft.signal[-1]]
    if mark.lower_ == "without":
        head: Token | None = next((child for child in mark.children if child.dep_ in ("pobj", "pcomp")), None)
    else:
        head = mark.head if mark.head.pos_ in VERBAL else None
    return head if head is not None and top(doc, draft.cause).i in {token.i for token in head.subtree} else None


def _upwards(token: Token, marked: Token) -> Iterator[Token]:
    """What heads an effect and what it hangs on, up to the verb on which the proviso hangs."""
    ends = {token.i for token in marked.ancestors}
    for _ in range(UPWARDS):
        yield token
        if (token.i in ends and token.pos_ in VERBAL) or token.head == token:
            return
        token = token.head


def _negations(token: Token) -> Iterator[Token]:
    """The words that negate a word or what it is said of, and the adjective that calls it impossible."""
    for child in token.children:
        if child.dep_ in ("acomp", "attr", "oprd") and child.lower_ in words("impossible"):
            yield child
        if child.dep_ == "neg" or child.lower_ in words("negative") | LESS:
            yield child
        elif child.dep_ in ("nsubj", "nsubjpass", "attr", "dobj"):
            yield from (low for low in child.children if low.lower_ in words("negative") | LESS)
