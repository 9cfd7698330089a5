"""Claims across clauses and sentences: "Therefore …", "In exchange, …", "That is why …", and what "this" stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from thucydides.records.reading import ClaimKind

from .clauses import VERBAL, own_subject, verb_above
from .draft import Draft
from .sides import drafts, main_clause
from .signals import Match
from .tables import words

LEAST = 0.5
CONCLUDING = 0.9  # certainty of "so" where it opens a clause after a comma
DEMONSTRATIVES = frozenset(("this", "that", "which"))
BREAKS = frozenset((";", ":", "—", "–"))


def sequence_claims(sentence: list[Token], before: list[Token], match: Match) -> Iterator[Draft]:
    """The claim of an adverb or conjunction that looks back: its cause is the clause before, or the sentence before."""
    doc = sentence[0].doc
    first = doc[match.tokens[0]]
    entry = replace(match.entry, certainty=CONCLUDING) if _concludes(first, sentence) else match.entry
    if entry.certainty < LEAST:
        return
    effect_verb = _verb_after(sentence, match)
    cause_verb = _verb_before(sentence, first, effect_verb) or main_verb(before)
    if effect_verb is None or cause_verb is None or cause_verb == effect_verb:
        return
    within = effect_verb.is_ancestor(cause_verb)
    follows, later = main_clause(effect_verb, [cause_verb] if within or cause_verb.i > effect_verb.i else [])
    precedes, earlier = main_clause(cause_verb, [] if within else [effect_verb])
    follows = frozenset(
        i for i in follows if i > match.tokens[-1] or (i < match.tokens[0] and i >= effect_verb.left_edge.i)
    )
    precedes = frozenset(i for i in precedes if i < first.i or first.i < cause_verb.i)
    claim: ClaimKind = "denied" if entry.signal in words("concessive") else "asserted"
    yield from drafts(
        match.tokens, entry, [(precedes - follows, earlier)], [(follows - precedes, later)], claim, effect_verb.i
    )


def _concludes(first: Token, sentence: list[Token]) -> bool:
    """Whether "so" opens a clause that says what follows ("…, so the mill closed")."""
    if first.lower_ != "so" or first == sentence[-1] or first == sentence[0] or first.nbor(-1).text not in (",", ";"):
        return False
    return first.nbor(1).pos_ in ("DET", "PRON", "NOUN", "PROPN") and first.nbor(1).lower_ != "that"


def _verb_after(sentence: list[Token], match: Match) -> Token | None:
    """The main verb of what follows a signal."""
    end = match.tokens[-1]
    after = [token for token in sentence if token.i > end and token.pos_ in VERBAL and own_subject(token) is not None]
    return min(after, key=lambda token: (_depth(token), token.i), default=None)


def _verb_before(sentence: list[Token], first: Token, after: Token | None) -> Token | None:
    """The main verb of what stands before a signal in its own sentence."""
    found = [
        token
        for token in sentence
        if token.i < first.i and token.pos_ in VERBAL and own_subject(token) is not None and token != after
    ]
    return min(found, key=lambda token: (_depth(token), -token.i), default=None)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def main_verb(sentence: Sequence[Token]) -> Token | None:
    """The main verb of a sentence; of a report, that of what is reported."""
    top = next((token for token in sentence if token.head == token), None)
    if top is None or top.pos_ not in VERBAL:
        return None
    said = next((child for child in top.children if child.dep_ == "ccomp" and own_subject(child) is not None), None)
    return said if said is not None else top


def resolve(draft: Draft, doc: Doc, before: list[Token]) -> Draft:
    """The draft with "this", "that" or "which" as a side replaced by the clause that it points back to."""
    if (pronoun := _demonstrative(doc, draft.cause)) is not None:
        kept, sign = _meant(pronoun, before)
        cause = tuple(sorted(kept - set(draft.effect) - set(draft.signal)))
        return replace(draft, cause=cause, sign=draft.sign * sign) if cause else draft
    if (pronoun := _demonstrative(doc, draft.effect)) is not None:
        kept, sign = _meant(pronoun, before)
        effect = tuple(sorted(kept - set(draft.cause) - set(draft.signal)))
        return replace(draft, effect=effect, sign=draft.sign * sign) if effect else draft
    return draft


def _demonstrative(doc: Doc, side: Sequence[int]) -> Token | None:
    """The pronoun of which a side consists, with no more than a form of "be" ("that is because …")."""
    told = [doc[i] for i in side if doc[i].lemma_ not in ("be", "'s", "’s")]
    return told[0] if len(told) == 1 and told[0].lower_ in DEMONSTRATIVES else None


def _meant(pronoun: Token, before: list[Token]) -> tuple[frozenset[int], int]:
    verb = _pointed(pronoun, before)
    return main_clause(verb, [verb_above(pronoun)]) if verb is not None else (frozenset(), 1)


def _pointed(pronoun: Token, before: list[Token]) -> Token | None:
    own = verb_above(pronoun)
    above = own.head
    if own.dep_ in ("relcl", "advcl", "ccomp", "conj", "parataxis") and above != own:
        return verb_above(above) if above.i < pronoun.i else None
    return main_verb(before)
