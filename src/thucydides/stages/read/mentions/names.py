"""Finds names that the vocabulary does not know, as chains of capitalised words, and takes the titles off their front.

A body's name may go on over "of" and "for"; one that a role precedes may be followed by a person's without a comma
("expert of the Halden Center Ida Berg").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from .chains import name_words
from .draft import Draft
from .kinds import ACRONYM, NOBODY, kind_of
from .syntax import Syntax
from .tables import column, mapping
from .titles import is_role, title_before

LINKS = frozenset(("of", "for", "on", "and", "&", "the", "in", "de", "du", "des", "la", "le", "del", "der"))
PARTICLES = frozenset((
    "al", "el", "bin", "ibn", "bint", "van", "von", "de", "da", "di", "der", "den", "dos", "du", "la", "ben", "ter", "ul",
))  # fmt: skip
LONGEST = 12  # words of a name


def unknown(known: Sequence[Draft], syntax: Syntax) -> list[Draft]:
    """Drafts of the persons and organisations that the known drafts do not cover, in order."""
    covered = _covered(known, syntax)
    found = []
    for first, last, behind_body in _chains(covered, syntax):
        draft = _draft(first, last, behind_body or _follows_office(first, covered, syntax), syntax)
        if draft is not None:
            found.append(draft)
    return found


def repeated(known: Sequence[Draft], unknown: Sequence[Draft], expected: frozenset[str], syntax: Syntax) -> list[Draft]:
    """Drafts of single words that repeat a part of a person's name, or an expected surname, and that nothing covers yet."""
    people = [draft for draft in [*known, *unknown] if draft.kind == "person"]
    parts = {words[place] for d in people if len(words := name_words(d.name)) > 1 for place in (0, -1)}
    parts |= {words[-1] for d in people if len(words := _written(d, syntax)) > 1}
    covered = _covered([*known, *unknown], syntax)
    found = []
    for token, draft in zip(syntax.doc, covered, strict=True):
        if draft is not None or not token.text[:1].isupper() or len(token) < 2:
            continue
        words = name_words(token.text)
        if len(words) == 1 and (words[0] in parts or (words[0] in expected and token.pos_ == "PROPN")):
            found.append(Draft(token.idx, token.idx + len(token), "person", token.text, "surname", token.i))
    return found


def _written(draft: Draft, syntax: Syntax) -> tuple[str, ...]:
    return name_words(syntax.text[draft.start : draft.end])


def _covered(known: Sequence[Draft], syntax: Syntax) -> list[Draft | None]:
    """For each token the known draft that covers it."""
    covered: list[Draft | None] = [None] * len(syntax.doc)
    for draft in known:
        for index in range(syntax.first(draft.start), syntax.last(draft.end) + 1):
            covered[index] = draft
    return covered


def _chains(covered: list[Draft | None], syntax: Syntax) -> Iterator[tuple[int, int, bool]]:
    """The first and last token of every stretch that may be a name, and whether it is a person behind the body's name."""
    index, count = 0, len(syntax.doc)
    while index < count:
        if not _may_start(index, covered, syntax):
            index += 1
            continue
        last = _grow(index, covered, syntax)
        yield from _parts(index, last, syntax)
        index = last + 1


def _parts(first: int, last: int, syntax: Syntax) -> Iterator[tuple[int, int, bool]]:
    """A chain, or the body and the person that it names after a role: "expert of the Halden Center Ida Berg"."""
    border = _border(first, last, syntax) if _follows_role(first, syntax) else None
    yield first, last if border is None else border, False
    if border is not None:
        yield border + 1, last, True


def _follows_office(first: int, covered: list[Draft | None], syntax: Syntax) -> bool:
    """Whether "ROLE of (the) STATE" stands before a token: "the President of Peru Ana Ruiz"."""
    before = covered[first - 1] if first else None
    return before is not None and before.kind != "person" and _follows_role(syntax.first(before.start), syntax)


def _follows_role(first: int, syntax: Syntax) -> bool:
    """Whether "ROLE of (the)" stands before a token."""
    index = first - 1
    while index > 0 and first - index < 3 and syntax.doc[index].lower_ in ("of", "the", "at"):
        index -= 1
    return 0 <= index < first - 1 and is_role(syntax.doc[index])


def _border(first: int, last: int, syntax: Syntax) -> int | None:
    """The last word of the body's name, if two or three words of another name follow it; else None."""
    words = [syntax.doc[index].lower_ for index in range(first, last + 1)]
    ends = [
        at
        for at, word in enumerate(words)
        if word in column("bodies.tsv", "word") or word in column("fields.tsv", "word")
    ]
    after = words[ends[-1] + 1 :] if ends else []
    names_body = any(word in column("bodies.tsv", "word") for word in words)
    if not names_body or len(after) not in (2, 3) or LINKS & set(after) or not after[0].isalpha():
        return None
    return first + ends[-1]


def _may_start(index: int, covered: list[Draft | None], syntax: Syntax) -> bool:
    draft = covered[index]
    if draft is not None:
        return draft.form in ("adjective", "name", "capital") and _leads_body(index, covered, syntax)
    return index not in syntax.offices and (_is_name_word(syntax.doc[index]) or _opens_with_particle(index, syntax))


