"""Texts grounded: names and themes by the real layers, claims by hand as pieces of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language

from tests.stages.read.themes.reading import read
from thucydides.records import Actor, CausalClaim, Concept, Document, Reading, SideVariable, Span, Theme, identify
from thucydides.records.reading import Polarity
from thucydides.stages.link.actors import resolve_actors
from thucydides.stages.link.concepts import ground


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and who says in it that one piece of its text raises or lowers another; an empty piece is left unsaid.

    `sides`: pieces that the weights read, each with its dimension, sign and probability; `warm`: those whose warmth they read.
    `signal`: the words that link the pieces.
    """

    text: str
    claims: tuple[tuple[str, str, Polarity], ...] = ()
    sides: tuple[tuple[str, str, int, float], ...] = ()
    signal: str = ""
    warm: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Grounded:
    """What grounding gives, with look-ups by words."""

    actors: tuple[Actor, ...]
    concepts: tuple[Concept, ...]
    claims: tuple[CausalClaim, ...]
    themes: tuple[Theme, ...]

    def concept_of(self, words: str) -> str:
        """The concept of the first theme with these words."""
        return next(theme.concept for theme in self.themes if theme.span.exact == words) or ""

    def label(self, concept: str | None) -> str:
        """The label of a concept."""
        return next(one.label for one in self.concepts if one.id == concept)


def ground_texts(nlp: Language, reports: Sequence[str | Told], holders: Mapping[str, str] | None = None) -> Grounded:
    """The concepts, claims and themes of some reports; ids of documents come from their texts.

    `holders`: the words of those whose variable a side is read to be, by the words of the side.
    """
    told = [Told(report) if isinstance(report, str) else report for report in reports]
    readings = [_reading(nlp, one, holders or {}) for one in told]
    documents = [_document(one.text) for one in told]
    actors, who = resolve_actors(readings, documents)
    return Grounded(tuple(actors), *ground(readings, actors, who, {one.id: one for one in documents}))


def _document(text: str) -> Document:
    return Document(identify("document", text), "test.txt", "0" * 64, text, body=((0, len(text)),))


def _reading(nlp: Language, told: Told, holders: Mapping[str, str]) -> Reading:
    document = _document(told.text)
    found = read(nlp, told.text, document.id)
    claims = tuple(_claim(document, found.parsed.sentences, *claim, signal=told.signal) for claim in told.claims)
    sides = tuple(
        SideVariable(
            (_piece(document, words),),
            dimension,
            sign,
            tuple(m.id for m in found.mentions if m.span.exact == holders.get(words)),
            (),
            chance,
            dict(told.warm).get(words, 0.0),
        )
        for words, dimension, sign, chance in told.sides
    )
    return Reading(document.id, found.parsed.sentences, found.mentions, found.themes, claims=claims, sides=sides)


def _claim(
    document: Document, sentences: Sequence[Span], cause: str, effect: str, polarity: Polarity, signal: str
) -> CausalClaim:
    sides = [(_piece(document, side),) if side else () for side in (cause, effect)]
    sentence = next(one for one in sentences if all(one.covers(span) for side in sides for span in side))
    link = _piece(document, signal) if signal else None
    return CausalClaim(
        identify("claim", document.id, cause, effect),
        None, None, sides[0], sides[1], link, polarity, "asserted", "mechanism", True, ("narrator",), (), None, sentence,
        None, 0.9,
    )  # fmt: skip


def _piece(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return document.span(start, start + len(words))
