"""Whose variable a theme is, and at whom it is directed: possessors, prepositions, and the subject of the verb above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from thucydides.records import Mention

TO_HOLDER = {"with", "between", "among", "by", "of", "from", "in", "within", "both"}
TO_OBJECT = {"on", "against", "to", "toward", "towards", "for", "into", "upon", "at", "over", "around"}
POSSESSIVE = {"poss", "compound", "amod", "nmod"}
SUBJECT = {"nsubj", "nsubjpass"}
REACH = 4  # steps up the tree in search of a subject

Mentions = Mapping[int, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Roles:
    """Mention ids, each once, in the order found."""

    holders: tuple[str, ...]
    objects: tuple[str, ...]


def roles(first: int, last: int, head: Token, mentions: Mentions, tie: bool) -> Roles:
    """The roles of the theme that covers tokens `first` to `last`; in a tie both sides are holders."""
    holders: list[str] = []
    objects: list[str] = []
    for token, is_object in _arguments(head):
        into = objects if is_object and not tie else holders
        into.extend(_named(token, mentions, first, last))
    if not holders or (tie and len(set(holders)) < 2):
        holders.extend(name for subject in _subjects(head) for name in _named(subject, mentions, first, last))
    return Roles(tuple(dict.fromkeys(holders)), tuple(dict.fromkeys(objects)))


def _arguments(head: Token) -> Iterator[tuple[Token, bool]]:
    for child in head.children:
        if child.dep_ in POSSESSIVE:
            yield child, False
        elif child.dep_ in ("prep", "agent") and child.lower_ in TO_HOLDER | TO_OBJECT:
            yield from ((below, child.lower_ in TO_OBJECT) for below in child.children)
        elif child.dep_ in ("dobj", "dative"):
            yield child, True


def _subjects(head: Token) -> Iterator[Token]:
    """Subjects of the verbs above, nearest first; the object of a verb that governs another ("push A and B into …") too."""
    token = head
    for _ in range(REACH):
        if token.pos_ in ("VERB", "AUX"):
            found = [
                child for child in token.children if child.dep_ in ("dobj", *SUBJECT) and head not in child.subtree
            ]
            if found:
                yield from sorted(found, key=lambda child: child.dep_ != "dobj")
                return
        if token.head is token:
            return
        token = token.head


def _named(token: Token, mentions: Mentions, first: int, last: int) -> Iterator[str]:
    """The mentions that a phrase is about: those at its head and its coordinates, else the nearest ones inside."""
    heads = [token, *token.conjuncts]
    found = [mention.id for one in heads for mention in mentions.get(one.i, ())]
    if not found:
        inside = [t for t in token.subtree if not first <= t.i <= last]
        found = [mention.id for one in inside for mention in mentions.get(one.i, ()) if not mention.is_place][:2]
    yield from found
