"""A text read for causes alone: no names, no statements, no frames unless given."""

from __future__ import annotations

from spacy.language import Language

from thucydides.records import CausalClaim, Document, Mention, Statement
from thucydides.stages.read.causes import find_claims
from thucydides.stages.read.encoder.frame import Frame
from thucydides.stages.read.protocol import Parsed
from thucydides.text.parser import parse, sentences


def document_of(text: str) -> Document:
    """A document with nothing but a text."""
    return Document("src-test", "test.txt", "0" * 64, text, body=((0, len(text)),) if text else ())


def parsed_of(nlp: Language, text: str, frames: tuple[Frame, ...] = ()) -> Parsed:
    """The document of a text with its parse."""
    document, doc = document_of(text), parse(nlp, text)
    return Parsed(document, doc, tuple(document.span(*span) for span in sentences(doc)), frames)


def claims_of(
    nlp: Language,
    text: str,
    statements: tuple[Statement, ...] = (),
    mentions: tuple[Mention, ...] = (),
    frames: tuple[Frame, ...] = (),
) -> tuple[CausalClaim, ...]:
    """The claims of a text."""
    return find_claims(parsed_of(nlp, text, frames), mentions, statements)
