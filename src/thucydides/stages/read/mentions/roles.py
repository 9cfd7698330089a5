"""Gives persons the role, body and state that the phrases around their names tell: before, behind, or in apposition."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from .draft import Draft
from .syntax import Syntax
from .titles import FARTHEST, gender_of, in_title, is_role, reach_back, role_class, role_words, title_before

LONGEST_APPOSITION = 25  # words


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
            _from_apposition(draft, starts, named, syntax)
            _from_body_behind(draft, starts, syntax)
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
        person.role, person.gender = role_words(words), person.gender or gender_of(words)
        person.titles += [word.i for word in words if is_role(word)]
        _belong(person, other)


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


def _from_apposition(person: Draft, starts: dict[int, Draft], named: frozenset[int], syntax: Syntax) -> None:
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
        if role_at < 0 and index not in named and (is_role(token) or _is_calling(token, begin)):
            role_at = _last_role(index, syntax)
            index = role_at
        index += 1
    if role_at >= 0:
        _take_apposition(person, starts, (begin, role_at, index), syntax)


def _is_calling(token: Token, begin: int) -> bool:
    """Whether a noun in apposition is by its ending one for a person: "a hydrologist", "the ship owner"."""
    opened = token.i > begin and token.doc[begin].lower_ in ("a", "an", "the") and token.i - begin < 5
    return opened and token.tag_ == "NN" and token.lower_.endswith(("ist", "er", "or", "ian", "man", "woman", "pher"))


def _from_body_behind(person: Draft, starts: dict[int, Draft], syntax: Syntax) -> None:
    """Reads "NAME of (the) BODY"."""
    doc, index = syntax.doc, syntax.last(person.end) + 1
    index += index < len(doc) and doc[index].text == ","
    if index + 1 >= len(doc) or doc[index].lower_ not in ("of", "from", "at", "with"):
        return
    index += 2 if doc[index + 1].lower_ == "the" else 1
    other = starts.get(index)
    if other is not None and other.kind == "organization" and person.affiliation is None:
        person.affiliation = other.name
        person.iso3 = person.iso3 or other.iso3


def _last_role(index: int, syntax: Syntax) -> int:
    """The last role word of the title that a role word opens: of "deputy foreign minister" the minister."""
    doc, last, at = syntax.doc, index, index
    while at + 1 < len(doc) and in_title(doc[at + 1], syntax) and doc[at + 1].lower_ not in ("of", "the", "-"):
        at += 1
        last = at if is_role(doc[at]) else last
    return last


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
    start = reach_back(index + 1, syntax)
    words = [doc[at] for at in range(start, index + 1)]
    person.role, person.gender = role_words(words), person.gender or gender_of(words)
    for at in range(max(0, start - 6), start):
        if (draft := starts.get(at)) is not None and _reaches(draft, start, first, syntax):
            _belong(person, draft)


def _take_apposition(person: Draft, starts: dict[int, Draft], places: tuple[int, int, int], syntax: Syntax) -> None:
    begin, role_at, end = places
    start = min(reach_back(role_at + 1, syntax), role_at)
    words = [token for token in syntax.doc[max(begin, start) : role_at + 1] if token.lower_ != "the"]
    if person.role is None or role_class(person.role) == "military":  # a rank says less than a post
        person.role = role_words(words)
    person.gender = person.gender or gender_of(words)
    for index in range(begin, end):
        draft = starts.get(index)
        if draft is not None and draft is not person and draft.kind != "person" and not draft.is_place:
            _belong(person, draft)


def _belong(person: Draft, other: Draft) -> None:
    """Takes a state or body over as the person's."""
    person.iso3 = person.iso3 or other.iso3
    if other.kind == "organization" and person.affiliation is None:
        person.affiliation = other.name
