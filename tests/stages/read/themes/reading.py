"""A text read for names and themes alone, by the real layers."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language

from thucydides.records import Document, Mention, Theme
from thucydides.stages.read.mentions import find_mentions
from thucydides.stages.read.protocol import Parsed
from thucydides.stages.read.themes import find_themes
from thucydides.text.parser import parse, sentences


@dataclass(frozen=True, slots=True)
class Found:
    """A text as parsed, who is named in it, and its themes."""

    parsed: Parsed
    mentions: tuple[Mention, ...]
    themes: tuple[Theme, ...]

    def sides(self, theme: Theme) -> set[str]:
        """The names of a theme's holders and objects, as written."""
        names = {mention.id: mention.span.exact for mention in self.mentions}
        return {names[one] for one in (*theme.holders, *theme.objects)}


def read(nlp: Language, text: str, name: str = "src-test") -> Found:
    """The themes of a text."""
    document = Document(name, "test.txt", "0" * 64, text, body=((0, len(text)),) if text else ())
    doc = parse(nlp, document.readable)
    parsed = Parsed(document, doc, tuple(document.span(*span) for span in sentences(doc)), ())
    mentions = find_mentions(parsed)
    return Found(parsed, mentions, find_themes(parsed, mentions))
