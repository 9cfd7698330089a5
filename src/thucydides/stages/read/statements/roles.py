"""Whom a role means: "the analyst", "the official" is the last person whom the text introduced with a fitting role.

A role fits a person beside whose name the same word stands, or one of its kind: an expert may have been introduced as a
professor or a director. A role that fits nobody named ("the mayor" where only a minister is named) speaks for itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from thucydides.records import Mention

from .passage import Passage, Range
from .tables import words

BESIDE = 8  # words on either side of a name in which its role stands
DEFINITE = frozenset(("the", "this", "that"))
TITLE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "PART"))
APPOSED = TITLE | {"ADP"}
LONGEST = 80  # characters of a name
ARTICLES = ("the ", "a ", "an ")
KINDS = (("any expert", "expert"), ("any official", "officer"))


def meant(passage: Passage, mention: Mention, head: Token) -> str:
    """The id of whom a mention means: its antecedent, unless that is of another role; then a person whom the role fits."""
    role = head.lemma_.lower()
    if mention.kind != "person" or mention.entry or not _is_role(head) or role in words("anyone"):
        return mention.antecedent or mention.id
    known = passage.by_id.get(mention.antecedent or "")
    if known is not None and (known.entry or _fits(passage, known, role)):
        return known.id
    bare = {child.lower_ for child in head.children if child.dep_ in ("det", "amod", "compound", "prep", "poss")}
    if not bare & DEFINITE or bare - DEFINITE - {"same"} or role not in words("officer") | words("expert"):
        return mention.antecedent or mention.id
    return next(_candidates(passage, mention, role), mention.id)


def _is_role(head: Token) -> bool:
    """Whether a phrase is a common noun and names nobody."""
    return head.pos_ == "NOUN" and not any(child.pos_ == "PROPN" and child.dep_ == "appos" for child in head.children)


def _candidates(passage: Passage, mention: Mention, role: str) -> Iterator[str]:
    """The ids of the named persons whom a role fits: the latest before it, then those introduced later in its paragraph."""
    place = mention.span.start
    for other in reversed(passage.mentions):
        if other.span.end <= place and other.kind == "person" and _heads(passage, other) == role:
            yield other.antecedent or other.id
    paragraph = passage.paragraph_number(place)
    people = [m for m in passage.mentions if m.kind == "person" and m.id != mention.id and is_name(passage, m)]
    before = [m for m in reversed(people) if m.span.start < place]
    after = [m for m in people if m.span.start > place and passage.paragraph_number(m.span.start) == paragraph]
    for person in [*before, *after]:
        named = passage.by_id.get(person.antecedent or person.id, person)
        if named.kind == "person" and named.id != mention.id and _fits(passage, named, role):
            yield named.id


def _fits(passage: Passage, person: Mention, role: str) -> bool:
    """Whether a role, or one of its kind, stands beside a name of a person."""
    beside = {lemma for chain in passage.chain(person.id) for lemma in _beside(passage, chain)}
    if role in beside:
        return True
    return any(role in words(general) and beside & words(special) for general, special in KINDS)


def _heads(passage: Passage, mention: Mention) -> str:
    """The noun that heads a phrase for an unnamed person, nothing for names."""
    tokens = list(passage.words([(mention.span.start, mention.span.end)]))
    return next((token.lemma_.lower() for token in tokens if token.pos_ == "NOUN" and token.dep_ != "compound"), "")


def is_name(passage: Passage, mention: Mention) -> bool:
    """Whether every word of a mention belongs to a name."""
    tokens = list(passage.words([(mention.span.start, mention.span.end)]))
    return any(t.pos_ == "PROPN" for t in tokens) and all(t.pos_ == "PROPN" or not t.is_alpha for t in tokens)


def _beside(passage: Passage, mention: Mention) -> Iterator[str]:
    """The nouns of the titles before a name, and of the phrase after a comma behind it."""
    if not is_name(passage, mention):
        return
    doc, inside = passage.parsed.doc, passage.tokens((mention.span.start, mention.span.end))
    for index in range(inside.start - 1, max(inside.start - BESIDE, 0) - 1, -1):
        if doc[index].pos_ not in TITLE and doc[index].text != ",":
            break
        yield doc[index].lemma_.lower()
    if inside.stop < len(doc) and doc[inside.stop].text == ",":
        for index in range(inside.stop + 1, min(inside.stop + BESIDE, len(doc))):
            if doc[index].pos_ not in APPOSED:
                break
            yield doc[index].lemma_.lower()


def described(passage: Passage, span: Range) -> Mention | None:
    """The person whose name a phrase follows between two commas: "Ana Ruiz, the head of the institute, said"."""
    after = passage.text[span[1] : span[1] + 1]
    if after != "," or not passage.text[slice(*span)].lower().startswith(ARTICLES):
        return None
    near = passage.mentions_in((max(0, span[0] - LONGEST), span[0]))
    before = (m for m in near if m.kind == "person" and passage.text[m.span.end : span[0]] == ", ")
    return next((mention for mention in before if is_name(passage, mention)), None)
