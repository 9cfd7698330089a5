"""The standard reader: parse once, run the encoder once, then let each layer add its records in turn.

Copies of a story are read like any other document: that they are no second source is for linking to say. A layer that fails on a
document costs that layer's records of that document and no more (`guard`); the `strict` reader raises instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

from spacy.language import Language

from thucydides.records import Document, Mention, Reading
from thucydides.text.parser import load_parser, parse, sentences

from .causes import find_claims
from .encoder.frame import NOTHING, Frame, NamedPoint, NamedVariable
from .events import find_events
from .forecasts import find_forecasts
from .guard import Guard
from .identity import identity_of, joined
from .language import unread
from .mentions import find_mentions
from .protocol import (
    CauseLayer,
    EventLayer,
    ForecastLayer,
    MentionLayer,
    Parsed,
    Points,
    SideLayer,
    Spans,
    StandLayer,
    StatementLayer,
    ThemeLayer,
    Variables,
)
from .stands import find_stands
from .statements import find_statements, name_speakers
from .themes import find_sides, find_themes

Frames = Callable[[str], tuple[Frame, ...]]
SpeakerLayer = Callable[[Parsed, tuple[Mention, ...]], tuple[Mention, ...]]


def no_variables(_: str, sides: Sequence[Spans]) -> tuple[NamedVariable, ...]:
    """Names nothing: what a reader does whose frames are not the encoder's."""
    return (NOTHING,) * len(sides)


def no_points(_: str) -> tuple[NamedPoint, ...]:
    """Finds no side taken, as `no_variables` names nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a reader, in the order in which they run."""

    mentions: MentionLayer = find_mentions
    themes: ThemeLayer = find_themes
    speakers: SpeakerLayer = name_speakers
    statements: StatementLayer = find_statements
    events: EventLayer = find_events
    claims: CauseLayer = find_claims
    sides: SideLayer = find_sides
    forecasts: ForecastLayer = find_forecasts
    stands: StandLayer = find_stands


@dataclass(frozen=True, slots=True)
class StandardReader:
    """A parser, what finds frames in a text, what names variables, what finds sides taken, and layers over these."""

    nlp: Language
    frames: Frames
    layers: Layers
    strict: bool = False
    variables: Variables = no_variables
    points: Points = no_points

    @property
    def version(self) -> str | None:
        """What tells its readings from those of other readers: empty as shipped, None where that can not be told."""
        if self.nlp is not load_parser():
            return None
        if self.layers == Layers() and _is_shipped(self.frames, self.variables, self.points):
            return ""
        parts = (
            self.frames,
            self.variables,
            self.points,
            *(getattr(self.layers, layer.name) for layer in fields(self.layers)),
        )
        return joined(tuple(identity_of(part) for part in parts))

    def parsed(self, document: Document) -> Parsed:
        """The document with its parse and its frames. Raises whatever the parser or the frames raise."""
        parsed = self._parsed(document)
        return replace(parsed, frames=self.frames(parsed.doc.text)) if parsed.sentences else parsed

    def _parsed(self, document: Document) -> Parsed:
        doc = parse(self.nlp, document.readable)
        return Parsed(document, doc, tuple(document.span(start, end) for start, end in sentences(doc)), ())

    def read(self, document: Document) -> Reading:
        """All that the document says, in the order of its text, and what of it could not be read."""
        foreign = unread(document)
        if foreign:
            return Reading(document.id, problems=(foreign,))
        guard = Guard(document, self.strict)
        parsed = guard.one("the parser", lambda: self._parsed(document))
        if parsed is None:
            return Reading(document.id, problems=tuple(guard.problems))
        if parsed.sentences:
            parsed = replace(parsed, frames=guard.rows("the encoder", self.frames, parsed.doc.text))
        found = self._records(parsed, guard)
        return replace(found, problems=tuple(guard.problems))

    def _records(self, parsed: Parsed, guard: Guard) -> Reading:
        layers = self.layers
        named = guard.rows("the layer of mentions", layers.mentions, parsed)
        spoken = guard.one("the layer of speakers", lambda: tuple(layers.speakers(parsed, named)))
        mentions = named if spoken is None else spoken
        statements = guard.rows("the layer of statements", layers.statements, parsed, mentions)
        claims = guard.rows("the layer of causal claims", layers.claims, parsed, mentions, statements)
        return Reading(
            document=parsed.document.id,
            sentences=parsed.sentences,
            mentions=mentions,
            themes=guard.rows("the layer of themes", layers.themes, parsed, mentions),
            statements=statements,
            events=guard.rows("the layer of events", layers.events, parsed, mentions, statements),
            claims=claims,
            sides=guard.rows("the layer of sides", layers.sides, parsed, mentions, claims, self.variables),
            forecasts=guard.rows("the layer of forecasts", layers.forecasts, parsed, mentions, statements),
            stands=guard.rows("the layer of stands", layers.stands, parsed, self.points),
        )


def open_reader(frames: Frames | None = None, layers: Layers | None = None, strict: bool = False) -> StandardReader:
    """The standard reader, or one with other frames or layers; `strict` lets what a layer raises come through.

    Raises WeightsError if its weights can not be used.
    """
    if frames:
        return StandardReader(load_parser(), frames, layers or Layers(), strict)
    from .encoder.model import load_reader

    encoder = load_reader()
    return StandardReader(load_parser(), encoder.read, layers or Layers(), strict, encoder.variables, encoder.points)


def _is_shipped(frames: Frames, variables: Variables, points: Points) -> bool:
    from .encoder.model import FrameReader

    reader = getattr(frames, "__self__", None)
    if not isinstance(reader, FrameReader):
        return False
    return reader.version == "" and (frames, variables, points) == (reader.read, reader.variables, reader.points)
