"""Claims that a noun or adjective makes of a subject: "X is an obstacle to Y", "the reason for Y is X"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Token

from thucydides.records.reading import ClaimKind

from .clauses import VERBAL, subject
from .draft import Draft
from .sides import Side, drafts, phrases
from .signals import Match, noun_at
from .standing import is_negative, standing
from .tables import words

LEAST = 0.5
BEHIND = 0.9  # certainty of "behind X is Y"
ACTOR = 4  # tokens: a subject so short that holds a name is the actor itself, and no event
PREDICATIVE = frozenset(("attr", "acomp", "dobj", "oprd", "pobj", "amod"))
ARGUMENT = frozenset(("for", "of", "to", "on", "in", "behind", "against", "over", "from", "upon"))


def predicate_claims(sentence: list[Token], names: frozenset[int], skip: frozenset[int]) -> Iterator[Draft]:
    """All claims that nouns and adjectives of a sentence make of a subject."""
    for word in sentence:
        if word.pos_ in ("NOUN", "ADJ", "VERB") and word.i not in skip and (match := noun_at(word)) is not None:
            yield from _claims(word, match, names)


def _claims(word: Token, match: Match, names: frozenset[int]) -> Iterator[Draft]:
    argument = _argument(word, match)
    if argument is None or match.entry.certainty < LEAST:
        return
    labelled, verb = _labelled(word, argument)
    if not labelled or verb is None:
        return
    if match.entry.direction == "cause_first" and any(names & side for side, _ in labelled if len(side) < ACTOR):
        return
    turned = is_negative(word) and word.lemma_ in words("reason")
    claim: ClaimKind = "denied" if is_negative(word) and not turned else standing(verb)
    sign = (1 if match.entry.polarity == "+" else -1) * (-1 if turned else 1)
    yield from drafts(match.tokens, match.entry, labelled, phrases(argument), claim, verb.i, sign=sign)


def _argument(word: Token, match: Match) -> Token | None:
    """What the noun or adjective is a cause, an effect or an obstacle of: the object of its preposition, or its infinitive."""
    for child in word.rights:
        if child.dep_ == "prep" and (child.i in match.tokens or child.lower_ in ARGUMENT):
            return next((grand for grand in child.children if grand.dep_ in ("pobj", "pcomp")), None)
        if child.dep_ in ("acl", "xcomp", "relcl") and any(
            g.lower_ == "to" and g.dep_ == "aux" for g in child.children
        ):
            return child
    return None


def _labelled(word: Token, argument: Token) -> tuple[list[Side], Token | None]:
    """What the word is said of: the subject of its copula, the other side of it, or the noun that it stands beside."""
    verb = word.head
    if word.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "be":
        other = next((child for child in verb.rights if child.dep_ in ("attr", "ccomp", "advcl", "xcomp")), None)
        return (phrases(other), verb) if other is not None else ([], None)
    if word.dep_ == "appos":
        return phrases(verb, [word]), word
    if word.dep_ in ("pobj",) and verb.lower_ == "as":
        verb = verb.head
    found = subject(verb) if verb.pos_ in VERBAL and word.dep_ in PREDICATIVE else None
    if found is None or verb.lemma_ not in words("carrier") or found == argument:
        return [], None
    inside = [verb] if verb.i in {t.i for t in found.subtree} else []
    return [(side, 1) for side, _ in phrases(found, inside)], verb


def behind_claims(sentence: list[Token]) -> Iterator[Draft]:
    """ "Behind the thaw may be a shortage of grain": what stands after the verb is the cause."""
    for word in sentence:
        verb = word.head
        thing = next((child for child in word.children if child.dep_ == "pobj"), None)
        if word.lower_ != "behind" or thing is None or word.i > verb.i or verb.lemma_ not in ("be", "lie", "stand"):
            continue
        for cause in verb.rights:
            if cause.dep_ in ("nsubj", "attr", "dobj"):
                for (one, sign), (two, turned) in product(phrases(cause), phrases(thing)):
                    sides = tuple(sorted(one)), tuple(sorted(two))
                    yield Draft((word.i,), *sides, sign * turned, standing(verb), "mechanism", BEHIND, verb.i)
