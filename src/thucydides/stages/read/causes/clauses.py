"""Clauses and phrases of the parse: what a verb's subject is, how far its clause reaches, what a causative verb takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Token

from .tables import words

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
SHARING = frozenset(("conj", "xcomp", "pcomp"))
VERBAL = frozenset(("VERB", "AUX"))
TAKEN = frozenset(("dobj", "dative", "ccomp", "xcomp", "oprd", "attr", "acomp", "nsubj", "prt"))
TAKEN_PREPOSITIONS = frozenset(
    ("from", "into", "to", "toward", "towards", "of", "out", "off", "on", "with", "for", "against", "over")
)
OUTSIDE = frozenset(("punct", "cc", "mark", "preconj"))
RELATIVE = frozenset(("which", "that", "who"))
CLIMB = 6
COMPARATIVE = frozenset(("JJR", "RBR"))  # "come closer"


def verb_above(token: Token) -> Token:
    """The nearest verb at or above a token, else the top of its sentence."""
    for _ in range(token.doc.__len__()):
        if token.pos_ in VERBAL or token.head == token:
            return token
        token = token.head
    return token


def subtree(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """The indices of a token's subtree, less the subtrees of others."""
    kept = {t.i for t in token.subtree}
    for other in without:
        if other != token:
            kept -= {t.i for t in other.subtree}
    return kept


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "expl"), None)


def subject(verb: Token) -> Token | None:
    """The subject of a verb: its own, the noun that a relative clause is about, or that of the verb it hangs on."""
    for _ in range(CLIMB):
        own = own_subject(verb)
        if own is not None and not (own.lower_ in RELATIVE and verb.dep_ == "relcl"):
            return own
        above = verb.head
        if verb.dep_ in ("relcl", "acl") and not is_nothing(above):
            return above if above.pos_ not in VERBAL else None
        if above == verb or (verb.dep_ not in SHARING and not is_frustrating(above)):
            return None
        verb = verb_above(above)
    return None


def is_nothing(token: Token) -> bool:
    """Whether a token is the "nothing" or "little" that is done to bring something about."""
    return token.lower_ in ("nothing", "little")


def is_frustrating(verb: Token) -> bool:
    """Whether a verb says that nothing or little is done ("did little to calm"), or is that nothing itself."""
    return is_nothing(verb) or (verb.lemma_ == "do" and any(is_nothing(child) for child in verb.rights))


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, or as a participle after the noun it is said of."""
    children = {child.dep_ for child in verb.children}
    return bool(children & {"auxpass", "nsubjpass", "agent"}) or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"))


def taken(verb: Token, signal: Collection[int]) -> set[int]:
    """What a causative verb takes: objects, complements and the prepositions that go with them, as one stretch."""
    found: set[int] = set()
    for child in verb.rights:
        if child.i in signal:
            found |= {t.i for t in child.subtree if t.i != child.i}
        elif _is_taken(child, bool(found)):
            found |= subtree(child)
    return {i for i in found if i > verb.i and i not in signal}


def _is_taken(child: Token, follows: bool) -> bool:
    if child.dep_ in TAKEN or child.dep_ in ("pobj", "pcomp"):
        return True
    if follows and child.dep_ in ("advmod", "prt") and child.lower_ in words("direction"):
        return True
    return follows and (
        (child.dep_ == "advcl" and _infinitive(child)) or (child.dep_ == "prep" and child.lower_ in TAKEN_PREPOSITIONS)
    )


def _infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def clause(verb: Token, without: Iterable[Token] = ()) -> set[int]:
    """The clause of a verb without what hangs on it loosely: other clauses, marks, coordinated clauses with a subject."""
    loose = [child for child in verb.children if _is_loose(child)]
    kept = subtree(verb, (*loose, *without))
    if verb.dep_ == "conj" and own_subject(verb) is None and (shared := subject(verb)) is not None:
        kept |= subtree(shared)
    if verb.lemma_ in words("light") and (own := own_subject(verb)) is not None and not _says_something(verb, without):
        return subtree(own)
    return kept


def _says_something(verb: Token, without: Iterable[Token]) -> bool:
    gone = {token.i for token in without}
    return any(
        (child.dep_ in ("attr", "acomp", "dobj", "ccomp", "xcomp", "prep", "oprd") or child.tag_ in COMPARATIVE)
        and child.i not in gone
        for child in verb.children
    )


def _is_loose(child: Token) -> bool:
    if child.dep_ in OUTSIDE or child.dep_ in ("parataxis", "dep", "intj"):
        return True
    if child.dep_ == "conj":
        return own_subject(child) is not None
    return child.dep_ == "advcl" and any(
        grand.dep_ in ("mark", "advmod") and grand.i < child.i for grand in child.children
    )


def runs(indices: Iterable[int]) -> list[list[int]]:
    """Consecutive indices, run by run."""
    found: list[list[int]] = []
    for index in sorted(set(indices)):
        if found and found[-1][-1] == index - 1:
            found[-1].append(index)
        else:
            found.append([index])
    return found


def ranges(doc: Doc, indices: Sequence[int]) -> list[tuple[int, int]]:
    """The character ranges of a side: its runs, without marks and conjunctions at their edges."""
    found = []
    for run in runs(indices):
        while run and _is_edge(doc[run[0]]):
            run = run[1:]
        while run and _is_edge(doc[run[-1]]):
            run = run[:-1]
        if run:
            found.append((doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]])))
    return found


def _is_edge(token: Token) -> bool:
    return (
        token.is_space
        or token.pos_ in ("PUNCT", "CCONJ")
        or token.dep_ in ("cc", "mark")
        or not token.text.strip("'’\"“”-–—")
    )
