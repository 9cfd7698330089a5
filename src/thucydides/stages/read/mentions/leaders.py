"""Recognises leaders by a surname alone or by their office, with the table of terms that the vocabulary holds.

The table may err, so the report goes first: a surname is looked up only where the report gives no full name for it, and an office
("the Turkish president") only where the report names nobody in it. Either needs a day of publication and a single match.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from thucydides import vocab

from .chains import name_words
from .draft import Draft
from .titles import role_class

OUTSIDERS = frozenset(("expert", "journalist", "business", "cleric"))  # roles that no leader of the table has
FIRST = ("paramount_leader", "head_of_state", "head_of_government")  # whom a bare surname means before others
LONG_AGO = "0000-00"


@cache
def _by_surname() -> dict[tuple[str, ...], tuple[vocab.Leader, ...]]:
    found: dict[tuple[str, ...], tuple[vocab.Leader, ...]] = {}
    for leader in vocab.leaders():
        single = [name for name in leader.other_names if " " not in name]
        for name in {name_words(word) for word in (leader.surname or "", *single) if word}:
            found[name] = (*found.get(name, ()), leader)
    return found


@cache
def _by_office() -> dict[tuple[str, str], tuple[vocab.Leader, ...]]:
    found: dict[tuple[str, str], tuple[vocab.Leader, ...]] = {}
    for leader in vocab.leaders():
        if leader.iso3:
            key = leader.iso3, leader.title.lower().removeprefix("acting ")
            found[key] = (*found.get(key, ()), leader)
    return found


@cache
def _terms() -> dict[str, tuple[vocab.Leader, ...]]:
    found: dict[str, tuple[vocab.Leader, ...]] = {}
    for leader in vocab.leaders():
        found[leader.id] = (*found.get(leader.id, ()), leader)
    return found


def surnames(drafts: Iterable[Draft], day: str | None) -> frozenset[str]:
    """The surnames of those in office on a day in the states that the drafts name: words to look for in the text."""
    states = {draft.iso3 for draft in drafts if draft.iso3}
    return frozenset(
        words[0]
        for words, leaders in _by_surname().items()
        if len(words) == 1 and any(leader.iso3 in states and _is_current(leader, day) for leader in leaders)
    )


def recognise(drafts: Sequence[Draft], day: str | None) -> None:
    """Gives lone surnames the entry of the leader they mean, and leaders named in full their office on that day."""
    states = {draft.iso3 for draft in drafts}
    for draft in drafts:
        if draft.kind != "person" or draft.antecedents:
            continue
        if draft.entry is None:
            _look_up(draft, states, day)
        elif draft.role is None:
            draft.role = office(draft.entry, day)
        elif draft.entry.startswith("person:") and role_class(draft.role) in OUTSIDERS:
            draft.entry = draft.iso3 = None


def _look_up(draft: Draft, states: set[str | None], day: str | None) -> None:
    candidates = [
        leader
        for leader in _by_surname().get(name_words(draft.name), ())
        if _is_current(leader, day) and (draft.iso3 == leader.iso3 if draft.iso3 else leader.iso3 in states)
    ]
    ranks = [FIRST.index(leader.office) if leader.office in FIRST else len(FIRST) for leader in candidates]
    candidates = [leader for leader, rank in zip(candidates, ranks, strict=True) if rank == min(ranks)]
    if len({leader.id for leader in candidates}) != 1 or role_class(draft.role) in OUTSIDERS:
        return
    leader = candidates[0]
    draft.entry, draft.name, draft.iso3 = leader.id, leader.name, leader.iso3
    draft.role = draft.role or leader.title.lower()


def office(entry: str, day: str | None) -> str | None:
    """The title of a leader on a day in lower case; "former …" of the last one before, if no term covers the day."""
    terms = _terms().get(entry, ())
    if day is None or not terms:
        return None
    current = next((term for term in terms if term.in_office(day)), None)
    if current is not None:
        return current.title.lower()
    before = [term for term in terms if term.start <= day[:7]]
    last = max(before, key=lambda term: term.end or LONG_AGO, default=None)
    return f"former {last.title.lower()}" if last is not None else None


def holder(role: str, iso3: str, day: str | None) -> vocab.Leader | None:
    """The one who holds an office of a state on a day, if the table knows exactly one; "leader" is the paramount one."""
    if day is None:
        return None
    if role == "leader":
        found = [one for one in vocab.leaders() if one.iso3 == iso3 and one.office == "paramount_leader"]
    else:
        found = list(_by_office().get((iso3, role), ()))
    current = {leader.id: leader for leader in found if leader.in_office(day)}
    return next(iter(current.values())) if len(current) == 1 else None


def _is_current(leader: vocab.Leader, day: str | None) -> bool:
    return day is not None and leader.in_office(day)
