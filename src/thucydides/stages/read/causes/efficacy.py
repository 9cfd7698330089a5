"""Talk of whether an instrument works: a claim whose cause is the instrument, and whose effect may be left unsaid.

"Sanctions have not worked", "no measures are left", "one solution is to offer credits", "the embargo proved useless". Where
no effect is named the claim has none; linking resolves it to what the document is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind

from .clauses import VERBAL, clause, is_passive, own_subject, subject, subtree
from .draft import Draft
from .instruments import names_instrument
from .sides import phrases
from .standing import is_negative, standing
from .tables import words

CERTAINTY = 0.7
REMEDY = 0.86  # where a deed is called a solution
GOAL = frozenset(("to", "for", "against", "in", "at", "on"))
TOWARDS = {"against": -1}


def efficacy_claims(sentence: list[Token]) -> Iterator[Draft]:
    """All claims of a sentence that an instrument works, fails, is used up, or might be the way."""
    for token in sentence:
        if token.pos_ in VERBAL:
            yield from _works(token)
            yield from _used_up(token)
            yield from _is_the_way(token)
            yield from _serves(token)
        if token.lemma_ in words("means") and is_negative(token):
            yield from _none_left(token)


def _works(verb: Token) -> Iterator[Draft]:
    """ "Sanctions work", "pressure failed", "the embargo was effective"."""
    judged, works = _judgement(verb)
    found = subject(verb) if judged is not None else None
    if judged is None or found is None or not names_instrument(found):
        return
    claim = standing(verb)
    if not works:
        claim = "asserted" if claim == "denied" else "denied"
    goal, sign = _goal(judged)
    for side, _ in phrases(found):
        yield _draft((judged.i,), side, goal, sign, claim, verb)


def _judgement(verb: Token) -> tuple[Token | None, bool]:
    """The word that says whether something works, and which way."""
    lemma = verb.lemma_.lower()
    objects = any(child.dep_ in ("dobj", "xcomp", "ccomp") for child in verb.rights)
    pays = any(child.lower_ == "off" for child in verb.rights) or lemma != "pay"  # "pay off", not "pay"
    if lemma in words("working") | words("idle") and not objects and pays and not is_passive(verb):
        return verb, lemma in words("working")
    for child in verb.rights:
        if child.dep_ in ("acomp", "oprd", "attr") and child.lemma_.lower() in words("effective") | words("useless"):
            return child, child.lemma_.lower() in words("effective")
    return None, False


def _goal(judged: Token) -> tuple[set[int], int]:
    """What an instrument works or fails against or for, if it is said."""
    for child in judged.rights:
        if child.dep_ == "prep" and child.lower_ in GOAL:
            inside = [i for grand in child.children if grand.dep_ == "pcomp" for i in subtree(grand)]
            if inside or child.lower_ == "against":
                return set(inside) or subtree(child) - {child.i}, TOWARDS.get(child.lower_, 1)
    return set(), 1


def _used_up(verb: Token) -> Iterator[Draft]:
    """ "The means of pressure are exhausted", "they used up all measures"."""
    lemma = verb.lemma_.lower()
    up = lemma in ("use", "run") and any(child.lower_ in ("up", "out") for child in verb.rights)
    if lemma not in words("exhausted") and not up:
        return
    done = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    done += [grand for child in verb.rights if child.dep_ == "prep" for grand in child.children if grand.dep_ == "pobj"]
    for thing in done:
        if names_instrument(thing):
            denies: ClaimKind = "asserted" if standing(verb) == "denied" else "denied"
            whole = {i for child in verb.rights if child.i > thing.i and _has_to(child) for i in subtree(child)}
            yield _draft((verb.i,), subtree(thing) | whole, set(), 1, denies, verb)


def _none_left(noun: Token) -> Iterator[Draft]:
    """ "There are no measures left", "it has few tools to stop the trade"."""
    kept = subtree(noun) - {child.i for child in noun.children if child.lower_ in words("negative")}
    hanging = [grand for child in noun.rights for grand in (child, *child.rights)]
    aim = next(
        (child for child in hanging if child.dep_ in ("acl", "relcl", "advcl", "xcomp") and _has_to(child)), None
    )
    possessed = noun.dep_ == "dobj" and noun.head.lemma_ in words("owning")
    if noun.dep_ not in ("attr", "dobj", "nsubj", "nsubjpass", "pobj") or not (aim or possessed or _is_left(noun)):
        return
    effect = clause(aim) - {t.i for t in aim.lefts} if aim is not None else set()
    signal = tuple(child.i for child in noun.children if child.lower_ in words("negative"))
    told = {i for child in noun.rights if child.dep_ == "relcl" and child != aim for i in subtree(child)}
    cause = kept - {i for child in noun.rights if child.dep_ in ("acl", "relcl", "advcl") for i in subtree(child)}
    cause |= told if len(cause) == 1 else set()
    yield _draft(signal, cause, effect, 1, "denied", noun)


def _is_left(noun: Token) -> bool:
    """Whether something is said to be left, or not to be: "no measures left", "no options remain"."""
    following = [*noun.rights, noun.head, *noun.head.rights]
    return any(token.lower_ in ("left", "remaining") or token.lemma_ == "remain" for token in following)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_the_way(verb: Token) -> Iterator[Draft]:
    """ "One possible solution is to offer credits": the infinitive is the instrument, held possible."""
    found = own_subject(verb)
    if verb.lemma_ != "be" or found is None or found.lemma_ not in words("remedy"):
        return
    deed = next((child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and child.pos_ in VERBAL), None)
    if deed is None:
        return
    aim = next((child for child in found.rights if child.dep_ in ("acl", "relcl") and _has_to(child)), None)
    effect = clause(aim) - {t.i for t in aim.lefts} if aim is not None else set()
    claim: ClaimKind = "denied" if standing(verb) == "denied" else "alleged"
    cause = clause(deed) - {t.i for t in deed.lefts if t.dep_ == "aux"}
    yield replace(_draft((found.i,), cause, effect, 1, claim, verb), certainty=REMEDY)


def _serves(verb: Token) -> Iterator[Draft]:
    """ "The war is not in its interest": what serves or harms an interest is a cause of it."""
    found = own_subject(verb)
    for child in verb.rights if found is not None and verb.lemma_ == "be" else ():
        held = (
            next((grand for grand in child.rights if grand.lemma_ == "interest"), None)
            if child.lower_ == "in"
            else None
        )
        if found is not None and held is not None:
            yield _draft((child.i,), subtree(found), subtree(held), 1, standing(verb), verb)


def _draft(
    signal: tuple[int, ...], cause: set[int] | frozenset[int], effect: set[int], sign: int, claim: ClaimKind, at: Token
) -> Draft:
    kept = tuple(sorted(set(cause) - set(signal)))
    return Draft(signal, kept, tuple(sorted(effect)), sign, claim, "mechanism", CERTAINTY, at.i)
