"""What a reader is, and what its layers are: everything that can be replaced is replaced behind one of these protocols.

A `Reader` turns a Document into a Reading, a pure function. The standard reader parses the text once (`Parsed`), then lets each
layer add its records; a layer sees what the layers before it found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc

from thucydides.records import (
    CausalClaim,
    Document,
    Event,
    Forecast,
    Mention,
    Reading,
    SideVariable,
    Span,
    Stand,
    Statement,
    Theme,
)
from thucydides.stages.read.encoder.frame import Frame, NamedPoint, NamedVariable

Spans = Sequence[tuple[int, int]]
Variables = Callable[[str, Sequence[Spans]], tuple[NamedVariable, ...]]
"""What each side, given as spans of a text, names."""
Points = Callable[[str], tuple[NamedPoint, ...]]
"""The sides that a text takes on general points."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document with its dependency parse and the encoder's frames. `doc.text == document.readable`: offsets agree."""

    document: Document
    doc: Doc
    sentences: tuple[Span, ...]
    frames: tuple[Frame, ...]


class Reader(Protocol):
    """Anything that reads a document. Its readings are kept between runs only where it has a `version`, a string that changes
    whenever it may read differently."""

    def read(self, document: Document) -> Reading:
        """All that the document says, in the order of its text."""
        ...


class MentionLayer(Protocol):
    """Finds who is named, and within the document for whom a pronoun, role or surname stands."""

    def __call__(self, parsed: Parsed) -> tuple[Mention, ...]: ...


class ThemeLayer(Protocol):
    """Finds what is talked about: dimensions of international politics, with the actors whose variable it is."""

    def __call__(self, parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Theme, ...]: ...


class StatementLayer(Protocol):
    """Finds who says what, with what stance, through whom."""

    def __call__(self, parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Statement, ...]: ...


class EventLayer(Protocol):
    """Finds what happened or is said to have, to whom, when, and with what status."""

    def __call__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
    ) -> tuple[Event, ...]: ...


class CauseLayer(Protocol):
    """Finds what is said to cause what, by whom, and who denies it."""

    def __call__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
    ) -> tuple[CausalClaim, ...]: ...


class SideLayer(Protocol):
    """Finds which dimension each side of a causal claim names."""

    def __call__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], claims: tuple[CausalClaim, ...], variables: Variables
    ) -> tuple[SideVariable, ...]: ...


class StandLayer(Protocol):
    """Finds on which general points a document takes sides."""

    def __call__(self, parsed: Parsed, points: Points) -> tuple[Stand, ...]: ...


class ForecastLayer(Protocol):
    """Finds what is foretold, by whom, until when and how likely."""

    def __call__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
    ) -> tuple[Forecast, ...]: ...
