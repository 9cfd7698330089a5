"""The sides of a link, cut to the words that name the thing.

Out go reporting clauses, afterthoughts set off by a comma ("…, which took traders by surprise"), further clauses, what lies
beyond a quotation mark, and words at the edges that join. A phrase that lost its head at the front ("from the Union")
gets it back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from .clauses import VERBAL, runs
from .draft import Draft, Tokens
from .tables import words

QUOTES = frozenset(('"', "“", "”", "«", "»", "``", "''"))
RELATIVES = frozenset(("which", "who", "whose", "whom", "where"))
ASIDE = frozenset(("relcl", "appos", "acl", "amod", "advcl"))
JOINING = frozenset(("CCONJ", "SCONJ", "PUNCT", "SPACE"))
BRIDGE = 2  # words between two runs that are read as one
LEFT = frozenset(("cc", "mark", "preconj", "punct", "neg"))


def trimmed(draft: Draft, doc: Doc, said: frozenset[int]) -> Draft:
    """The draft with trimmed sides that share no word. A side of which nothing is left is empty."""
    signal = set(draft.signal)
    busy = signal | said
    cause = _side(doc, [i for i in draft.cause if i not in said], {*busy, *draft.effect}, signal)
    effect = _side(doc, [i for i in draft.effect if i not in said], {*busy, *draft.cause}, signal)
    if shared := {*cause} & {*effect}:
        wider = cause if len(cause) > len(effect) else effect
        rest = _side(doc, [i for i in wider if i not in shared], busy, signal)
        cause, effect = (rest, effect) if wider == cause else (cause, rest)
    return replace(draft, cause=cause, effect=effect)


def _side(doc: Doc, indices: Iterable[int], others: set[int], signal: set[int]) -> Tokens:
    kept: list[int] = []
    for number, run in enumerate(runs(indices)):
        if kept and _names_the_speaker(doc, kept[-1], run):
            continue
        whole = run if number or kept else _headed(doc, run, others)
        kept += _edges(doc, _cut(doc, _quoted(doc, whole)))
    return tuple(_bridged(doc, kept, others - signal))


def _names_the_speaker(doc: Doc, last: int, run: list[int]) -> bool:
    """Whether a run is the bare name that stands behind a quotation ("…," Ana Ruiz, fellow of the Institute)."""
    closes = sum(doc[i].text in QUOTES for i in range(last + 1, run[0])) % 2 == 1
    return closes and _root(doc, run).pos_ == "PROPN"


def _bridged(doc: Doc, kept: list[int], others: set[int]) -> list[int]:
    """Runs that only a preposition or article parts are one ("Egypt", "into", "a conflict")."""
    for one, two in pairwise(runs(kept)):
        gap = range(one[-1] + 1, two[0])
        if len(gap) <= BRIDGE and not others & set(gap) and all(doc[i].pos_ in ("ADP", "DET") for i in gap):
            kept = sorted({*kept, *gap})
    return kept


def _headed(doc: Doc, run: list[int], others: set[int]) -> list[int]:
    """A run that begins with a preposition or an apostrophe's s, with the noun before it to which that belongs."""
    first = doc[run[0]]
    head = first.head
    lost = first.dep_ == "prep" and head.i < first.i and head.pos_ in ("NOUN", "PROPN")
    if first.dep_ != "case" and not lost:
        return run
    before = range(head.left_edge.i, run[0])
    return run if others & set(before) else [*before, *run]


def _quoted(doc: Doc, run: list[int]) -> list[int]:
    """The part of a run that holds its head, where a quotation begins or ends within it."""
    marks = [i for i in run if doc[i].text in QUOTES]
    if len(marks) % 2 == 0 or _closes_behind(doc, run):
        return run
    top = _root(doc, run).i
    first = max((i for i in marks if i < top), default=run[0] - 1)
    last = min((i for i in marks if i > top), default=run[-1] + 1)
    return [i for i in run if first < i < last]


def _closes_behind(doc: Doc, run: list[int]) -> bool:
    """Whether the mark that closes the last words of a run stands right behind it, or behind its comma or stop."""
    behind = [doc[i].text for i in range(run[-1] + 1, min(len(doc), run[-1] + 3))]
    return bool(behind) and (behind[0] in QUOTES or (behind[0] in (",", ".") and behind[-1] in QUOTES))


def _root(doc: Doc, run: list[int]) -> Token:
    """The highest token of a run."""
    inside = set(run)
    return min((doc[i] for i in run if doc[i].head.i not in inside or doc[i].head == doc[i]), key=_depth)


def _depth(token: Token) -> tuple[int, int]:
    return sum(1 for _ in token.ancestors), token.i


def _cut(doc: Doc, run: list[int]) -> list[int]:
    """A run without what a comma sets off after its head, and without further clauses."""
    if not run:
        return run
    top = _root(doc, run)
    for place, index in enumerate(run[1:-1], 1):
        if doc[index].text in (",", ";", "—", "–") and index > top.i and _is_aside(doc[index + 1], top, run):
            return run[:place]
    return run


def _is_aside(opening: Token, top: Token, run: list[int]) -> bool:
    """Whether what stands after a comma only adds something: a relative clause, a clause of reason, a description."""
    if opening.lower_ in RELATIVES or opening.lower_ in words("opening"):
        return True
    if top.pos_ in VERBAL:
        return False
    child: Token | None = opening
    while child is not None and child.left_edge.i >= opening.i and child.head.left_edge.i >= opening.i:
        child = child.head if child.head != child else None
    if child is None or child.left_edge.i < opening.i or child.dep_ not in ASIDE:
        return False
    return not any(t.dep_ in ("cc", "conj") for t in child.children) and child.right_edge.i >= run[-1]


def _edges(doc: Doc, run: list[int]) -> list[int]:
    """A run without joining words at its edges."""
    while run and _is_loose_first(doc[run[0]], run):
        run = run[1:]
    while run and _is_loose_last(doc[run[-1]], run):
        run = run[:-1]
    return run


def _is_loose_first(token: Token, run: list[int]) -> bool:
    if token.pos_ in JOINING or token.dep_ in LEFT or token.lower_ in ("not", "to", "only"):
        return token.lower_ not in words("demonstrative")
    return token.pos_ == "ADP" and token.right_edge.i >= run[-1] and len(run) > 1


def _is_loose_last(token: Token, run: list[int]) -> bool:
    if token.pos_ in JOINING or token.dep_ == "cc":
        return True
    if len(run) == 1:
        return False
    if token.dep_ in ("prt", "advmod") or token.tag_ == "RP":
        return False
    if token.lower_ in words("dangling") or (token.dep_ in ("det", "poss", "case", "mark") and token.n_rights == 0):
        return token.dep_ not in ("attr", "dobj", "pobj", "nsubj") and not token.text.endswith(("'", "s'"))
    return (token.pos_ in ("ADP", "PART") and token.dep_ in ("prep", "aux", "agent")) or token.lemma_ == "be"
