"""Decides whether two persons of different documents are one: by name, and by state and role where the name can not tell.

A full name that is equal is enough; a surname needs state or role to agree and only one bearer; a different spelling needs
both family and given name to be spellings of one name, in the same place, and state or role to agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from .nodes import Node
from .spelling import is_given_variant, is_same_given, is_spelling, words

UNIQUE_ROLES = frozenset(("president", "premier", "king", "queen", "emperor", "chancellor", "emir", "sultan", "pope"))
UNIQUE_PHRASES = (
    "prime minister",
    "foreign minister",
    "defense minister",
    "defence minister",
    "supreme leader",
    "secretary-general",
)
PAST = frozenset(("former", "ex", "ex-president", "late", "ousted", "exiled"))


def is_same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the same words, in one or another order, however hyphenated."""
    return one == other or "".join(one) == "".join(other) or (len(one) > 1 and sorted(one) == sorted(other))


def agree(one: Node, other: Node) -> bool:
    """Whether nothing known of two persons speaks against their being one."""
    if one.entry and other.entry and one.entry != other.entry:
        return False
    return not (one.iso3 and other.iso3 and one.iso3 != other.iso3)


def support(one: Node, other: Node) -> bool:
    """Whether state, role or body tells the same of two persons."""
    if not agree(one, other):
        return False
    same_state = bool(one.iso3) and one.iso3 == other.iso3
    return same_state or _same_role(one, other) or _same_body(one, other)


def _same_role(one: Node, other: Node) -> bool:
    mine, theirs = set((one.role or "").split()) - PAST, set((other.role or "").split()) - PAST
    return bool(mine & theirs)


def _same_body(one: Node, other: Node) -> bool:
    mine = {words(m.affiliation) for m in one.mentions if m.affiliation}
    return bool(mine & {words(m.affiliation) for m in other.mentions if m.affiliation})


def is_variant(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of several words are spellings of one: family name and given names word by word."""
    if min(len(one), len(other)) < 2:
        return False
    if len(one) == len(other):
        return _aligned(one, other)
    short, full = sorted((one, other), key=len)
    return is_spelling(short[-1], full[-1]) and is_given_variant(short[0], full[0]) and len(short[0]) > 1


def is_translated(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have one family name and one given name in two languages ("Vladimir", "Volodymyr"): enough by itself."""
    equal = len(one) == len(other) == 2 and one[-1] == other[-1] and one[0] != other[0]
    return equal and is_same_given(one[0], other[0])


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    pairs = list(zip(one, other, strict=True))
    last_is_family = is_spelling(*pairs[-1]) and all(is_given_variant(*pair) for pair in pairs[:-1])
    first_is_family = is_spelling(*pairs[0]) and all(is_given_variant(*pair) for pair in pairs[1:])
    return last_is_family or first_is_family


def is_shortened(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a single word is the family name of a full name, which stands first or last in it."""
    return len(short) == 1 and len(full) > 1 and len(short[0]) > 1 and short[0] in (full[0], full[-1])


def unique_role(node: Node) -> str | None:
    """The role that only one person of a state can hold at a time, if the node has one and still holds it."""
    role = (node.role or "").lower()
    if set(role.split()) & PAST or role.startswith(("vice", "deputy", "ex-")):
        return None
    phrase = next((p for p in UNIQUE_PHRASES if role.endswith(p)), None)
    return phrase or (role if role in UNIQUE_ROLES else None)


def only(candidates: Sequence[int]) -> int | None:
    """The one candidate, or None where there are none or several."""
    return candidates[0] if len(set(candidates)) == 1 else None