def _opens_with_particle(index: int, syntax: Syntax) -> bool:
    """Whether "al-" and the like open a name: "al-Zubaidi said"."""
    doc = syntax.doc
    if doc[index].lower_ not in PARTICLES or index + 2 >= len(doc) or doc[index].whitespace_:
        return False
    return doc[index + 1].text in ("-", "–") and doc[index + 2].text[:1].isupper() and not doc[index + 1].whitespace_


def _is_name_word(token: Token) -> bool:
    """Whether a token is written as a part of a name and does not merely start a sentence."""
    if (
        not token.text[:1].isupper()
        or token.is_space
        or token.pos_ in ("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "INTJ")
    ):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG"):
        return True
    return not token.is_sent_start and token.pos_ in ("NOUN", "ADJ", "X") and token.ent_type_ not in NOBODY


def _leads_body(index: int, covered: list[Draft | None], syntax: Syntax) -> bool:
    """Whether a known name opens the name of a body: "Russian Foreign Ministry", "Seoul National University"."""
    doc, last = syntax.doc, index
    while last + 1 < len(doc) and covered[last + 1] is covered[index]:
        last += 1
    for ahead in range(last + 1, min(last + 6, len(doc))):
        token = doc[ahead]
        if covered[ahead] is not None or not token.text[:1].isupper():
            return False
        if token.lower_ in column("bodies.tsv", "word"):
            return True
    return False


def _grow(first: int, covered: list[Draft | None], syntax: Syntax) -> int:
    """The last token of the name that starts at a token."""
    last = _through(first, covered)
    while last - first < LONGEST and (following := _next(first, last, covered, syntax)) > last:
        last = _through(following, covered)
    return last


def _through(index: int, covered: list[Draft | None]) -> int:
    """The last token of the known name that a token stands in, the token itself where it stands in none."""
    while covered[index] is not None and index + 1 < len(covered) and covered[index + 1] is covered[index]:
        index += 1
    return index


def _next(first: int, last: int, covered: list[Draft | None], syntax: Syntax) -> int:
    """The token up to which the name goes on by one more word; `last` where it ends."""
    doc, index = syntax.doc, last + 1
    if index >= len(doc) or doc[index].is_sent_start:
        return last
    token = doc[index]
    if index in syntax.offices:
        return last
    over = covered[index]
    if (
        over is not None
        and over.form == "adjective"
        and token.ent_iob_ == "I"
        and doc[last].ent_type_ == token.ent_type_ == "ORG"
    ):
        return syntax.last(over.end)
    if covered[index] is None and _is_name_word(token):
        return index
    if covered[index] is None and _opens_with_particle(index, syntax):
        return index + 2
    tight = not doc[last].whitespace_
    if (
        token.text in ("-", "–")
        and tight
        and index + 1 < len(doc)
        and not token.whitespace_
        and ((behind := covered[index + 1]) is None or (behind.form == "adjective" and last > first))
    ):
        return index + 1
    if (
        token.lower_ in PARTICLES
        and index + 1 < len(doc)
        and covered[index + 1] is None
        and doc[index + 1].text[:1].isupper()
    ):
        return index + 1 if doc[index + 1].pos_ == "PROPN" else last
    return _over_link(first, last, syntax)


def _over_link(first: int, last: int, syntax: Syntax) -> int:
    """The end of "… of Foreign Affairs" behind the name of a body; `last` where no such phrase follows."""
    doc = syntax.doc
    body = any(doc[index].lower_ in column("bodies.tsv", "word") for index in range(first, last + 1))
    index = last + 1
    while body and index < len(doc) and doc[index].lower_ in LINKS and index - last <= 3:
        index += 1
    if not body or index == last + 1 or index >= len(doc) or not doc[index].text[:1].isupper():
        return last
    if doc[last + 1].lower_ in ("and", "&", "the", "in") and not _is_inside_phrase(first, last, syntax):
        return last
    return index if doc[index].pos_ in ("PROPN", "NOUN", "ADJ") else last


def _is_inside_phrase(first: int, last: int, syntax: Syntax) -> bool:
    """Whether an "and" continues "Center for Strategic and …" rather than joining two names."""
    doc = syntax.doc
    if doc[last + 1].lower_ == "in":
        return False
    linked = any(doc[index].lower_ in ("of", "for", "on") for index in range(first, last + 1))
    return linked and doc[last].lower_ not in column("bodies.tsv", "word")


def _draft(first: int, last: int, behind_body: bool, syntax: Syntax) -> Draft | None:
    """The draft of a name from one token to another, after the titles at its front are taken off."""
    title = title_before(first, last, syntax)
    start = title.end if title else first
    if start > last:
        return None
    doc = syntax.doc
    begin, end = doc[start].idx, doc[last].idx + len(doc[last])
    head = syntax.head(begin, end)
    kind = "person" if behind_body else kind_of(start, last, doc[head], title, syntax)
    if kind is None:
        return None
    name = " ".join(syntax.text[begin:end].split())
    draft = Draft(begin, end, "person" if kind == "person" else "organization", name, "name", head)
    if ACRONYM.match(name) and kind == "organization":
        draft.form = "acronym"
    if title and kind == "person":
        draft.role, draft.gender = title.role, title.gender
    if kind == "person" and draft.gender is None:
        draft.gender = mapping("given_names.tsv", "name", "gender").get(doc[start].text)
    return draft
