"""Reporting cues: the words that hand a content to a speaker, with the stance that they give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from thucydides.records.reading import Stance

from ._tables import load_table

Frame = Literal["clause", "quote", "object", "infinitive", "of", "about", "for"]
NegatedStance = Literal["open", "flipped", "asserted"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting cue. `negated` is the stance left when the cue itself is negated.

    `open`: none follows ("did not confirm"); `flipped`: the same stance towards the negated content ("does not want").
    `strength` in [0, 1] is how surely the word reports; `speaker` is where the speaker stands.
    """

    lemma: str
    pos: Literal["verb", "noun", "preposition", "adverb", "adjective"]
    stance: Stance
    negated: NegatedStance
    strength: float
    frames: tuple[Frame, ...]
    speaker: Literal["subject", "object", "possessive", "none"]


@cache
def cues() -> tuple[Cue, ...]:
    """Returns all cues; a lemma with two stances ("suggest") has a row for each, the usual one first."""
    return load_table("cues.tsv", Cue)
