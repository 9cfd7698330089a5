"""The PLOVER sector of an actor, by the words of its role and name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from thucydides.records import Actor


def sector(actor: Actor) -> str | None:
    """Returns the sector code of an actor: of states the government, of others by their words; None where nothing tells."""
    if actor.kind == "state":
        return "GOV"
    told = f"{actor.role or ''} {actor.name}".casefold()
    return next((code for code, pattern in _patterns() if pattern.search(told)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (files(__package__) / "sectors.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return tuple((code, re.compile(rf"\b(?:{words})\b")) for code, words in rows)
