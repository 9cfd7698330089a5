"""The heads of a phrase that names speakers: of "Defence chief A and her aide" both A and the aide, of "B's army" the army."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from .passage import Passage, Range
from .tables import words

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ"))
MODIFIERS = frozenset(("poss", "compound", "amod", "nmod"))
RELATIVE = frozenset(("who", "which", "that", "whom"))
STEPS = 12

SHARING = frozenset(("conj", "xcomp", "aux", "auxpass", "acomp", "attr", "prt"))
CLIMB = 5  # verbs above one another


def heads(passage: Passage, span: Range, taken: Sequence[Range] = ()) -> list[Token]:
    """The words that head a speaker phrase, the coordinated ones with them, in the order of the text.

    A phrase that was cut off before its head ("Ethiopia's" of "Ethiopia's ministry") gets it, unless it is `taken` otherwise.
    """
    inside = passage.tokens(span)
    tokens = [passage.parsed.doc[index] for index in inside]
    roots = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    nominal = [root for root in roots if root.pos_ in NOMINAL] or [t for t in tokens if t.pos_ in NOMINAL]
    if not nominal:
        return []
    found = [_top(nominal[0], inside, taken)]
    for token in found:
        found += [c for c in token.children if c.dep_ == "conj" and c.i in inside and c.pos_ in NOMINAL]
        if len(found) > STEPS:
            break
    return sorted(found, key=lambda token: token.i)


def _top(token: Token, inside: range, taken: Sequence[Range]) -> Token:
    """The head of the noun phrase of which a token is a modifier, if that lies just outside."""
    for _ in range(3):
        head = token.head
        held = any(start <= head.idx < end for start, end in taken)
        if token.dep_ not in MODIFIERS or held or head.i in inside or head.pos_ not in ("NOUN", "PROPN"):
            return token
        token = head
    return token


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVE:
        return token
    verb = token.head
    for _ in range(STEPS):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return token


def appositions(token: Token) -> list[Token]:
    """The nouns in apposition to a token, either way round ("the spokesman, A", "A, the spokesman")."""
    found = [child for child in token.children if child.dep_ == "appos"]
    return [token.head, *found] if token.dep_ == "appos" else found


def author(head: Token) -> Token | None:
    """Whose a text is that speaks: of "the institute's assessment" the institute; None where nothing says it."""
    if head.lemma_.lower() not in words("text"):
        return None
    return next((c for c in head.children if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")), None)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, or of one above that shares it: coordinated, complement, aim ("to call"), means ("by calling")."""
    for _ in range(CLIMB):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child
        if verb.dep_ == "pcomp":
            verb = verb.head
        elif verb.dep_ not in SHARING and not (verb.dep_ == "advcl" and verb.tag_ in ("VB", "VBG")):
            return None
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def phrase(token: Token, stop: int) -> Range:
    """The range of a noun phrase without what follows it after a comma; it ends before `stop`."""
    left = token.left_edge
    last = token
    for child in token.rights:
        if child.dep_ in ("prep", "appos", "conj", "cc", "nummod", "flat") and child.right_edge.idx < stop:
            last = child.right_edge
        else:
            break
    return left.idx, min(last.idx + len(last), stop) if stop > token.idx else last.idx + len(last)
