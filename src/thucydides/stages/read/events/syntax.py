"""The parse asked in the terms of this layer: who is subject, object or complement of a verb, and what a noun phrase covers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .tables import words

Range = tuple[int, int]
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
OF_OBJECT = frozenset(("of", "for", "from", "into"))  # "accused Peru of shelling": the object did it
THIRD = frozenset(("he", "she", "it", "they"))
OUTSIDE = frozenset(("relcl", "appos", "acl", "cc", "conj", "punct", "advcl", "case", "preconj", "parataxis"))
COMPLEMENT = frozenset(("of", "for", "in", "at"))
CLIMB = 12


def children(token: Token, *relations: str) -> list[Token]:
    """Returns the children in one of the relations, in the order of the text."""
    return [child for child in token.children if child.dep_ in relations]


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive, also as a reduced relative ("the men arrested in Lima")."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag_ != "VBN" or children(verb, "aux"):
        return False
    return verb.dep_ in ("acl", "amod") or (verb.dep_ == "conj" and verb.head.tag_ == "VBN" and is_passive(verb.head))


def subjects(verb: Token) -> list[Token]:
    """Returns the tokens that stand as the subject of a verb: its own, shared by coordination, or understood by control."""
    for _ in range(CLIMB):
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return [named for token in own for named in _unwound(token, verb)]
        above = verb.head
        if above == verb:
            return []
        if verb.dep_ in ("acl", "relcl") and above.pos_ in ("NOUN", "PROPN", "PRON"):
            return _of_noun(verb, above)
        if verb.dep_ in ("xcomp", "ccomp") and (objects := children(above, "dobj")) and not is_passive(above):
            return objects
        if verb.dep_ == "pcomp":
            preposition, above = above, above.head
            if preposition.lower_ in OF_OBJECT and (objects := children(above, "dobj")) and not is_passive(above):
                return objects
        if above.pos_ not in ("VERB", "AUX"):
            if above.pos_ in ("NOUN", "PROPN"):
                return holders(above)
            if above.pos_ not in ("ADJ", "ADV", "ADP"):
                return []
        verb = above
    return []


def _of_noun(verb: Token, noun: Token) -> list[Token]:
    """Of "the man arrested" the man; of "its decision to strike" whoever decides."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return holders(noun)
    return [noun]


def is_relative(token: Token) -> bool:
    """Whether a token is a relative pronoun."""
    return token.lower_ in RELATIVES and token.tag_ in ("WP", "WDT", "IN", "DT")


def _unwound(token: Token, verb: Token) -> list[Token]:
    """A relative pronoun stands for the noun that its clause is about."""
    if is_relative(token):
        clause = verb
        while clause.dep_ == "conj" and clause.head != clause:
            clause = clause.head
        if clause.dep_ == "relcl":
            return [clause.head]
    if token.lower_ in THIRD and verb.dep_ == "ccomp" and verb.head != verb:
        above = [child for child in verb.head.children if child.dep_ in SUBJECTS and child.pos_ != "PRON"]
        return above or [token]
    return [token]


def holders(noun: Token) -> list[Token]:
    """Returns whose a noun is: its possessor, an "of", or the subject of the verb whose object it is."""
    owners = children(noun, "poss")
    if owners:
        return owners
    owners = [
        token for token in noun.children if token.dep_ in ("amod", "compound") and token.ent_type_ in ("NORP", "GPE")
    ]
    if owners:
        return owners
    verb = noun.head
    if noun.dep_ in ("dobj", "attr", "pobj") and noun != verb:
        while verb.pos_ == "ADP" and verb.head != verb:
            verb = verb.head
        if verb.pos_ in ("VERB", "AUX"):
            return agents(verb) if is_passive(verb) else subjects(verb)
    return []


def agents(verb: Token) -> list[Token]:
    """Returns by whom something in the passive is done."""
    by = [child for child in verb.children if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")]
    return [token for preposition in by for token in children(preposition, "pobj")]


def prepositional(token: Token, prepositions: frozenset[str]) -> list[Token]:
    """Returns the objects of the prepositions that hang on a token."""
    found = []
    brought = [child for child in token.children if child.dep_ in ("prep", "dative", "agent", "prt")]
    beside = [other for child in brought for other in children(child, "conj")]
    for child in (*brought, *beside):
        if child.lower_ in prepositions:
            found += children(child, "pobj")
            for below in children(child, "prep"):
                found += children(below, "pobj")
    return found


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """Returns the tokens with those coordinated with them, each once."""
    found: dict[int, Token] = {}
    for token in tokens:
        for one in (token, *_coordinated(token)):
            found.setdefault(one.i, one)
    return [found[index] for index in sorted(found)]


def _coordinated(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            yield child
            yield from _coordinated(child)


def phrase(head: Token) -> Range:
    """Returns the span of a noun phrase: article, title and complements, without relative clause, apposition or participle."""
    first = last = head
    for child in head.children:
        if child.dep_ in OUTSIDE:
            continue
        if child.dep_ == "prep" and not _belongs(child):
            continue
        inside = list(_inside(child))
        first = min([first, *inside], key=lambda token: token.i)
        last = max([last, *inside], key=lambda token: token.i)
    return first.idx, last.idx + len(last)


def _belongs(preposition: Token) -> bool:
    return preposition.lower_ in COMPLEMENT


def _inside(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in ("relcl", "appos", "acl", "advcl", "punct"):
            yield from _inside(child)


def is_negated(token: Token) -> bool:
    """Whether a word of negation hangs on a token ("did not", "no talks")."""
    return any(
        child.dep_ == "neg" or (child.lower_ in words("negation") and child.dep_ in ("det", "advmod", "preconj", "cc"))
        for child in token.children
    )
