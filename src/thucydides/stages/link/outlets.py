"""Outlets as actors: whoever wrote or passed on a report speaks in it, named in its text or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from thucydides import vocab
from thucydides.records import Actor, Document, identify

from .references import writers


def with_outlets(actors: Sequence[Actor], documents: Sequence[Document]) -> tuple[tuple[Actor, ...], Mapping[str, str]]:
    """The actors with an actor for every outlet, and outlet name → actor id."""
    known = {name.casefold(): actor.id for actor in actors for name in (*actor.aliases, actor.name)}
    variants = _variants()
    outlets: dict[str, str] = {}
    added: dict[str, Actor] = {}
    for name in sorted({name for document in documents for name in writers(document)}):
        spellings = variants.get(name.casefold(), (name.casefold(),))
        found = next((known[spelling] for spelling in spellings if spelling in known), None)
        actor = found or _add(name, added)
        outlets[name] = actor
        known.update(dict.fromkeys(spellings, actor))
    return (*actors, *added.values()), outlets


def _add(name: str, added: dict[str, Actor]) -> str:
    entry = next(
        (o for o in vocab.outlets() if name.casefold() in {n.casefold() for n in (o.name, *o.other_names)}), None
    )
    code = entry.iso3 if entry else None
    actor = Actor(identify("actor", "outlet", name), name, "organization", code or None, None, "outlet", (), ())
    added[actor.id] = actor
    return actor.id


def _variants() -> dict[str, tuple[str, ...]]:
    """Spelling → all spellings of the same outlet."""
    groups = [tuple(name.casefold() for name in (o.name, *o.other_names)) for o in vocab.outlets()]
    return {spelling: group for group in groups for spelling in group}
