"""The two sides of an event once its words are mentions: nobody does a thing to himself, and who is implied is looked for.

Where no recipient stands in its own place, the parties named within the object and the complements of the trigger are tried, the
nearest in the parse first ("condemned the actions of the Togolese navy"). A deed of both sides with one side named has no other.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .draft import Draft
from .participants import Participants
from .syntax import children, is_passive, subjects, with_conjuncts
from .tables import words

DIRECTED = frozenset(
    ("ACCUSE", "AID", "ASSAULT", "COERCE", "CONCEDE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN")
)
OBJECTS = frozenset(("dobj", "dative", "attr", "oprd", "nsubjpass", "pobj", "acl", "amod", "compound", "nmod", "poss"))
COMPLEMENTS = frozenset(("xcomp", "pcomp", "prt"))
TOWARDS = frozenset(
    ("against", "on", "upon", "to", "toward", "towards", "with", "from", "at", "for", "over", "into", "of", "about")
)
WITHIN = frozenset(("in", "inside", "near", "across", "around", "by", "between", "among"))  # below an object only

DEEPEST = 3  # an object, and what two prepositions bring it


def sides(draft: Draft, people: Participants) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns the mentions that act and those that are acted on."""
    actors, recipients = people.of_all(draft.actors), people.of_all(draft.recipients)
    if draft.reciprocal or _is_mutual(draft, people):
        recipients = recipients if draft.reciprocal else actors
        several = len({people.identity(name) for name in actors}) > 1
        return actors, recipients if several else ()
    own = {people.identity(name) for name in actors}
    others = tuple(name for name in recipients if people.identity(name) not in own)
    if recipients and not others:
        return actors, _counterparts(draft, people, own)
    if not recipients and draft.type in DIRECTED:
        others = _implied(draft, people, own)
    return actors, others


def _is_mutual(draft: Draft, people: Participants) -> bool:
    """Whether those acted on are "each other"."""
    head = people.doc[draft.head]
    below = [token for child in children(head, "dobj", "prep", "pobj") for token in child.subtree]
    return any(t.lower_ in ("other", "another") and t.i and t.nbor(-1).lower_ in ("each", "one") for t in below)


def _counterparts(draft: Draft, people: Participants, own: set[str]) -> tuple[str, ...]:
    """The state named last before "its neighbour"; nobody where the words only lead back to whoever acts."""
    for start, end in draft.recipients:
        piece = people.doc.char_span(start, end, alignment_mode="expand")
        if piece is not None and piece.root.lemma_.lower() in words("counterpart"):
            states = [m for m in people.mentions if m.kind == "state" and m.span.end <= start]
            others = [m.id for m in states if people.identity(m.id) not in own]
            return tuple(others[-1:])
    return ()


def _implied(draft: Draft, people: Participants, own: set[str]) -> tuple[str, ...]:
    """The nearest party named below the trigger that does not act itself, else the one other state named before it."""
    head = people.doc[draft.head]
    doers = (
        [] if is_passive(head) else [(t.left_edge.idx, t.right_edge.idx + len(t.right_edge)) for t in subjects(head)]
    )
    taken = (*draft.actors, *doers)
    charged = any(
        thing.lemma_ in words("allegation") for thing in children(head, "dobj")
    )  # its parties are not the accusers
    for token in () if charged else _below(head, draft.type == "ACCUSE"):
        found = [name for one in with_conjuncts([token]) for name in people.standing_on(one)]
        names = tuple(dict.fromkeys(name for name in found if people.identity(name) not in own))
        if names and not any(start <= token.idx < end for start, end in taken):
            return names
    own = own | {people.state(mention.id) for side in taken for mention in people.overlapping(side)}
    return _other_state(head, draft.trigger[0], people, own) if draft.actors else ()


def _other_state(head: Token, before: int, people: Participants, own: set[str]) -> tuple[str, ...]:
    """The state that is named before the trigger in its sentence, if it is one alone."""
    clause = next((token for token in (head, *head.ancestors) if token.dep_ == "relcl"), None)
    if clause is not None and any(child.tag_ in ("WP", "WDT") for child in children(clause, "nsubj", "nsubjpass")):
        return ()  # "who" and "which" act on whom the main clause does not tell
    around = people.overlapping((head.sent.start_char, before))
    others = [m for m in around if m.kind == "state" and not m.is_place and people.state(m.id) not in own]
    return (others[-1].id,) if len({people.state(m.id) for m in others}) == 1 else ()


def _below(head: Token, clauses: bool) -> Iterator[Token]:
    """The words of objects and complements of a word, level by level; within an object one more preposition is followed."""
    level = [(head, 0)]
    while level:
        yield from (token for token, _ in level if token != head)
        level = [
            (child, _depth(child, depth))
            for token, depth in level
            for child in token.children
            if _leads_on(child, depth) or (clauses and child.dep_ == "ccomp")
        ]


def _depth(child: Token, depth: int) -> int:
    """0 above any object, 1 in one, one more below each preposition but "of"."""
    if depth == 0:
        return int(child.dep_ in OBJECTS)
    return depth + (child.dep_ in ("prep", "agent") and child.lower_ != "of")


def _leads_on(child: Token, depth: int) -> bool:
    """Whether a party may stand below a word; inside an object (`depth`) more prepositions bring one."""
    if child.dep_ == "conj":
        return depth > 0 and child.pos_ in ("NOUN", "PROPN", "ADJ")
    if child.dep_ in ("prep", "agent"):
        return depth < DEEPEST and (child.lower_ in TOWARDS or (depth > 0 and child.lower_ in WITHIN))
    return child.dep_ in OBJECTS or child.dep_ in COMPLEMENTS
