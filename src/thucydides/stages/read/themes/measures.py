"""Who undergoes a measure: sanctions, pressure and aid are held by whoever takes them, not by whoever faces or receives them.

Grammar in English: the subject of "face sanctions" and of "be under pressure" is at the receiving end, as is that of "was hit
by an embargo"; behind the measure a participle says on whom ("imposed on") and by whom ("imposed by"), and "over" the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .tables import words

STRIKING = frozenset(("by", "with", "to"))
SUBJECTS = ("nsubj", "nsubjpass")
STEPS = 3


def undergoing(head: Token) -> Token | None:
    """The subject that undergoes the measure headed by a token, if its clause says so."""
    above = head
    for _ in range(STEPS):
        if above.dep_ != "conj":
            break
        above = above.head
    if above.dep_ == "dobj" and above.head.lemma_ in words("undergo"):
        return _subject(above.head)
    if above.dep_ != "pobj":
        return None
    link = above.head
    verb = link.head
    if link.lower_ == "under":
        return verb if verb.pos_ in ("NOUN", "PROPN") else _subject(verb)
    if link.lower_ in STRIKING and verb.lemma_ in words("struck"):
        return next((child for child in verb.children if child.dep_ == "nsubjpass"), _described(verb))
    return None


def imposed(head: Token) -> Iterator[tuple[Token, bool]]:
    """Whom the participles behind a measure name, and whether it is imposed on them rather than by them."""
    for child in head.children:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in words("imposed"):
            for link in child.children:
                if link.dep_ in ("prep", "agent") and link.lower_ in ("on", "upon", "against", "at", "by"):
                    yield from ((below, link.lower_ != "by") for below in link.children if below.dep_ == "pobj")


def is_harm(token: Token) -> bool:
    """Whether a verb of threat only says what harms what: no deed follows, and its object is no name."""
    if token.pos_ != "VERB" or token.lemma_ not in words("harm"):
        return False
    told = [child for child in token.children if child.dep_ in ("dobj", "xcomp", "ccomp", "nsubjpass")]
    return bool(told) and all(child.dep_ == "dobj" and child.pos_ != "PROPN" for child in told)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it goes on from ("to face", "and faces"), or what its participle describes."""
    for _ in range(STEPS):
        found = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if found is not None:
            return found
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep"):
            return _described(verb)
        verb = verb.head
    return None


def _described(verb: Token) -> Token | None:
    """The noun that a participle describes ("a state hit by an embargo")."""
    return verb.head if verb.dep_ in ("acl", "relcl") else None
