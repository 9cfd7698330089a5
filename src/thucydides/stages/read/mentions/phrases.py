"""Finds noun phrases that describe an actor ("the analyst", "the two countries"), and what their modifiers tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from thucydides import vocab

from .belonging import holds
from .discourse import Discourse
from .draft import Draft
from .tables import rows
from .titles import is_role

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
SENT = frozenset(("representative", "delegate", "delegation", "envoy", "negotiator"))  # they speak for whose they are
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that describes an actor: its head, its classes, and what its modifiers tell.

    `owner` is the state named in it ("Turkish", "of Turkey"), `holder` the person whose it is ("his party"), `body` the
    organisation ("the UN envoy").
    """

    head: Token
    classes: frozenset[str]
    start: int
    definite: bool
    plural: bool
    count: int | None
    iso3: str | None
    owner: Draft | None
    holder: Draft | None
    body: Draft | None


def describing(discourse: Discourse) -> Iterator[Token]:
    """The heads of the descriptions of a document in order, names' titles and appositions left out."""
    for token in discourse.doc:
        if token.pos_ not in ("NOUN", "PROPN", "DET", "PRON", "NUM", "ADJ") or discourse.covers(token.i):
            continue
        classes = _classes(token)
        if classes and not _is_title(token, discourse):
            yield token


def phrase_of(token: Token, discourse: Discourse) -> Phrase:
    """The phrase of a head, with what its modifiers mean at this point of the document."""
    return _phrase(token, _classes(token), discourse)


def _classes(token: Token) -> frozenset[str]:
    lemma = token.lemma_.lower()
    classes = set(_noun_classes().get(lemma, ())) | set(_noun_classes().get(token.lower_, ()))
    if is_role(token):
        classes.add("role")
    if token.lower_ == "both" and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
        classes.add("both")
    return frozenset(classes)


@cache
def _noun_classes() -> dict[str, frozenset[str]]:
    """The classes of describing nouns: this layer's own, and the vocabulary's plural groups."""
    found: dict[str, set[str]] = {}
    for row in rows("nouns.tsv"):
        found.setdefault(row["lemma"], set()).add(row["class"])
    for role in vocab.roles():
        if role.kind == "group" and " " not in role.noun and role.noun.endswith(("s", "men", "women")):
            found.setdefault(role.noun.lower(), set()).add("people")
    return {noun: frozenset(classes) for noun, classes in found.items()}


def _is_title(token: Token, discourse: Discourse) -> bool:
    """Whether a noun is a part of a name's title, modifies another noun, or says what somebody is."""
    doc = discourse.doc
    following = discourse.at.get(token.i + 1) if token.i + 1 < len(doc) else None
    if following is not None and following.kind == "person" and following.form in ("name", "surname"):
        return True
    if token.dep_ in ("compound", "amod", "attr", "nmod", "nummod", "predet") and token.head != token:
        return True
    inside = token.dep_ in ("appos", "conj") and token.head.i in discourse.at
    return inside and discourse.at[token.head.i].kind == "person" and token.dep_ == "appos"


def _phrase(token: Token, classes: frozenset[str], discourse: Discourse) -> Phrase:
    first, definite, count = token.i, token.lower_ == "both", NUMBERS.get(token.lower_)
    owner: Draft | None = None
    holder: Draft | None = None
    body: Draft | None = None
    for child in token.lefts:
        if child.dep_ in ("det", "amod", "compound", "nummod", "poss", "predet", "nmod"):
            first = min(first, child.left_edge.i)
        if child.dep_ in ("det", "predet") and child.lower_ in DEFINITE:
            definite = True
        if child.dep_ == "poss":
            definite, possessor = True, discourse.at.get(child.i)
            holder = possessor if possessor is not None and possessor.referents[0].kind == "person" else None
        count = count or NUMBERS.get(child.lower_)
        owner = owner or _state_in(child, discourse)
        body = body or _body_in(child, discourse)
    if owner is None:
        owner = _state_after(token, _links(token, classes), discourse)
    plural = token.tag_ in ("NNS", "NNPS")
    iso3 = owner.referents[0].iso3 if owner else None
    return Phrase(token, classes, first, definite, plural, count, iso3, owner, holder, body)


def _body_in(child: Token, discourse: Discourse) -> Draft | None:
    """The organisation that a modifier names: "NATO", "the ministry's"."""
    if child.dep_ not in ("compound", "poss", "nmod", "amod"):
        return None
    draft = discourse.at.get(child.i)
    return draft if draft is not None and draft.referents[0].kind == "organization" else None


def _state_in(child: Token, discourse: Discourse) -> Draft | None:
    """The state that a modifier names: "Turkish", "Turkey's"."""
    for index in range(child.left_edge.i, child.i + 1):
        draft = discourse.at.get(index)
        if draft is not None and draft.referents[0].iso3 and draft.referents[0].kind == "state":
            return draft
    return None


def _links(token: Token, classes: frozenset[str]) -> tuple[str, ...]:
    """The prepositions behind a noun before its own state: "an official from Turkey", but not "an expert of Turkey"."""
    if "role" not in classes:
        return ("of", "in", "from")
    return ("of", "from") if holds(token.lower_) or token.lemma_.lower() in SENT else ("from",)


def _state_after(token: Token, links: tuple[str, ...], discourse: Discourse) -> Draft | None:
    """The state in "the government of Turkey", "the regime in Pyongyang"."""
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in links:
            for below in child.children:
                draft = discourse.at.get(below.i)
                if draft is not None and draft.referents[0].kind == "state":
                    return draft
    return None
