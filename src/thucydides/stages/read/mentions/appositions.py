"""Reads what stands behind a person's name as what he is: one role or several, each with its body and state.

"X, the director of the Institute and former minister counselor at the embassy, …" is one person with two roles; "X, the director
of the Institute, and the minister" are two. A second role with an article behind a comma is somebody else's.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from .belonging import own
from .draft import Draft, Role
from .fitting import PAST
from .syntax import Syntax
from .titles import gender_of, in_title, is_role, reach_back, role_class, role_words

LONGEST = 40  # words
BEFORE_ROLE = 7  # words of a phrase before its role
OPENING = frozenset((",", "(", "–", "—", "-"))
CLOSING = frozenset((")", ";", "—", "–", '"', "”"))
PERSONAL = ("ist", "er", "or", "ian", "man", "woman", "pher")
BEING = frozenset(("is", "was", "are", "were", "became", "serves", "served", "works", "worked", "being"))


def read(person: Draft, starts: Mapping[int, Draft], named: frozenset[int], syntax: Syntax) -> None:
    """Gives a person the roles told behind his name: in apposition, in "who is …" or as a predicate."""
    begin = _begin(person, syntax)
    if begin is None:
        return
    for number, piece in enumerate(_pieces(begin, starts, named, syntax)):
        _take(person, piece, number == 0, starts, syntax)


def _begin(person: Draft, syntax: Syntax) -> int | None:
    """The first token of the phrase that says what the person is."""
    doc, index = syntax.doc, syntax.last(person.end) + 1
    if index + 1 >= len(doc) or doc[index].is_sent_start:
        return None
    if doc[index].lower_ in ("is", "was") and doc[index + 1].lower_ in ("a", "an", "the"):
        return index + 1
    if doc[index].text not in OPENING:
        return None
    index += 1
    if doc[index].lower_ == "who" and index + 2 < len(doc) and doc[index + 1].lower_ in BEING:
        index += 3 if doc[index + 2].lower_ == "as" else 2
    return index


def _pieces(
    begin: int, starts: Mapping[int, Draft], named: frozenset[int], syntax: Syntax
) -> list[tuple[int, int, int]]:
    """The role phrases of an apposition as (first token, role, end): one, or several joined by commas and "and"."""
    found: list[tuple[int, int, int]] = []
    index: int | None = begin
    while index is not None and index - begin < LONGEST:
        role_at = _role_in(index, starts, named, syntax)
        if role_at is None:
            break
        end = _end(role_at, starts, named, syntax)
        following = starts.get(end)
        if following is not None and following.kind == "person" and (found or end == role_at + 1):
            break
        found.append((index, role_at, end))
        index = _next(end, syntax)
    return found


def _role_in(index: int, starts: Mapping[int, Draft], named: frozenset[int], syntax: Syntax) -> int | None:
    """The role that heads the phrase at a token, or None if no role does."""
    doc, begin = syntax.doc, index
    while index < len(doc) and index - begin <= BEFORE_ROLE and not (index > begin and doc[index].is_sent_start):
        token, draft = doc[index], starts.get(index)
        if draft is not None and draft.kind == "person":
            return None
        if index not in named and (is_role(token) or _is_calling(token, begin)):
            return None if token.tag_ in ("NNS", "NNPS") else _last_role(index, syntax)
        if token.pos_ in ("VERB", "AUX", "PRON", "ADP", "CCONJ") and not (
            token.tag_ in ("VBG", "VBN") or index in named
        ):
            return None
        if token.text in CLOSING or token.text == ",":
            return None
        index += 1
    return None


def _is_calling(token: Token, begin: int) -> bool:
    """Whether a noun in apposition is by its ending one for a person: "a hydrologist", "the ship owner"."""
    opened = token.i > begin and token.doc[begin].lower_ in ("a", "an", "the") and token.i - begin < 5
    return opened and token.tag_ == "NN" and token.lower_.endswith(PERSONAL)


def _last_role(index: int, syntax: Syntax) -> int:
    """The last role word of the title that a role word opens: of "deputy foreign minister" the minister."""
    doc, last, at = syntax.doc, index, index
    while at + 1 < len(doc) and in_title(doc[at + 1], syntax) and doc[at + 1].lower_ not in ("of", "the", "-", "."):
        at += 1
        last = at if is_role(doc[at]) else last
    return last


def _end(role_at: int, starts: Mapping[int, Draft], named: frozenset[int], syntax: Syntax) -> int:
    """The token at which a role phrase ends: a comma, a verb, another person, or an "and" before the next role."""
    doc, sentence = syntax.doc, syntax.sentence_of[role_at]
    for index in range(role_at + 1, min(len(doc), role_at + LONGEST)):
        token, draft = doc[index], starts.get(index)
        if syntax.sentence_of[index] != sentence or token.text in CLOSING or token.text == ",":
            return index
        if draft is not None and draft.kind == "person":
            return index
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") and index not in named:
            return index
        if token.lower_ == "and" and index not in named and _role_in(index + 1, starts, named, syntax) is not None:
            return index
    return min(len(doc), role_at + LONGEST)


def _next(end: int, syntax: Syntax) -> int | None:
    """The token at which another role of the same person may begin behind a role phrase, or None."""
    doc = syntax.doc
    if end + 1 >= len(doc) or doc[end].is_sent_start:
        return None
    if doc[end].lower_ == "and":
        return end + 1
    if doc[end].text != ",":
        return None
    index = end + 1 + (doc[end + 1].lower_ == "and")
    return index if index < len(doc) and doc[index].pos_ != "DET" else None


def _take(
    person: Draft, piece: tuple[int, int, int], is_first: bool, starts: Mapping[int, Draft], syntax: Syntax
) -> None:
    first, role_at, _ = piece
    start = max(first, min(reach_back(role_at + 1, syntax), role_at))
    words = [token for token in syntax.doc[first:start] if token.lower_ in PAST]
    words += [token for token in syntax.doc[start : role_at + 1] if token.lower_ not in ("the", "a", "an")]
    role = role_words(words)
    if role is None:
        return
    if person.role is None or (is_first and role_class(person.role) == "military"):  # a rank says less than a post
        person.role = role
    person.gender = person.gender or gender_of(words)
    person.titles += [token.i for token in words if is_role(token)] or [role_at]
    person.roles.append(Role(role, own(person, piece, starts, syntax)))
