"""Who says it: the mentions that head the speaker phrase, never its modifiers; all of them where several are coordinated.

A statement without a speaker phrase takes the subject of its cue; a pronoun that mentions could not resolve, and a quotation
without a cue, take the speaker of the statement before. First persons outside every quotation are the narrator.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from thucydides.records import NARRATOR, Mention

from .draft import Draft
from .heads import antecedent, appositions, author, heads, phrase, subject_of
from .passage import Passage, Range
from .roles import described, is_name, meant

FIRST = frozenset(("i", "we", "me", "us", "myself", "ourselves"))
THIRD = frozenset(("he", "she", "they", "it", "him", "her", "them", "who", "both", "himself", "herself"))
SINGULAR = frozenset(("he", "she"))
EXPLETIVE = frozenset(("it", "there", "one", "this", "that", "what"))
APART = 40  # characters between a phrase and its apposition
REACH = 3  # sentences back to the speaker that an unresolved pronoun may stand for
RANK = {"person": 0, "group": 1, "organization": 2, "state": 3}


def complete_speaker(draft: Draft, passage: Passage) -> None:
    """Gives a draft without a speaker phrase the subject of its cue, unless the cue is passive or impersonal."""
    if draft.speaker or draft.cue is None or draft.form == "narrator":
        return
    for verb in passage.words([draft.cue]):
        if verb.pos_ not in ("VERB", "AUX") or any(c.dep_ == "auxpass" for c in verb.children):
            continue
        subject = subject_of(verb)
        if subject is not None and not _within(subject, draft) and subject.lower_ not in EXPLETIVE:
            draft.speaker = (phrase(subject, verb.idx),)
            return
    if owner := next((found for noun in passage.words([draft.cue]) if (found := _owner(noun))), None):
        draft.speaker = (phrase(owner, draft.cue[0]),)


def _owner(noun: Token) -> Token | None:
    """Whose a claim told as a noun is: "one of A's arguments is that", also where it is the second of two nouns."""
    while noun.pos_ == "NOUN" and noun.dep_ == "conj" and noun.head != noun:
        noun = noun.head
    if noun.pos_ != "NOUN":
        return None
    return next((child for child in noun.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"), None)


def resolve(draft: Draft, passage: Passage, before: Sequence[Draft]) -> tuple[str, ...]:
    """The ids of those who make a statement, NARRATOR for the outlet; nobody where the text names none."""
    if draft.form == "narrator":
        return (NARRATOR,)
    found: dict[str, None] = {}
    for span in draft.speaker:
        person = described(passage, span) or _entitled(passage, span)
        if person is not None:
            found[person.antecedent or person.id] = None
            continue
        for head in heads(passage, span, draft.taken):
            for mention in _named(passage, head, span):
                found[meant(passage, mention, head)] = None
    if found or not draft.speaker:
        return tuple(found) or (draft.heir_of.speakers if draft.heir_of else ())
    return _of_pronoun(draft, passage, before) or tuple(m.antecedent or m.id for m in _strongest(passage, draft))


def _entitled(passage: Passage, span: Range) -> Mention | None:
    """The person whose name ends a phrase of titles ("the economist A", "Lima's trade minister B"), if it is one."""
    tokens = list(passage.words([span]))
    if len(tokens) < 2 or any(token.pos_ in ("ADP", "CCONJ", "VERB", "PRON") for token in tokens):
        return None
    last = [m for m in passage.mentions_at(tokens[-1].i) if m.kind == "person" and tokens[-1].pos_ == "PROPN"]
    return min(last, key=lambda m: m.span.end - m.span.start, default=None)


def _named(passage: Passage, head: Token, span: Range) -> list[Mention]:
    """The mentions that a head belongs to: the longest phrase over it, several records of it where it means several."""
    whose = author(head)
    others = [whose] if whose is not None else [t for t in appositions(head) if is_near(t, span)]
    for token in (head, antecedent(head), *others):
        covering = passage.mentions_at(token.i)
        fitting = [m for m in covering if not m.is_place or m.kind == "state"]
        if fitting:
            longest = max(m.span.end - m.span.start for m in fitting)
            return [m for m in fitting if m.span.end - m.span.start == longest]
    return []


def is_near(token: Token, span: Range) -> bool:
    """Whether a word stands in a phrase, or so near that it may be in apposition to it."""
    return span[0] - APART <= token.idx < span[1] + APART


def _strongest(passage: Passage, draft: Draft) -> list[Mention]:
    """For a phrase whose head is no mention: the person in it, else the body; no state, since that only modifies."""
    inside = [m for span in draft.speaker for m in passage.mentions_in(span) if not m.is_place and m.kind != "state"]
    return sorted(inside, key=lambda m: (RANK[m.kind], m.span.start))[:1]


def _of_pronoun(draft: Draft, passage: Passage, before: Sequence[Draft]) -> tuple[str, ...]:
    words = {token.lower_ for token in passage.words(draft.speaker)}
    if words & FIRST or _is_impersonal(draft, passage):
        return draft.outer.speakers if draft.outer else (NARRATOR,)
    if not words or not words <= THIRD:
        return ()
    begun = min([draft.place, *(start for start, _ in draft.content)])  # a quotation of many sentences is one step
    number = passage.sentence_number(begun)
    for other in reversed(before[-8:]):
        near = 0 <= number - passage.sentence_number(other.place) <= REACH
        if near and other.speakers and other.speakers != (NARRATOR,) and other.outer is None:
            return other.speakers
    return _introduced_later(draft, passage) if words & SINGULAR else ()


def _is_impersonal(draft: Draft, passage: Passage) -> bool:
    """Whether "it" stands for nobody: "it is not known whether …", "it remains unclear why …"."""
    tokens = list(passage.words(draft.speaker))
    if len(tokens) != 1 or tokens[0].lower_ != "it":
        return False
    verb = tokens[0].head
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return tokens[0].dep_ == "expl" or passive or any(child.dep_ == "acomp" for child in verb.children)


def _introduced_later(draft: Draft, passage: Passage) -> tuple[str, ...]:
    """Whoever is named in the sentence after a quotation of "him" or "her", if nobody was named in the paragraph before."""
    start, end = passage.paragraphs[passage.paragraph_number(draft.place)]
    people = [m for m in passage.mentions_in((start, end)) if m.kind == "person" and is_name(passage, m)]
    if not passage.is_quoted(draft.content[0]) or not people or people[0].span.start < draft.place:
        return ()
    near = passage.sentence_number(people[0].span.start) - passage.sentence_number(draft.place)
    return (people[0].antecedent or people[0].id,) if near <= 1 else ()


def _within(token: Token, draft: Draft) -> bool:
    return any(start <= token.idx < end for start, end in draft.content)
