"""Whose a person is: the state and body that his role tells, never one that is only near in the sentence.

A state counts as an adjective or possessive of the role ("Kenya's former minister"), behind "of" after an office ("president of
Peru"), or as the adjective of his body ("at the Bolivian embassy"); not as what he studies or is sent to ("an expert on Russia",
"ambassador to Chile"). A body counts behind "of", "at" and the like.
"""

from __future__ import annotations

from collections.abc import Mapping

from thucydides import vocab

from .draft import Draft
from .syntax import Syntax
from .tables import column
from .titles import is_role, role_class

HOLDERS = frozenset(("leader", "official", "politician", "military"))  # whose "of STATE" is their own state
INSIDE = frozenset(("of", "at", "from", "with", "in", "for", "within", "to"))
SENT = frozenset(("ambassador", "envoy", "representative", "delegate", "emissary", "mission"))
ACADEMIC = ("think_tank", "university")


def own(person: Draft, piece: tuple[int, int, int], starts: Mapping[int, Draft], syntax: Syntax) -> str | None:
    """Gives a person the state and body that a role phrase tells; returns the body. `piece`: first token, role, end."""
    first, role_at, end = piece
    body = None
    for index in range(first, end):
        draft = starts.get(index)
        if draft is None or draft is person or draft.kind == "person":
            continue
        if draft.kind == "organization":
            if body is None and _is_inside(draft, role_at, syntax):
                body = draft.name
                belong(person, draft)
        elif draft.iso3 and not draft.is_place and _is_own_state(draft, first, role_at, syntax):
            belong(person, draft)
    return body


def belong(person: Draft, other: Draft) -> None:
    """Takes a state or body over as the person's, where none is known."""
    person.iso3 = person.iso3 or other.iso3
    if other.kind == "organization" and person.affiliation is None:
        person.affiliation = other.name


def is_academic(body: str | None) -> bool:
    """Whether a body's name is one of a think tank, university or institute."""
    if body is None:
        return False
    known = next((one for one in vocab.organizations() if body in (one.name, *one.abbreviations)), None)
    if known is not None:
        return known.kind in ACADEMIC
    return bool(column("academies.tsv", "word") & set(body.lower().split()))


def holds(role: str | None) -> bool:
    """Whether "of STATE" behind a role names the state that the role is held in."""
    return role_class(role) in HOLDERS


def _is_inside(body: Draft, role_at: int, syntax: Syntax) -> bool:
    """Whether a body before a role, or behind "of", "at" and the like after it, is the one where the role is held."""
    at = syntax.first(body.start)
    if at < role_at:
        return True
    link = _link(at, role_at, syntax)
    sent = syntax.doc[role_at].lemma_.lower() in SENT
    return link in INSIDE and not (link == "to" and sent)


def _is_own_state(state: Draft, first: int, role_at: int, syntax: Syntax) -> bool:
    doc, at = syntax.doc, syntax.first(state.start)
    if at < role_at:
        return not any(doc[index].pos_ == "ADP" for index in range(first, at))
    links = [doc[index].lower_ for index in range(role_at + 1, at) if doc[index].pos_ == "ADP"]
    if not links or set(links) - INSIDE or (links[-1] == "to" and doc[role_at].lemma_.lower() in SENT):
        return False
    if state.form == "adjective" or _is_possessive(state, syntax):
        return _leads(state, syntax)
    return links[-1] == "of" and holds(doc[role_at].lower_)


def _link(at: int, role_at: int, syntax: Syntax) -> str:
    """The last preposition between a role and a token."""
    words = (syntax.doc[index] for index in range(at - 1, role_at, -1))
    return next((token.lower_ for token in words if token.pos_ == "ADP"), "")


def _is_possessive(state: Draft, syntax: Syntax) -> bool:
    return syntax.word_after(state.end) in ("'s", "’s", "'", "’")


def _leads(state: Draft, syntax: Syntax) -> bool:
    """Whether an adjective or possessive stands before a word for a body or a role: "the Bolivian embassy"."""
    doc, last = syntax.doc, syntax.last(state.end)
    for token in doc[last + 1 : last + 6]:
        if token.lower_ in column("bodies.tsv", "word") or is_role(token):
            return True
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "PART", "ADV"):
            return False
    return False
