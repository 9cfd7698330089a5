"""Gives persons the role, body and state that the phrases before and around their names tell.

What stands behind a name is read by `appositions`, whose state and body a role tells by `belonging`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from . import appositions
from .belonging import belong, holds, own
from .draft import Draft, Role
from .syntax import Syntax
from .titles import FARTHEST, gender_of, in_title, is_role, reach_back, role_class, role_words, title_before


def attach(drafts: Sequence[Draft], syntax: Syntax) -> None:
    """Gives the named persons among the drafts the role, body and state that the phrases around their names tell."""
    starts = {syntax.first(draft.start): draft for draft in drafts if draft.form not in ("pronoun", "description")}
    ends = {syntax.last(draft.end): draft for draft in starts.values()}
    named = frozenset(
        index
        for draft in starts.values()
        if draft.kind == "organization" and draft.form != "metonym"
        for index in range(syntax.first(draft.start), syntax.last(draft.end) + 1)
    )
    for draft in drafts:
        if draft.kind == "person" and draft.form in ("name", "surname"):
            _from_title(draft, starts, syntax)
            _from_of_phrase(draft, ends, syntax)
            appositions.read(draft, starts, named, syntax)
            _from_body_behind(draft, starts, syntax)
            _from_description(draft, starts, syntax)
            _from_state_behind(draft, starts, syntax)


def _from_title(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    first = syntax.first(person.start)
    title = title_before(first, first - 1, syntax)
    if title is None:
        return
    person.role = person.role or title.role
    person.gender = person.gender or title.gender
    body = _reaching(person, title.start, first, starts, syntax)
    if title.role is not None:
        person.roles.append(Role(title.role, body))
    _from_title_before(person, title.start, starts, syntax)


def _reaching(person: Draft, start: int, first: int, starts: dict[int, Draft], syntax: Syntax) -> str | None:
    """Gives a person the state and body that stand right before a title or inside it; returns the body."""
    body = None
    for index in range(max(0, start - 6), first):
        draft = starts.get(index)
        if draft is not None and _reaches(draft, start, first, syntax):
            belong(person, draft)
            body = draft.name if draft.kind == "organization" else body
    return body


def _from_title_before(person: Draft, end: int, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads the first of two titles: "former Kenyan foreign minister and presidential candidate NAME"."""
    if end < 2 or syntax.doc[end - 1].lower_ != "and":
        return
    start = reach_back(end - 1, syntax)
    words = list(syntax.doc[start : end - 1])
    role = role_words(words) if words and is_role(words[-1]) and words[-1].tag_ not in ("NNS", "NNPS") else None
    before = start - 1
    while before >= 0 and start - before < 4 and syntax.doc[before].pos_ in ("ADJ", "PROPN", "PART"):
        before -= 1
    if role is None or (before >= 0 and syntax.doc[before].pos_ == "DET"):
        return
    person.titles += [word.i for word in words if is_role(word)]
    person.roles.append(Role(role, _reaching(person, start, end, starts, syntax)))


def _from_of_phrase(person: Draft, ending: dict[int, Draft], syntax: Syntax) -> None:
    """Reads "ROLE of (the) STATE or BODY NAME": "President of Peru Ana Ruiz", "expert of the Halden Center Ida Berg"."""
    doc, first = syntax.doc, syntax.first(person.start)
    other = ending.get(first - 1)
    if person.role or other is None or other.kind == "person" or doc[first].is_sent_start:
        return
    index = syntax.first(other.start) - 1
    if index > 0 and doc[index].lower_ == "the":
        index -= 1
    if index < 1 or doc[index].lower_ not in ("of", "at", "from") or not in_title(doc[index - 1], syntax):
        return
    start = reach_back(index, syntax)
    words = [doc[at] for at in range(start, index)]
    if any(is_role(word) for word in words):
        person.gender = person.gender or gender_of(words)
        person.titles += [word.i for word in words if is_role(word)]
        _tell(person, words, other.name if other.kind == "organization" else None)
        belong(person, other)


def _reaches(draft: Draft, title_start: int, first: int, syntax: Syntax) -> bool:
    """Whether a name stands right before a title ("Russian Foreign Minister", "Turkey's president") or inside it."""
    last = syntax.last(draft.end)
    between = [syntax.doc[index].lower_ for index in range(last + 1, title_start)]
    return last < first and all(word in ("'s", "’s", "'", "’", "-", "born") for word in between)


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


def _from_body_behind(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads "NAME of (the) BODY"."""
    doc, index = syntax.doc, syntax.last(person.end) + 1
    index += index < len(doc) and doc[index].text == ","
    if index + 1 >= len(doc) or doc[index].lower_ not in ("of", "from", "at", "with"):
        return
    index += 2 if doc[index + 1].lower_ == "the" else 1
    other = starts.get(index)
    if other is not None and other.kind == "organization" and person.affiliation is None:
        belong(person, other)


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
    index = _topmost(index, syntax)
    start = reach_back(index + 1, syntax)
    words = [doc[at] for at in range(start, index + 1)]
    person.gender = person.gender or gender_of(words)
    person.described += [word.i for word in words if is_role(word)]
    before = _reaching(person, start, start, starts, syntax)
    _tell(person, words, before or own(person, (start, index, first - 1), starts, syntax))


def _topmost(index: int, syntax: Syntax) -> int:
    """The role that another hangs on: in "the adviser of the emir, NAME," it is the adviser who is named."""
    doc = syntax.doc
    while True:
        before = reach_back(index + 1, syntax) - 1
        before -= before > 0 and doc[before].pos_ == "DET"
        if before < 1 or doc[before].lower_ not in ("of", "to") or not is_role(doc[before - 1]):
            return index
        index = before - 1


def _tell(person: Draft, words: Sequence[Token], body: str | None) -> None:
    person.role = role_words(words)
    if person.role is not None:
        person.roles.append(Role(person.role, body))


def _from_state_behind(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads "President NAME of STATE"."""
    doc, index = syntax.doc, syntax.last(person.end) + 1
    if person.iso3 or not holds(person.role) or index + 1 >= len(doc) or doc[index].lower_ != "of":
        return
    other = starts.get(index + 1 + (doc[index + 1].lower_ == "the"))
    if other is not None and other.kind == "state" and other.form == "name":
        belong(person, other)
