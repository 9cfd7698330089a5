"""The standard reader: parse once, run the encoder once, then let each layer add its records in turn.

Copies of a story are read like any other document: that they are no second source is for linking to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.language import Language

from thucydides.records import Document, Mention, Reading
from thucydides.text.parser import load_parser, parse, sentences

from .causes import find_claims
from .encoder.frame import Frame
from .events import find_events
from .forecasts import find_forecasts
from .mentions import find_mentions
from .protocol import CauseLayer, EventLayer, ForecastLayer, MentionLayer, Parsed, StatementLayer, ThemeLayer
from .statements import find_statements, name_speakers
from .themes import find_themes

Frames = Callable[[str], tuple[Frame, ...]]
SpeakerLayer = Callable[[Parsed, tuple[Mention, ...]], tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a reader, in the order in which they run."""

    mentions: MentionLayer = find_mentions
    themes: ThemeLayer = find_themes
    speakers: SpeakerLayer = name_speakers
    statements: StatementLayer = find_statements
    events: EventLayer = find_events
    claims: CauseLayer = find_claims
    forecasts: ForecastLayer = find_forecasts


@dataclass(frozen=True, slots=True)
class StandardReader:
    """A parser, something that finds frames in a text, and layers over both."""

    nlp: Language
    frames: Frames
    layers: Layers

    def parsed(self, document: Document) -> Parsed:
        """The document with its parse and its frames."""
        doc = parse(self.nlp, document.readable)
        spans = tuple(document.span(start, end) for start, end in sentences(doc))
        return Parsed(document, doc, spans, self.frames(doc.text) if spans else ())

    def read(self, document: Document) -> Reading:
        """All that the document says, in the order of its text."""
        parsed = self.parsed(document)
        mentions = self.layers.speakers(parsed, self.layers.mentions(parsed))
        statements = self.layers.statements(parsed, mentions)
        return Reading(
            document=document.id,
            sentences=parsed.sentences,
            mentions=mentions,
            themes=self.layers.themes(parsed, mentions),
            statements=statements,
            events=self.layers.events(parsed, mentions, statements),
            claims=self.layers.claims(parsed, mentions, statements),
            forecasts=self.layers.forecasts(parsed, mentions, statements),
        )


def open_reader(frames: Frames | None = None, layers: Layers | None = None) -> StandardReader:
    """The standard reader, or one with other frames or layers. Raises WeightsError if its weights can not be used."""
    return StandardReader(load_parser(), frames or _encoder(), layers or Layers())


def _encoder() -> Frames:
    from .encoder.model import load_reader

    return load_reader().read
