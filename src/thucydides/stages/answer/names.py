"""Who is named in a question: the actors of the situation, by every name that the reports or the vocabulary give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thucydides import vocab
from thucydides.records import Actor, Situation

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a question: where it stands, and the actor it means (None where no report speaks of him)."""

    start: int
    end: int
    words: str
    actor: str | None


def find_names(text: str, situation: Situation) -> tuple[Named, ...]:
    """The names in a text from left to right, the longest at each place."""
    known = _known(situation)
    found: list[Named] = []
    for match in re.finditer(r"\w+", text):
        if found and match.start() < found[-1].end:
            continue
        if named := _longest(text, match.start(), known):
            found.append(named)
    return tuple(found)


def _longest(text: str, start: int, known: dict[str, str | None]) -> Named | None:
    words_end = re.compile(r"(?<=\w)(?!\w)|(?<=\w\.)")  # "U.S." ends with its stop
    ends = [match.end() + start for match in words_end.finditer(text[start : start + 60])]
    for end in reversed(ends):
        words = text[start:end]
        for spelling in (words, words.casefold()):
            if spelling in known and any(letter.isupper() for letter in words):
                return Named(start, end, words, known[spelling])
    return None


def _known(situation: Situation) -> dict[str, str | None]:
    """Spelling → actor, those with more mentions first; the vocabulary's names last."""
    ordered = sorted(situation.actors, key=lambda actor: (actor.kind == "person", -len(actor.mentions), actor.id))
    known: dict[str, str | None] = {}
    for actor in ordered:
        for name in _names(actor):
            known.setdefault(_spelling(name), actor.id)
    states = {actor.iso3: actor.id for actor in reversed(ordered) if actor.kind == "state" and actor.iso3}
    for state in vocab.states():
        for name in (*state.names, *state.adjectives, *state.demonyms):
            known.setdefault(_spelling(name), states.get(state.iso3))
    for bloc in vocab.blocs():
        spellings = [
            _spelling(name) for name in _with_and_without_article(bloc.name, *bloc.other_names, *bloc.abbreviations)
        ]
        meant = next((known[spelling] for spelling in spellings if known.get(spelling)), None)
        for spelling in spellings:
            known.setdefault(spelling, meant)
    return known


def _with_and_without_article(*names: str) -> Iterator[str]:
    for name in names:
        yield from (name, name.removeprefix("the ").removeprefix("The "))


def _spelling(name: str) -> str:
    """A name as it is looked up: an acronym as it is written, since "Can" is not CAN; any other name in lower case."""
    return name if name.isupper() else name.casefold()


def _names(actor: Actor) -> Iterator[str]:
    for name in (actor.name, *actor.aliases):
        if len(name) >= SHORTEST and any(letter.isupper() for letter in name):
            yield from _with_and_without_article(name)


def members(words: str, situation: Situation) -> tuple[str, ...]:
    """The actors of the situation that belong to a bloc of that name."""
    bloc = next(
        (b for b in vocab.blocs() if words.casefold() in _spellings(b.name, *b.other_names, *b.abbreviations)), None
    )
    codes = set(bloc.members) if bloc else set()
    return tuple(actor.id for actor in situation.actors if actor.kind == "state" and actor.iso3 in codes)


def _spellings(*names: str) -> set[str]:
    return {spelling for name in names for spelling in (name.casefold(), name.casefold().removeprefix("the "))}


def unique(actors: Iterable[str | None]) -> tuple[str, ...]:
    """The actors, each once, in order."""
    return tuple(dict.fromkeys(actor for actor in actors if actor))
