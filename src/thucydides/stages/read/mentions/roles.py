"""Reads what a person is: the title before a name ("Foreign Minister", "analyst") and the role after it (", director of …").

A role is told in the words of the report, in lower case. The state and the body within the phrase become the person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from thucydides import vocab

from .draft import Draft
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
LONGEST_APPOSITION = 25  # words


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
    while end <= last and _in_title(doc[end]):
        end += 1
    while end > first and not (is_role(doc[end - 1]) or _is_honorific(doc[end - 1])):
        end -= 1
    start = _reach_back(end, syntax)
    if start == end:
        return None
    words = [doc[index] for index in range(start, end)]
    if not any(is_role(token) or _is_honorific(token) for token in words[-1:]):
        return None
    return Title(_role_words(words), _gender(words), start, end)


def _in_title(token: Token) -> bool:
    return (
        is_role(token)
        or _is_honorific(token)
        or token.lower_ in column("role_modifiers.tsv", "word")
        or token.lower_ in ("of", "the", "-", "affairs", "staff", ".")
    )


def _is_honorific(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower_.rstrip(".") in column("honorifics.tsv", "title")


def _reach_back(end: int, syntax: Syntax) -> int:
    """The first token of the title that ends before a token."""
    doc, start = syntax.doc, end
    while start > 0 and end - start < FARTHEST:
        token = doc[start - 1]
        if (start < len(doc) and doc[start].is_sent_start) or not (_in_title(token) and token.lower_ != "the"):
            break
        start -= 1
    while start < end and doc[start].lower_ in LINKS:
        start += 1
    return start


def _role_words(words: Sequence[Token]) -> str | None:
    kept = [token.lower_ for token in words if not (_is_honorific(token) and not is_role(token)) and token.text != "."]
    return " ".join(kept).replace(" - ", "-") or None


def _gender(words: Sequence[Token]) -> str | None:
    genders = mapping("roles.tsv", "role", "gender") | mapping("honorifics.tsv", "title", "gender")
    told = [genders.get(token.lower_.rstrip("."), "-") for token in words]
    return next((gender for gender in told if gender != "-"), None)


def attach(drafts: Sequence[Draft], syntax: Syntax) -> None:
    """Gives the named persons among the drafts the role, body and state that the phrases around their names tell."""
    starts = {syntax.first(draft.start): draft for draft in drafts if draft.form not in ("pronoun", "description")}
    for draft in drafts:
        if draft.kind == "person" and draft.form in ("name", "surname"):
            _from_title(draft, starts, syntax)
            _from_apposition(draft, starts, syntax)
            _from_description(draft, starts, syntax)


def _from_title(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    first = syntax.first(person.start)
    title = title_before(first, first - 1, syntax)
    if title is None:
        return
    person.role = person.role or title.role
    person.gender = person.gender or title.gender
    for index in range(max(0, title.start - 6), first):
        draft = starts.get(index)
        if draft is not None and _reaches(draft, title.start, first, syntax):
            _belong(person, draft)


def _reaches(draft: Draft, title_start: int, first: int, syntax: Syntax) -> bool:
    """Whether a name stands right before a title ("Russian Foreign Minister", "Turkey's president") or inside it."""
    last = syntax.last(draft.end)
    between = [syntax.doc[index].lower_ for index in range(last + 1, title_start)]
    return last < first and all(word in ("'s", "’s", "'", "’", "-", "born", "based") for word in between)


def is_apposed(end: int, syntax: Syntax) -> bool:
    """Whether ", who" or ", (a) ROLE" follows a name that ends at an offset: then it is a person's."""
    doc, index = syntax.doc, syntax.last(end) + 1
    if index + 1 >= len(doc) or doc[index].text != ",":
        return False
    if doc[index + 1].lower_ in ("who", "whose"):
        return True
    for token in doc[index + 1 : index + 6]:
        if is_role(token):
            return role_class(token.lower_) is not None and token.tag_ in ("NN", "NNP")
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM") or token.is_sent_start:
            return False
    return False


def _from_apposition(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads ", (a) ROLE (of BODY) …," behind a name."""
    doc, index = syntax.doc, syntax.last(person.end) + 1
    if index + 1 >= len(doc) or doc[index].text not in (",", "(", "–", "—", "-") or doc[index].is_sent_start:
        return
    sentence = syntax.sentence_of[index]
    index += 1
    begin, role_at = index, -1
    while index < len(doc) and index - begin < LONGEST_APPOSITION and syntax.sentence_of[index] == sentence:
        token = doc[index]
        if role_at < 0 and (index - begin > 7 or (token.pos_ in ("VERB", "AUX", "PRON") and not is_role(token))):
            return
        if token.text in (",", ")", ";", "—") and role_at >= 0:
            break
        if role_at < 0 and is_role(token) and not (index + 1 < len(doc) and is_role(doc[index + 1])):
            role_at = index
        index += 1
    if role_at >= 0:
        _take_apposition(person, starts, (begin, role_at, index), syntax)


def _from_description(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads "BODY's ROLE (of PLACE), NAME,": a description that the name stands in apposition to."""
    doc, first = syntax.doc, syntax.first(person.start)
    after = syntax.last(person.end) + 1
    if (
        person.role
        or first < 2
        or doc[first - 1].text != ","
        or (after < len(doc) and doc[after].lower_ in ("and", "or"))
    ):
        return
    index = first - 2
    while index > 0 and first - index < FARTHEST and not is_role(doc[index]):
        if doc[index].is_punct or doc[index].pos_ in ("VERB", "AUX") or doc[index + 1].is_sent_start:
            return
        index -= 1
    if not is_role(doc[index]) or (index + 1 < first - 1 and doc[index + 1].pos_ != "ADP"):
        return
    start = _reach_back(index + 1, syntax)
    words = [doc[at] for at in range(start, index + 1)]
    person.role, person.gender = _role_words(words), person.gender or _gender(words)
    for at in range(max(0, start - 6), start):
        if (draft := starts.get(at)) is not None and _reaches(draft, start, first, syntax):
            _belong(person, draft)


def _take_apposition(person: Draft, starts: dict[int, Draft], places: tuple[int, int, int], syntax: Syntax) -> None:
    begin, role_at, end = places
    start = _reach_back(role_at + 1, syntax)
    words = [token for token in syntax.doc[max(begin, start) : role_at + 1] if token.lower_ != "the"]
    if person.role is None or role_class(person.role) == "military":  # a rank says less than a post
        person.role = _role_words(words)
    person.gender = person.gender or _gender(words)
    for index in range(begin, end):
        draft = starts.get(index)
        if draft is not None and draft is not person and draft.kind != "person" and not draft.is_place:
            _belong(person, draft)


def _belong(person: Draft, other: Draft) -> None:
    """Takes a state or body over as the person's."""
    person.iso3 = person.iso3 or other.iso3
    if other.kind == "organization" and person.affiliation is None:
        person.affiliation = other.name
