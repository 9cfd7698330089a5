"""How a link stands: asserted, denied or held possible, and which negation turns its sign instead.

A negation of the word that links denies the link ("did not deter"); one inside a side turns the sign of that side ("no lorry
will come").
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind

from .clauses import CLIMB, VERBAL, is_frustrating, own_subject, subject, verb_above
from .tables import words

PHRASES = (("in", "no", "way"), ("by", "no", "means"), ("no", "longer"), ("not", "at", "all"), ("on", "no", "account"))
BEFORE = 3


def standing(verb: Token) -> ClaimKind:
    """How the link that a verb makes is put: by its own negation and modals, and by those of the verbs above it."""
    if is_negated(verb) or is_frustrated(verb):
        return "denied"
    return held(verb)


def held(verb: Token) -> ClaimKind:
    """How what a verb says is held, whatever its own negation: by its modals and hedges, and by the verbs above it."""
    if _is_hedged(verb):
        return "alleged"
    above = verb
    for _ in range(CLIMB):
        if above.dep_ not in ("ccomp", "xcomp", "conj", "acl") or above.head == above:
            break
        if (kind := _governed(above.head, above)) is not None:
            return kind
        above = above.head
    return "asserted"


def _governed(governor: Token, below: Token) -> ClaimKind | None:
    """What a verb above says of the link: doubts it, fails to bring it about, supposes it."""
    if below.dep_ == "conj":
        return None
    lemma, negated = governor.lemma_.lower(), is_negated(governor)
    if below.dep_ == "xcomp" and (negated or lemma in words("failing") or lemma in words("powerless")):
        return "denied"
    if lemma in words("doubting") and governor.pos_ in VERBAL:
        return None if negated else "denied"
    if negated and lemma in words("believing"):
        return "denied"
    if lemma in words("supposing"):
        return "alleged"
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in governor.children)
    if lemma in words("said") and (passive or below.dep_ == "xcomp"):
        return "alleged"
    return "alleged" if below.dep_ == "xcomp" and _is_hedged(governor) else None


def is_intended(verb: Token) -> bool:
    """Whether a verb tells what somebody means or tries to do, and not that it is done: "intends to prevent"."""
    governor = verb.head
    return verb.dep_ == "xcomp" and governor.lemma_.lower() in words("intending") and _has_to(verb)


def is_negated(verb: Token) -> bool:
    """Whether a verb is negated: by a word that hangs on it, by a negative subject, or by a phrase such as "in no way"."""
    for child in verb.children:
        if child.i + 1 < len(verb.doc) and verb.doc[child.i + 1].lower_ == "but" and child.i + 1 < verb.i:
            continue  # "cannot but worry"
        if child.i > verb.i + 1 and verb.doc[child.i - 1].text == ",":
            continue  # "goes up, not down"
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc", "aux") and child.lower_ in words("negative")
        ):
            return True
        if child.dep_ in ("advmod", "prep") and _phrase(child):
            return True
    if verb.dep_ in ("acl", "relcl") and verb.head.lemma_ in words("reason") and is_negative(verb.head):
        return True  # "no reason to play such a part"
    if _is_excluded(verb):
        return True
    found = own_subject(verb) or (subject(verb) if verb.dep_ == "xcomp" else None)
    return found is not None and is_negative(found)


def _is_excluded(verb: Token) -> bool:
    """Whether a clause says that what it names can not be: "is unlikely to", "is out of the question", "is ruled out"."""
    if verb.lemma_ in words("excluding") and any(child.dep_ == "auxpass" for child in verb.children):
        return True
    if verb.lemma_ == "be":
        return any(
            child.dep_ in ("acomp", "attr", "oprd") and child.lower_ in words("impossible") and not _too(child)
            for child in verb.children
        ) or any(_following(child, 4) == ("out", "of", "the", "question") for child in verb.rights)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and verb.lemma_ == "rule" and any(child.lower_ == "out" for child in verb.rights)


def _too(word: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "not" for child in word.children)


def _following(token: Token, count: int) -> tuple[str, ...]:
    start = token.left_edge.i
    return tuple(token.doc[i].lower_ for i in range(start, min(len(token.doc), start + count)))


def _phrase(token: Token) -> bool:
    following = _following(token, 3)
    return any(following[: len(phrase)] == phrase for phrase in PHRASES)


def is_negative(noun: Token) -> bool:
    """Whether a noun phrase names none: "no measure", "nobody", "few of them"."""
    if noun.lower_ in words("negative"):
        return True
    return any(
        child.dep_ in ("det", "neg", "preconj", "amod") and child.lower_ in words("negative") for child in noun.children
    )


def is_frustrated(verb: Token) -> bool:
    """Whether the link hangs on nothing, little, or on something unable to make it: "nothing to ease", "too weak to stop"."""
    if verb.dep_ in ("relcl", "acl", "xcomp", "advcl", "ccomp"):
        head = verb.head
        if is_frustrating(head) or head.lemma_ in words("powerless"):
            return True
        if head.lemma_ in words("able") and head.head.lemma_ == "be" and is_negated(head.head):
            return True
        return any(child.dep_ == "advmod" and child.lower_ == "too" for child in head.children) and _has_to(verb)
    return False


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_hedged(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in words("modal"):
            return True
        if child.dep_ == "advmod" and child.lower_ in words("hedge"):
            return True
    return False


def link_standing(first: Token, governor: Token) -> ClaimKind:
    """How a link made by a preposition or conjunction is put: by the words just before it, else by its verb's hedges."""
    doc = first.doc
    before = [doc[i].lower_ for i in range(max(first.sent.start, first.i - BEFORE), first.i)]
    if before and (before[-1] in words("negative") or before[-2:] == ["not", "just"]):
        return "denied" if before[-1] != "just" else "asserted"
    if any(word in words("hedge") for word in before[-2:]):
        return "alleged"
    return held(governor)


def looks_ahead(word: Token) -> bool:
    """Whether a link is told of as to come: its verb, or one that it hangs on, has a modal or is no finite verb."""
    verb = verb_above(word)
    kin = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    return not any(token.tag_ in ("VBZ", "VBP", "VBD") for token in kin)


def speaks_of_denial(sentence: Iterable[Token]) -> bool:
    """Whether any word of a sentence can deny a link: a negation, a word of doubt or failure, a concession."""
    classes = [
        words(name) for name in ("negative", "failing", "powerless", "doubting", "idle", "useless", "concessive")
    ]
    return any(
        token.dep_ == "neg"
        or token.lower_ in words("contrary")
        or any(token.lemma_.lower() in kind for kind in classes)
        for token in sentence
    )
