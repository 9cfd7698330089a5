"""Aims: an infinitive that says for the sake of what something is done; and what must be done for it, where that is advised."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .clauses import VERBAL, clause, is_frustrating, is_passive, own_subject, subtree, taken, verb_above
from .draft import Draft
from .sides import main_clause
from .signals import verb_at
from .standing import held, is_negated
from .tables import words

CERTAINTY = 0.6
ADVISED = 0.86  # where the deed is said to be what must be done for it


def aim_claims(sentence: list[Token]) -> Iterator[Draft]:
    """Motives ("closed the straits to keep out the war") and advice ("to stop the war, an offer must be made")."""
    for aim in sentence:
        to = _to(aim)
        if to is None or not _is_purpose(aim) or _is_measure(aim.head):
            continue
        deed = _needed(verb_above(aim.head))
        yield _advice(to, aim, deed) if _is_advised(deed) else _motive(to, aim, deed)


def _to(verb: Token) -> Token | None:
    """The "to" of a bare infinitive of purpose."""
    left = list(verb.lefts)
    if verb.pos_ not in VERBAL or any(child.dep_ in ("mark", "nsubj", "nsubjpass") for child in left):
        return None
    found = next((child for child in left if child.lower_ == "to" and child.dep_ == "aux"), None)
    before = verb.doc[found.i - 1].lower_ if found is not None and found.i else ""
    return None if before in ("order", "as", "enough", "than", "about", "how", "so") else found


def _is_purpose(aim: Token) -> bool:
    """Whether an infinitive says what a deed is done for; after a passive ("was cast to block") parsers call it a complement."""
    deed = aim.head
    if aim.dep_ == "xcomp" and is_passive(deed):
        return deed.lemma_ not in words("said") and verb_at(deed) is None
    return aim.dep_ == "advcl"


def _is_measure(verb: Token) -> bool:
    """Whether a verb takes an infinitive for other reasons: "is to", "too late to", "has yet to"."""
    if verb.pos_ not in VERBAL or is_frustrating(verb) or verb.lower_ == "left":
        return True
    if verb.lemma_ == "be" and own_subject(verb) is not None:
        return True
    return any(child.lower_ in ("too", "enough", "yet") for child in verb.subtree if child.i > verb.i)


def _is_advised(deed: Token) -> bool:
    if any(child.dep_ == "aux" and child.lower_ in ("must", "should", "ought") for child in deed.children):
        return True
    if deed.dep_ == "xcomp" and deed.head.lemma_ in words("ought"):
        return True
    return deed.dep_ in ("xcomp", "ccomp") and deed.head.lemma_ == "be" and _is_recommended(deed.head)


def _is_recommended(verb: Token) -> bool:
    """Whether a clause puts a deed forward: "one solution is to", "it is possible to"."""
    named = own_subject(verb)
    if named is not None and named.lemma_ in words("remedy"):
        return True
    return any(child.dep_ == "acomp" and child.lower_ in words("advisable") for child in verb.children)


def _needed(verb: Token) -> Token:
    """The deed that a verb of need asks for ("an offer needs to be made"), or the verb itself."""
    if verb.lemma_ in words("ought"):
        return next((child for child in verb.rights if child.dep_ == "xcomp" and child.pos_ in VERBAL), verb)
    return verb


def _motive(to: Token, aim: Token, deed: Token) -> Draft:
    kept, sign = main_clause(deed, [aim])
    purpose = clause(aim) - {to.i} - {child.i for child in aim.children if child.dep_ == "neg"}
    turned = sign * (-1 if is_negated(aim) else 1)
    return Draft((to.i,), _tuple(purpose), _tuple(kept - {to.i}), turned, held(deed), "motive", CERTAINTY, deed.i)


def _advice(to: Token, aim: Token, deed: Token) -> Draft:
    kept, _ = main_clause(deed, [aim])
    kept -= {child.i for child in deed.lefts if child.dep_ == "aux" and child.lower_ == "to"}
    if deed.dep_ == "xcomp" and deed.head.lemma_ in words("ought") and (offered := own_subject(deed.head)) is not None:
        kept |= subtree(offered)
    match, sign, effect = verb_at(aim), 1, clause(aim) - {to.i}
    signal: tuple[int, ...] = (to.i,)
    if match is not None and (objects := taken(aim, match.tokens)):
        sign, effect, signal = (1 if match.entry.polarity == "+" else -1), objects, match.tokens
    return Draft(signal, _tuple(kept), _tuple(effect), sign, "alleged", "mechanism", ADVISED, deed.i)


def _tuple(indices: set[int] | frozenset[int]) -> tuple[int, ...]:
    return tuple(sorted(indices))
