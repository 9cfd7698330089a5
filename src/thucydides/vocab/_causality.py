"""Wording of causes: signals with direction and sign, wording that only looks causal, and words of more and less."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thucydides.records.reading import Polarity, Relation

from ._tables import load_table

SignalKind = Literal["verb", "preposition", "conjunction", "adverb", "noun", "adjective", "construction"]


@dataclass(frozen=True, slots=True)
class CausalSignal:
    """A word or construction that links cause and effect. For verbs, lemma and active voice; `…` in a construction is a gap.

    `direction` says which side the subject or main clause is. For a motive, the aim counts as cause and the deed as effect.
    `polarity` is that of the wording alone; the reader adds negation and words of more and less. `certainty` is in [0, 1].
    """

    signal: str
    kind: SignalKind
    direction: Literal["cause_first", "effect_first"]
    polarity: Polarity
    relation: Relation
    certainty: float


@dataclass(frozen=True, slots=True)
class NotCausal:
    """Wording that is no cause: a setting, a proof, a date, an example. It outranks a causal signal that it contains."""

    signal: str
    reading: Literal[
        "circumstance", "evidence", "time", "comparison", "contrast", "elaboration", "addition", "topic", "attribution",
        "association", "manner", "degree", "role", "place",
    ]  # fmt: skip
    why: str


@dataclass(frozen=True, slots=True)
class ChangeWord:
    """A word of increase (+1) or decrease (-1), in amount and not in value; it belongs to the sign and not to the concept."""

    words: str
    pos: Literal["verb", "noun", "adjective", "adverb", "quantifier"]
    sign: int


@cache
def causal_signals() -> tuple[CausalSignal, ...]:
    """Returns all causal signals; one with two relations ("in order to") has a row for each."""
    return load_table("causal_signals.tsv", CausalSignal)


@cache
def not_causal() -> tuple[NotCausal, ...]:
    """Returns wording that must not be read as causal."""
    return load_table("not_causal.tsv", NotCausal)


@cache
def change_words() -> tuple[ChangeWord, ...]:
    """Returns words of increase and decrease."""
    return load_table("change_words.tsv", ChangeWord)
