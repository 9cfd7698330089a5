"""Reads the title before a name ("Foreign Minister", "Secretary of State", "analyst", "Dr.") and knows what words are roles.

A role is told in the words of the report, in lower case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from thucydides import vocab

from .syntax import Syntax
from .tables import column, mapping

SECTORS = {
    "EDU": "expert", "JRN": "journalist", "MIL": "military", "LEG": "politician", "BUS": "business", "REL": "cleric",
    "SOC": "dissident", "CVL": "person", "LAB": "person", "MED": "expert", "REF": "person", "CRM": "person",
}  # fmt: skip
NOT_PERSONS = frozenset(
    ("source", "company", "firm", "newspaper", "publication", "outlet", "broadcaster", "channel", "host")
)
FARTHEST = 8  # words of a title
LINKS = frozenset(("of", "for", "and", "to", "the", "in", "on", "at", "'s", "’s", "-", "&"))
LINKING = ("of", "the", "for", "and", "to")


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its words in lower case, the gender it tells, and the tokens from `start` to before `end`."""

    role: str | None
    gender: str | None
    start: int
    end: int


@cache
def role_classes() -> dict[str, str]:
    """The class of every role noun of one word: this layer's own, then the vocabulary's by sector."""
    classes = dict(mapping("roles.tsv", "role", "class"))
    for role in vocab.roles():
        noun = role.noun.lower()
        if role.kind != "group" and " " not in noun and noun not in column("nouns.tsv", "lemma", "class", "body"):
            ruler = role.office in ("head_of_state", "head_of_government", "paramount_leader")
            classes.setdefault(noun, "leader" if ruler else SECTORS.get(role.sector, "official"))
    return {noun: told for noun, told in classes.items() if noun not in NOT_PERSONS}


def is_role(token: Token) -> bool:
    """Whether a token is a noun for what a person is."""
    return token.lemma_.lower() in role_classes() or token.lower_ in role_classes()


def role_class(role: str | None) -> str | None:
    """The class of a role by its last word that has one: "former foreign minister" is an official."""
    told = (role or "").lower()
    if "prime minister" in told:
        return "leader"
    return next(
        (role_classes()[word] for word in reversed(told.replace("-", " ").split()) if word in role_classes()), None
    )


def title_before(first: int, last: int, syntax: Syntax) -> Title | None:
    """The title that a name carries at its front or just before it, or None."""
    doc = syntax.doc
    end = first
    while end <= last and in_title(doc[end], syntax):
        end += 1
    while end > first and not _ends_title(doc[end - 1], syntax):
        end -= 1
    end = max(end, _inside(first, last, syntax))
    start = reach_back(end, syntax)
    if start == end:
        return None
    words = [doc[index] for index in range(start, end)]
    if not _ends_title(words[-1], syntax):
        return None
    return Title(role_words(words), gender_of(words), start, end)


def _ends_title(token: Token, syntax: Syntax) -> bool:
    if token.ent_type_ == "PERSON" and role_classes().get(token.lower_) not in ("leader", "official", None):
        return _is_honorific(token)  # "Marine Le Pen" is no marine
    return is_role(token) or _is_honorific(token) or token.i in syntax.office_ends


def _inside(first: int, last: int, syntax: Syntax) -> int:
    """The token behind a role that stands within a chain of capitals: "Mining Minister Rosa Mamani"; `first` if none does."""
    doc = syntax.doc
    for index in range(min(first + 4, last - 1), first, -1):
        token = doc[index]
        named = any(doc[at].ent_type_ == "PERSON" for at in range(first, index + 1))
        if is_role(token) and (not named or doc[index + 1].ent_iob_ == "B") and doc[index + 1].pos_ == "PROPN":
            return index + 1
    return first


def in_title(token: Token, syntax: Syntax) -> bool:
    """Whether a token may be a word of a title."""
    return (
        token.i in syntax.offices
        or is_role(token)
        or _is_honorific(token)
        or token.lower_ in column("role_modifiers.tsv", "word")
        or token.lower_ in ("of", "the", "-", "affairs", "staff", ".")
    )


def _is_honorific(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower_.rstrip(".") in column("honorifics.tsv", "title")


def _narrows(token: Token, start: int, end: int) -> bool:
    """Whether a word in lower case belongs to the role behind it: the aid of an "aid worker"."""
    plain = token.text.islower() and token.pos_ in ("NOUN", "ADJ") and token.dep_ in ("compound", "amod")
    return plain and start <= token.head.i < end


def reach_back(end: int, syntax: Syntax) -> int:
    """The first token of the title that ends before a token."""
    doc, start = syntax.doc, end
    while start > 0 and end - start < FARTHEST:
        token = doc[start - 1]
        opens = start < len(doc) and doc[start].is_sent_start
        if opens or not (_narrows(token, start, end) or (in_title(token, syntax) and token.lower_ != "the")):
            break
        start -= 1
    while start < end and doc[start].lower_ in LINKS:
        start += 1
    return start


def role_words(words: Sequence[Token]) -> str | None:
    """The role that the words of a title tell, in lower case, or None if they are honorifics only."""
    kept = [token.lower_ for token in words if not (_is_honorific(token) and not is_role(token)) and token.text != "."]
    return " ".join(kept).replace(" - ", "-") or None


def gender_of(words: Sequence[Token]) -> str | None:
    """`m` or `f` where a word of a title tells it, else None."""
    genders = mapping("roles.tsv", "role", "gender") | mapping("honorifics.tsv", "title", "gender")
    told = [genders.get(token.lower_.rstrip("."), "-") for token in words]
    return next((gender for gender in told if gender != "-"), None)
