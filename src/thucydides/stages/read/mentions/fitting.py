"""Whom a role noun fits: by all the roles told of a person, and by the bodies where he holds them.

Whoever directs an institute or university is an expert; a former official may be called one, a minister or spokesman may not.
"""

from __future__ import annotations

from functools import cache

from thucydides import vocab

from .belonging import is_academic
from .draft import Draft, Role
from .titles import role_class

PAST = frozenset(("former", "ex", "late", "retired", "one-time", "onetime", "then", "erstwhile"))
HEADS = frozenset(("official", "leader", "business"))  # classes of those who may also head a learned body


def words_of(person: Draft) -> frozenset[str]:
    """The words of all the roles told of a person."""
    return frozenset(word for role in _roles(person) for word in role.words.split())


def classes_of(person: Draft) -> frozenset[str]:
    """The classes of all the roles told of a person; none where no role is known."""
    return frozenset(told for role in _roles(person) if (told := _class(role)) is not None)


def may_be(person: Draft, wanted: str | None) -> bool:
    """Whether somebody of another or no known role may be meant: any commentator may be called an expert."""
    told = classes_of(person)
    if not told:
        return True
    if wanted != "expert" or told & {"leader", "military"}:
        return False
    return not any(_is_in_office(role) for role in _roles(person))


def _roles(person: Draft) -> list[Role]:
    told = list(person.roles)
    if person.role is not None and all(role.words != person.role for role in told):
        told.append(Role(person.role, person.affiliation))
    if not told and is_academic(person.affiliation):
        told.append(Role("expert", person.affiliation))
    return told


def _class(role: Role) -> str | None:
    told = role_class(role.words)
    return "expert" if (told is None or told in HEADS) and is_academic(role.body) else told


def _is_in_office(role: Role) -> bool:
    words = set(role.words.replace("-", " ").split())
    return bool(words & _offices()) and not words & PAST and not is_academic(role.body)


@cache
def _offices() -> frozenset[str]:
    """The nouns for those who hold an office of a state."""
    return frozenset(role.noun.lower() for role in vocab.roles() if role.sector == "GOV" and " " not in role.noun)
