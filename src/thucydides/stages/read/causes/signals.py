"""The vocabulary's causal signals found in a parse: the longest wins, and wording that is no cause outranks what it contains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from thucydides import vocab
from thucydides.vocab import CausalSignal

from .tables import pushes

SKIP = 2  # adverbs that may stand inside a signal of several words ("led almost directly to")
FILLERS = frozenset(("ADV", "PUNCT", "PART"))
ATTACHED = frozenset(("prep", "prt", "dative", "agent", "advmod", "mark", "prep", "advcl"))
ARTICLES = frozenset(("a", "an", "the"))
LINKING = ("preposition", "conjunction", "adverb")
Rest = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A signal at its tokens. `entries` are the vocabulary's rows for these words (a signal may have two relations)."""

    tokens: tuple[int, ...]
    entries: tuple[CausalSignal, ...]

    @property
    def entry(self) -> CausalSignal:
        """The most certain row."""
        return max(self.entries, key=lambda entry: (entry.certainty, entry.relation == "preventing"))


@cache
def _index(kinds: tuple[str, ...]) -> dict[str, tuple[tuple[Rest, tuple[CausalSignal, ...]], ...]]:
    """First word → the rest of each signal, longest first, with its rows."""
    found: dict[str, dict[Rest, list[CausalSignal]]] = {}
    for signal in vocab.causal_signals():
        if signal.kind in kinds and "…" not in signal.signal:
            first, *rest = _stripped(signal.signal).split()
            found.setdefault(first, {}).setdefault(tuple(rest), []).append(signal)
    return {
        first: tuple((rest, tuple(rows)) for rest, rows in sorted(entries.items(), key=lambda item: -len(item[0])))
        for first, entries in found.items()
    }


def _stripped(signal: str) -> str:
    """A signal without the copula and article with which it begins ("be a response to")."""
    words = signal.split()
    while len(words) > 1 and (words[0] in ARTICLES or words[0] == "be"):
        words = words[1:]
    return " ".join(words)


@cache
def _not_causal() -> dict[str, tuple[Rest, ...]]:
    found: dict[str, list[Rest]] = {}
    for entry in vocab.not_causal():
        first, *rest = _stripped(entry.signal).lower().split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def blocked(doc: Sequence[Token]) -> frozenset[tuple[int, int]]:
    """The [first, end) of every stretch of wording that the vocabulary lists as not causal."""
    found = []
    for place, token in enumerate(doc):
        for rest in (*_not_causal().get(token.lower_, ()), *_not_causal().get(token.lemma_, ())):
            if _words_at(doc, place + 1, rest):
                found.append((token.i, token.i + len(rest) + 1))
                break
    return frozenset(found)


def is_blocked(tokens: Sequence[int], stretches: frozenset[tuple[int, int]]) -> bool:
    """Whether a signal lies within wording that is not causal."""
    return any(first <= tokens[0] and tokens[-1] < end for first, end in stretches)


def linking(tokens: Sequence[Token]) -> Iterator[Match]:
    """Prepositions, conjunctions and adverbs, longest first, without overlaps, in the order of the text."""
    place = 0
    while place < len(tokens):
        for rest, rows in _index(LINKING).get(tokens[place].lower_, ()):
            if _words_at(tokens, place + 1, rest):
                yield Match(tuple(token.i for token in tokens[place : place + 1 + len(rest)]), rows)
                place += len(rest)
                break
        place += 1


def verb_at(verb: Token) -> Match | None:
    """The longest signal whose verb is this token."""
    for rest, rows in (*_index(("verb",)).get(verb.lemma_.lower(), ()), *_index(("verb",)).get(verb.lower_, ())):
        if (found := _rest(verb, rest)) is not None:
            return Match(tuple(sorted({verb.i, *found})), rows)
    push = pushes().get(verb.lemma_.lower())
    return Match((verb.i,), (push,)) if push is not None else None


def noun_at(noun: Token) -> Match | None:
    """The signal whose noun or adjective is this token, with the preposition that belongs to it."""
    for rest, rows in _index(("noun", "adjective")).get(noun.lemma_.lower(), ()):
        if (found := _rest(noun, rest)) is not None:
            return Match(tuple(sorted({noun.i, *found})), rows)
    return None


def _rest(head: Token, rest: Rest) -> tuple[int, ...] | None:
    """The tokens of the rest of a signal after its head: close behind it, or the one preposition that hangs on it."""
    found, place = [], head.i + 1
    for word in rest:
        place = _next(head.doc, place, word)
        if place < 0:
            return _attached(head, rest)
        found.append(place)
        place += 1
    return tuple(found)


def _next(doc: Doc, place: int, word: str) -> int:
    for step in range(SKIP + 1):
        if place + step >= len(doc):
            return -1
        token = doc[place + step]
        if word in (token.lower_, token.lemma_):
            return place + step
        if token.pos_ not in FILLERS and token.lower_ not in ARTICLES:
            return -1
    return -1


def _attached(head: Token, rest: Rest) -> tuple[int, ...] | None:
    if len(rest) != 1:
        return None
    for child in head.rights:
        if child.lower_ == rest[0] and child.dep_ in ATTACHED:
            return (child.i,)
        if child.dep_ in ("dobj", "pobj") and child.n_rights:
            last = next(child.rights)
            if last.lower_ == rest[0] and last.dep_ == "prep" and rest[0] in ("from", "into", "of"):
                return (last.i,)
    return None


def _words_at(tokens: Sequence[Token], place: int, rest: Rest) -> bool:
    return len(tokens) >= place + len(rest) and all(
        word in (tokens[place + n].lower_, tokens[place + n].lemma_) for n, word in enumerate(rest)
    )
