"""Looks an outlet's name up in the vocabulary, however it is written in a document's data ("Reuters", "reuters.com")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thucydides import vocab

from .spelling import words


@dataclass(frozen=True, slots=True)
class Known:
    """An outlet of the vocabulary."""

    id: str
    name: str
    iso3: str | None


def outlet_entry(name: str) -> Known | None:
    """The outlet of the vocabulary that goes by a name, or None."""
    return _outlets().get(_key(name))


def _key(name: str) -> str:
    return "".join(word for word in words(name) if word not in ("the", "www", "com", "org", "net"))


@cache
def _outlets() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for outlet in vocab.outlets():
        for name in (outlet.name, *outlet.other_names, outlet.domain or outlet.name):
            found.setdefault(_key(name), Known(outlet.id, outlet.name, outlet.iso3))
    return found
