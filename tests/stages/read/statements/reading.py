"""Reads marked text: `{s:Paris} {c:denied} {k:that it knew}.|` is a frame of speaker, cue and content, ended by the bar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from thucydides.records import Document, Forecast, Mention, Published, Statement
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.forecasts import find_forecasts
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.stages.read.statements import find_statements, name_speakers
from thucydides.stages.read.statements.passage import Passage
from thucydides.text.parser import parse, sentences

MARK = re.compile(r"\{(?P<role>[skch]):(?P<words>[^{}]*)\}|(?P<end>\|)")
ROLES = {"s": "speaker", "k": "content", "h": "hedge", "c": "cue"}
Range = tuple[int, int]


@dataclass(frozen=True)
class Read:
    """What was read out of a marked text."""

    text: str
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    forecasts: tuple[Forecast, ...]

    def names(self, ids: tuple[str, ...]) -> list[str]:
        """The names behind ids of mentions."""
        names = {mention.id: mention.name for mention in self.mentions}
        return [names.get(key, key) for key in ids]

    def who(self) -> list[list[str]]:
        """The speakers of each statement by name."""
        return [self.names(statement.speakers) for statement in self.statements]


def unmark(marked: str) -> tuple[str, tuple[Frame, ...]]:
    """The bare text of a marked one, and its frames."""
    text, frames, at = "", [], 0
    roles: dict[str, list[Range]] = {}
    for match in [*MARK.finditer(marked), None]:
        text += marked[at : match.start() if match else len(marked)]
        if match is None or match["end"]:
            if roles:
                frames.append(_frame(roles))
            roles = {}
        else:
            roles.setdefault(ROLES[match["role"]], []).append((len(text), len(text) + len(match["words"])))
            text += match["words"]
        at = match.end() if match else at
    return text, tuple(frames)


def _frame(roles: dict[str, list[Range]]) -> Frame:
    cue = roles.get("cue", [None])[0]
    spans = {name: tuple(found) for name, found in roles.items() if name != "cue"}
    return Frame("statement", cue, spans, {}, 0.9)


def parsed(nlp: Language, text: str, frames: tuple[Frame, ...] = (), day: str = "2024-03-05") -> Parsed:
    """A text as the layers get it."""
    document = Document("src-test", "test.txt", "0" * 64, text, published=Published(day, day, "stated"))
    doc = parse(nlp, text)
    return Parsed(document, doc, tuple(document.span(*span) for span in sentences(doc)), frames)


def read(nlp: Language, marked: str) -> Read:
    """What the layers make of a marked text."""
    return layers(nlp, *unmark(marked))


def layers(nlp: Language, text: str, frames: Sequence[Frame]) -> Read:
    """What the layers make of a text and its frames."""
    given = parsed(nlp, text, tuple(frames))
    mentions = name_speakers(given, find_mentions(given))
    statements = find_statements(given, mentions)
    return Read(text, mentions, statements, find_forecasts(given, mentions, statements))


def passage_of(nlp: Language, text: str) -> Passage:
    """A plain text as the statement layer sees it."""
    given = parsed(nlp, text)
    return Passage(given, find_mentions(given))
