"""Reads a made-up report for the tests of the event layer."""

from __future__ import annotations

from spacy.language import Language

from thucydides.records import Document, Event, Mention, Published, Statement
from thucydides.stages.read.events import find_events
from thucydides.stages.read.events.draft import Draft
from thucydides.stages.read.events.grammar import read_parse
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed

DAY = "2024-05-10"


def parsed(text: str, nlp: Language) -> Parsed:
    """A report published on a Friday."""
    document = Document("d1", "d1.txt", "0" * 64, text, published=Published(DAY, DAY, "stated"), body=((0, len(text)),))
    doc = nlp(text)
    sentences = tuple(document.span(s.start_char, s.end_char) for s in doc.sents if s.text.strip())
    return Parsed(document, doc, sentences, ())


def drafts(text: str, nlp: Language) -> list[Draft]:
    """The events of the parse."""
    return read_parse(nlp(text))


def read(
    text: str, nlp: Language, statements: tuple[Statement, ...] = ()
) -> tuple[tuple[Event, ...], dict[str, Mention]]:
    """The events of a text, and its mentions by id."""
    found = parsed(text, nlp)
    mentions = find_mentions(found)
    return find_events(found, mentions, statements), {mention.id: mention for mention in mentions}
