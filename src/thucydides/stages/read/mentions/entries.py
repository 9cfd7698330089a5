"""The vocabulary as surfaces: every name, adjective, demonym, capital and metonym with the entry that it may stand for.

A state's government, head and capital are the state; other seats (a ministry of defence, a parliament, a court) are bodies of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thucydides import vocab
from thucydides.records.reading import ActorKind

from .draft import Form

GOVERNMENT_SEATS = ("executive", "government", "capital", "monarchy")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface may stand for. `ambiguous`: this surface also means something else; `acts`: an actor, not only a place."""

    id: str
    kind: ActorKind
    name: str
    form: Form
    iso3: str | None = None
    ambiguous: bool = False
    acts: bool = True
    role: str | None = None
    affiliation: str | None = None
    since: str | None = None
    until: str | None = None


def surfaces() -> Iterator[tuple[str, Entry]]:
    """Every surface of the vocabulary with an entry that it may stand for."""
    for surface, entry in _all():
        if "-led " not in surface:  # "US-led coalition" describes, and another one in every war
            yield surface, entry


def _all() -> Iterator[tuple[str, Entry]]:
    yield from _states()
    yield from _former_states()
    yield from _blocs()
    yield from _regions()
    yield from _organizations()
    yield from _leaders()
    yield from _outlets()
    yield from _ministries()
    yield from _metonyms()


def _states() -> Iterator[tuple[str, Entry]]:
    for state in vocab.states():
        doubtful = set(state.ambiguous)
        for form, words in _forms(state.names, state.adjectives, state.demonyms, state.capitals):
            for word in words:
                yield word, Entry(state.id, "state", state.name, form, state.iso3, word in doubtful)


def _former_states() -> Iterator[tuple[str, Entry]]:
    for former in vocab.historic_states() + vocab.breakaway_regions():
        doubtful, acts = set(former.ambiguous), former.kind != "region"
        names = (former.name, *former.other_names)
        for form, words in _forms(names, former.adjectives, former.demonyms, ()):
            for word in words:
                code = former.parent or None
                yield (
                    word,
                    Entry(former.id, "state" if acts else "group", former.name, form, code, word in doubtful, acts),
                )


def _forms(
    names: tuple[str, ...], adjectives: tuple[str, ...], demonyms: tuple[str, ...], capitals: tuple[str, ...]
) -> tuple[tuple[Form, tuple[str, ...]], ...]:
    return ("name", names), ("adjective", adjectives), ("demonym", demonyms), ("capital", capitals)


def _organizations() -> Iterator[tuple[str, Entry]]:
    for body in vocab.organizations():
        doubtful = set(body.ambiguous)
        for word in dict.fromkeys((body.name, *body.abbreviations, *body.other_names)):
            yield word, Entry(body.id, "organization", body.name, "name", body.iso3, word in doubtful)


def _leaders() -> Iterator[tuple[str, Entry]]:
    """Full names only: who is meant by a surname depends on the rest of the document."""
    for leader in vocab.leaders():
        for word in dict.fromkeys((leader.name, *leader.other_names)):
            if " " in word:
                yield word, Entry(leader.id, "person", leader.name, "name", leader.iso3)


def _outlets() -> Iterator[tuple[str, Entry]]:
    for outlet in vocab.outlets():
        doubtful = set(outlet.ambiguous)
        for word in dict.fromkeys((outlet.name, *outlet.other_names, outlet.domain or outlet.name)):
            yield word, Entry(outlet.id, "organization", outlet.name, "name", outlet.iso3, word in doubtful)


def _ministries() -> Iterator[tuple[str, Entry]]:
    """The bodies that every state has, also in lower case; a government is the state and is left to the descriptions."""
    for body in vocab.ministries():
        if body.code == "government":
            continue
        for word in dict.fromkeys((body.name, *body.other_names)):
            entry = Entry(body.id, "organization", body.name, "ministry")
            yield word, entry
            if " " in word:
                yield word[0] + word[1:].lower(), entry
                yield word.lower(), entry


@cache
def state_bodies() -> dict[str, str]:
    """The codes of the bodies that states have by their names of one word in lower case: "army", "parliament"."""
    return {
        word.lower(): body.code
        for body in vocab.ministries()
        if body.code != "government"
        for word in (body.name, *body.other_names)
        if " " not in word and not word.isupper()
    }


def _blocs() -> Iterator[tuple[str, Entry]]:
    for bloc in vocab.blocs():
        kind: ActorKind = "group" if bloc.kind == "group" else "organization"
        for word in dict.fromkeys((bloc.name, *bloc.abbreviations, *bloc.other_names)):
            yield word, Entry(bloc.id, kind, bloc.name, "name")
        for word in bloc.adjectives:
            yield word, Entry(bloc.id, kind, bloc.name, "adjective")


def _regions() -> Iterator[tuple[str, Entry]]:
    for region in vocab.regions():
        names = (region.name, *region.other_names)
        for form, words in _forms(names, region.adjectives, region.demonyms, ()):
            for word in words:
                yield word, Entry(region.id, "group", region.name, form, None, region.ambiguous, acts=False)


def _metonyms() -> Iterator[tuple[str, Entry]]:
    codes = {state.iso3: state for state in vocab.states()}
    for metonym in vocab.metonyms():
        if metonym.seat == "capital":
            continue
        for word in dict.fromkeys((metonym.name, *metonym.other_names)):
            if metonym.iso3 and metonym.seat in GOVERNMENT_SEATS:
                state = codes[metonym.iso3]
                yield word, Entry(state.id, "state", state.name, "metonym", state.iso3, metonym.ambiguous)
            else:
                entry, name = _seated(metonym)
                yield word, Entry(entry, "organization", name, "metonym", metonym.iso3, metonym.ambiguous)


def _seated(metonym: vocab.Metonym) -> tuple[str, str]:
    """The id and name of the body that a place name stands for."""
    if metonym.body_id:
        names = {body.id: body.name for body in vocab.blocs()} | {body.id: body.name for body in vocab.organizations()}
        return metonym.body_id, names.get(metonym.body_id, metonym.stands_for)
    named = next((body for body in vocab.organizations() if body.name == metonym.stands_for), None)
    if named is not None:
        return named.id, named.name
    if metonym.iso3 and metonym.seat in ("foreign", "defence", "interior", "finance"):
        return ministry_of(f"{metonym.seat}_ministry", metonym.iso3)
    return metonym.id, metonym.stands_for


@cache
def ministry_of(code: str, iso3: str) -> tuple[str, str]:
    """The id and name of a state's ministry: those of the vocabulary where it lists that ministry by name."""
    ministry = next(m for m in vocab.ministries() if m.code == code)
    patterns = {ministry.name, *ministry.other_names}
    for body in vocab.organizations():
        if body.iso3 == iso3 and body.kind == "ministry" and patterns & {body.name, *body.other_names}:
            return body.id, body.name
    return f"{ministry.id}:{iso3}", f"{ministry.name} of {vocab.state(iso3).name}"
