"""Whose variable a theme is, and at whom it is directed: possessors, prepositions, and the subject of the verb above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from thucydides.records import Mention
from thucydides.text.dimensions import Entry

from .measures import imposed, undergoing
from .tables import words

TO_HOLDER = {"with", "between", "among", "by", "of", "from", "in", "within", "both"}
TO_OBJECT = {"on", "against", "to", "toward", "towards", "for", "into", "upon", "at", "over", "around"}
ALSO_OF_VERB = {"on", "against", "to", "with", "between"}  # "lifted sanctions on A": the parse may hang it on the verb
POSSESSIVE = {"poss", "compound", "amod", "nmod"}
SUBJECT = {"nsubj", "nsubjpass"}
ACTION_REASONS = frozenset(("over",))  # "sanctions over its tests": for what, not at whom
FEELINGS = frozenset(("unease", "threat_perception"))
FELT = frozenset(("with", "about", "over", "at", "by"))  # "unease with the pact of A and B": about what, not whose
TAKING_UP = frozenset(("the", "this", "that", "these", "those", "such"))
REACH = 4  # steps up the tree in search of a subject

Mentions = Mapping[int, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Roles:
    """Mention ids, each once, in the order found."""

    holders: tuple[str, ...]
    objects: tuple[str, ...]


def roles(first: int, last: int, head: Token, mentions: Mentions, entry: Entry) -> Roles:
    """The roles of the theme that covers tokens `first` to `last`; in a tie both sides are holders."""
    kind, dimension = entry.kind, entry.dimension
    tie = kind == "tie"
    holders: list[str] = []
    objects: list[str] = []
    theme = range(first, last + 1)
    reasons = ACTION_REASONS if kind == "action" else FELT if dimension in FEELINGS else frozenset()
    for token, is_object in _arguments(head, theme, reasons):
        into = objects if is_object and not tie else holders
        into.extend(named_in(token, mentions, theme))
    hit = _hit(head, mentions) if kind == "action" and not objects else []
    objects.extend(hit)
    if (
        not hit
        and (not holders or (tie and len(set(holders)) < 2))
        and not (tie and (_is_outside(head) or (not holders and _is_taken_up(head))))
    ):
        holders.extend(name for subject in _subjects(head) for name in _at(subject, mentions))
    holders = [name for name in holders if name not in hit]
    return Roles(
        _states_first(holders, mentions) if tie else tuple(dict.fromkeys(holders)), tuple(dict.fromkeys(objects))
    )


def _is_taken_up(head: Token) -> bool:
    """Whether a theme only takes up one told before: "weaken the cooperation", whose sides are not those who weaken it."""
    known = any(child.dep_ == "det" and child.lower_ in TAKING_UP for child in head.children)
    return known and head.dep_ in ("dobj", "nsubjpass") and not any(c.dep_ in ("prep", "amod") for c in head.children)


def _is_outside(head: Token) -> bool:
    """Whether a tie is the object of a verb whose subject is no side of it ("oppose arms sales to A")."""
    return head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_.lower() in words("outside")


def _states_first(holders: Sequence[str], mentions: Mentions) -> tuple[str, ...]:
    """The sides of a tie; where two states are named, persons named with them are not sides of it."""
    kinds = {mention.id: mention.kind for named in mentions.values() for mention in named}
    unique = tuple(dict.fromkeys(holders))
    states = tuple(one for one in unique if kinds.get(one) == "state")
    return tuple(one for one in unique if kinds.get(one) != "person") if len(states) > 1 else unique


def _hit(head: Token, mentions: Mentions) -> list[str]:
    """Whom a measure hits by its clause: the subject that undergoes it."""
    subject = undergoing(head)
    return _at(subject, mentions) if subject is not None else []


def _arguments(head: Token, theme: range, reasons: frozenset[str]) -> Iterator[tuple[Token, bool]]:
    """What hangs on any word of the theme, and whether it is an object: in "lifting of sanctions on A" A hangs on the second."""
    yield from imposed(head)
    hanging = (child for i in theme for child in head.doc[i].children if child.i not in theme or child.pos_ == "ADP")
    for child in (*hanging, *_after(head)):
        if child.dep_ in POSSESSIVE:
            yield child, False
        elif (
            child.pos_ == "ADP"
            and child.dep_ in ("prep", "agent", "dative")
            and child.lower_ in (TO_HOLDER | TO_OBJECT) - reasons
        ):
            yield from ((below, child.lower_ in TO_OBJECT) for below in child.children if below.i not in theme)
        elif child.dep_ in ("dobj", "dative"):
            yield child, True


def _after(head: Token) -> Iterator[Token]:
    """Prepositions that stand behind the theme and hang on the verb of which it is the object."""
    if head.dep_ in ("dobj", "nsubjpass"):
        behind = (child for child in head.head.children if child.i > head.i and child.dep_ in ("prep", "dative"))
        yield from (child for child in behind if child.lower_ in ALSO_OF_VERB)


def _subjects(head: Token) -> Iterator[Token]:
    """Subjects of the verbs above, nearest first; the object of a verb that governs another ("push A and B into …") too."""
    token = head
    for _ in range(REACH):
        if token.pos_ in ("VERB", "AUX"):
            if any(child.dep_ == "nsubj" and head in child.subtree for child in token.children):
                return  # the theme is what acts here: those on whom it acts do not hold it
            found = [
                child
                for child in (*token.children, *_agents(token))
                if child.dep_ in ("dobj", "pobj", *SUBJECT) and head not in child.subtree
            ]
            if found:
                yield from sorted(found, key=lambda child: child.dep_ != "dobj")
                return
        if token.head == token:
            return
        token = token.head


def _agents(verb: Token) -> Iterator[Token]:
    """Who does what a verb in the passive says ("lifted by A")."""
    yield from (below for child in verb.children if child.dep_ == "agent" for below in child.children)


def _at(token: Token, mentions: Mentions, theme: range = range(0)) -> list[str]:
    """The mentions at the head of a phrase and at its coordinates; not those inside it ("mediation by A" is not A)."""
    heads = [one.i for one in (token, *token.conjuncts) if one.i not in theme]
    return [mention.id for one in heads for mention in mentions.get(one, ())]


def named_in(token: Token, mentions: Mentions, theme: range = range(0)) -> list[str]:
    """The mentions that a phrase is about: those at its head, else the nearest ones inside; none in the theme's own words."""
    inside = [one for one in token.subtree if one.i not in theme]
    nested = [mention.id for one in inside for mention in mentions.get(one.i, ()) if not mention.is_place]
    return _at(token, mentions, theme) or nested[:2]
