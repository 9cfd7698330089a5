"""A document as this layer asks it: the parse, mentions, quotations and sentences by offset, all in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.tokens import Token

from thucydides.records import Mention, Span
from thucydides.stages.read.mentions.syntax import syntax_of
from thucydides.stages.read.protocol import Parsed
from thucydides.text.layout import paragraphs
from thucydides.text.quotes import Quotation, quotations

Range = tuple[int, int]
PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))


class Passage:
    """A parsed document and its mentions, with look-up by offset."""

    def __init__(self, parsed: Parsed, mentions: tuple[Mention, ...] = ()) -> None:
        self.parsed, self.document = parsed, parsed.document
        self.syntax = syntax_of(parsed.doc)
        self.text = self.syntax.text
        self.mentions = mentions
        self.by_id = {mention.id: mention for mention in mentions}

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The outermost quotations, in order."""
        return tuple(found for found in quotations(self.text) if found.depth == 0)

    @cached_property
    def quotation_ends(self) -> list[int]:
        """Where the outermost quotations end."""
        return [found.end for found in self.quotations]

    @cached_property
    def referred(self) -> frozenset[str]:
        """The ids of mentions for which a pronoun stands."""
        pronouns = (m for m in self.mentions if m.antecedent and m.span.exact.lower() in PRONOUNS)
        return frozenset(m.antecedent for m in pronouns if m.antecedent)

    @cached_property
    def _chains(self) -> dict[str, list[Mention]]:
        chains: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            chains.setdefault(mention.antecedent or mention.id, []).append(mention)
        return chains

    def chain(self, key: str) -> list[Mention]:
        """The mentions of whoever is first named by the mention with this id, in the order of the text."""
        return self._chains.get(key, [])

    @cached_property
    def paragraphs(self) -> list[Range]:
        """The paragraphs, in order."""
        return paragraphs(self.text)

    @cached_property
    def _covering(self) -> dict[int, list[Mention]]:
        covering: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            for index in self.tokens((mention.span.start, mention.span.end)):
                covering.setdefault(index, []).append(mention)
        return covering

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.parsed.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [found.start for found in self.quotations]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    def tokens(self, span: Range) -> range:
        """The indices of the tokens that a range touches."""
        if not self.syntax.starts or span[0] >= span[1]:
            return range(0)
        return range(self.syntax.first(span[0]), self.syntax.last(span[1]) + 1)

    def words(self, spans: Iterable[Range]) -> Iterator[Token]:
        """The tokens that ranges touch."""
        for span in spans:
            for index in self.tokens(span):
                yield self.parsed.doc[index]

    def mentions_at(self, index: int) -> list[Mention]:
        """The mentions that cover a token, in the order of the text."""
        return self._covering.get(index, [])

    def mentions_in(self, span: Range) -> list[Mention]:
        """The mentions that a range touches, each once, in the order of the text."""
        found = {m.id: m for index in self.tokens(span) for m in self.mentions_at(index)}
        return [m for m in found.values() if m.span.start < span[1] and span[0] < m.span.end]

    def is_quoted(self, span: Range) -> bool:
        """Whether a range lies in one quotation, give or take its marks."""
        index = bisect_right(self._quotation_starts, span[0] + 2) - 1
        return index >= 0 and self.quotations[index].end >= span[1] - 2

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset, or the last one before it. Raises IndexError if there are no sentences."""
        return self.parsed.sentences[self.sentence_number(offset)]

    def sentence_number(self, offset: int) -> int:
        """The number of the sentence at an offset, or of the last one before it, 0 before the first."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph at an offset, or of the last one before it."""
        return max(bisect_right(self._paragraph_starts, offset) - 1, 0)

    def between(self, end: int, start: int) -> str:
        """The text between two offsets."""
        return self.text[end:start]
