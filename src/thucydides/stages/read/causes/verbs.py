"""Claims that a verb makes: "sanctions curb trade", "trade was hurt by sanctions", "forcing Rome to react", "X stems from Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from thucydides.records.reading import Relation
from thucydides.vocab import CausalSignal

from .clauses import SUBJECTS, VERBAL, clause, is_passive, own_subject, subject, subtree, taken, verb_above
from .draft import Draft
from .sides import Side, drafts, phrases
from .signals import Match, verb_at
from .standing import is_frustrated, is_negative, standing
from .tables import PUSHING, words

MOVED = 0.9  # certainty of a verb of pushing that says whither
OWED = "owe"  # read in clefts.py: its object is no cause
LEAST = 0.5  # certainty of a signal below which its verb is not read as causal
PERSONAL = frozenset(("he", "she", "we", "i", "you", "they", "it", "who"))
HUMAN = PERSONAL - {"it", "they"}
MADE = CausalSignal("make", "verb", "cause_first", "+", "mechanism", 0.85)  # with a small clause
Names = frozenset[int]


def verb_claims(sentence: list[Token], names: Names, skip: frozenset[int]) -> Iterator[Draft]:
    """All claims that verbs of a sentence make. `names` are tokens that name actors; `skip` are words that are no cause."""
    for verb in sentence:
        if verb.pos_ not in VERBAL or verb.i in skip or verb.lemma_ == OWED:
            continue
        match = verb_at(verb)
        if match is not None and match.entry.certainty >= LEAST:
            yield from _claims(verb, match, names)
        elif verb.lemma_ in ("make", "render", "turn"):
            yield from _made(verb, names)


def _claims(verb: Token, match: Match, names: Names) -> Iterator[Draft]:
    entry = match.entry if not _moves(verb) else replace(match.entry, certainty=max(MOVED, match.entry.certainty))
    if is_passive(verb) and entry.direction == "cause_first":
        yield from _passive(verb, match)
        return
    if (
        match.entry.certainty == PUSHING
        and verb.dep_ in ("xcomp", "acl", "pcomp", "ccomp")
        and own_subject(verb) is None
    ):
        return
    causes = _causes(verb, names if entry.direction == "cause_first" else frozenset())
    if entry.certainty < LEAST or not causes:
        return
    backwards = entry.direction == "effect_first"
    effects = [_side(taken(verb, match.tokens))] if backwards else _effects(verb, match)
    yield from drafts(match.tokens, entry, causes, effects, standing(verb), verb.i)


def _side(indices: set[int]) -> Side:
    return frozenset(indices), 1


def _moves(verb: Token) -> bool:
    """Whether a verb says whither it moves its object ("pushed both into closer cooperation")."""
    if verb.lemma_.lower() not in words("moving") or not any(child.dep_ == "dobj" for child in verb.rights):
        return False
    return any(token.lower_ in words("direction") for child in verb.rights for token in (child, *child.rights))


def _causes(verb: Token, names: Names) -> list[Side]:
    """The subject of a verb; what an actor does by doing; the clause to which a participle is added."""
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and own_subject(verb) is None and verb.i > verb.head.i:
        return [_side(clause(verb_above(verb.head), [verb]))]
    found = subject(verb)
    if found is None or found.lemma_ in words("reason"):
        return []
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in words("attempt"):
        return []
    by = _by_doing(verb)
    if by is not None and found.i in names:
        return [_side(subtree(by))]
    if (found.lower_ in PERSONAL or found.i in names) and not (is_frustrated(verb) and found.lower_ not in HUMAN):
        return []
    without = [verb] if verb.i in {t.i for t in found.subtree} else []
    return [(side, 1) for side, _ in phrases(found, without)]


def _by_doing(verb: Token) -> Token | None:
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "through"):
            return next((grand for grand in child.children if grand.dep_ == "pcomp"), None)
    return None


def _effects(verb: Token, match: Match) -> list[Side]:
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    others = taken(verb, match.tokens)
    if len(objects) == 1 and others == subtree(objects[0]):
        return phrases(objects[0])
    return [_side(others)] if others else []


def _passive(verb: Token, match: Match) -> Iterator[Draft]:
    agent = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None)
    done = next((child for child in agent.children if child.dep_ in ("pobj", "pcomp")), None) if agent else None
    found = subject(verb)
    if agent is None or done is None or found is None:
        return
    rest = {i for i in taken(verb, match.tokens) if i not in subtree(agent)}
    inside = [verb] if verb.i in {t.i for t in found.subtree} else []
    effects = [(side | rest, sign) for side, sign in phrases(found, inside)]
    claim = standing(verb)
    if is_negative(found):
        effects = [(side, 1) for side, _ in effects]
    yield from drafts((*match.tokens, agent.i), match.entry, phrases(done), effects, claim, verb.i)


def _made(verb: Token, names: Names) -> Iterator[Draft]:
    """ "X makes Y harder", "pressure made them allies", "the ban turned Lagos into a hub"."""
    made = next((child for child in verb.rights if _is_outcome(child)), None)
    if made is None:
        return
    sign = _ease(made)
    effect = taken(verb, (made.i,) if sign else ())
    if sign:
        effect = {i for i in effect if verb.doc[i].lower_ != "it" or verb.doc[i].head != made}
        effect -= {child.i for child in made.children if child.dep_ == "advmod"}
    relation: Relation = "mechanism" if not sign else "enabling" if sign > 0 else "preventing"
    signal = (verb.i, made.i) if sign else (verb.i,)
    causes = _causes(verb, names)
    yield from drafts(signal, MADE, causes, [_side(effect)], standing(verb), verb.i, relation, sign or 1)


def _is_outcome(child: Token) -> bool:
    """Whether a verb's complement says what its object becomes."""
    if child.dep_ == "prep":
        return child.lower_ == "into" and child.head.lemma_ == "turn"
    small = child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ", "PROPN")
    named = any(grand.dep_ in SUBJECTS for grand in child.lefts)
    return (child.dep_ in ("oprd", "acomp") or (small and named)) and child.head.lemma_ != "turn"


def _ease(adjective: Token) -> int:
    """+1 where an adjective says easier or likelier, −1 where it says harder; "less likely" turns it."""
    lemma = adjective.lemma_.lower()
    sign = (lemma in words("easier")) - (lemma in words("harder"))
    less = any(child.lower_ in ("less", "not") for child in adjective.children)
    return -sign if less else sign
