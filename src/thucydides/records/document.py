"""A document as gathered, and what could not be gathered."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Published, Span


@dataclass(frozen=True, slots=True)
class Document:
    """One report. All offsets of all records count in `text`, which is the decoded file, untouched, for plain text.

    `body` holds the [start, end) ranges of the article without furniture; `via` the outlets through which it was
    republished, nearest to the reader first; `same_story_as` the id of the document of which this is a copy.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: str | None = None
    outlet: str | None = None
    via: tuple[str, ...] = ()
    published: Published | None = None
    dateline: str | None = None
    language: str | None = None
    body: tuple[tuple[int, int], ...] = ()
    same_story_as: str | None = None

    def span(self, start: int, end: int) -> Span:
        """The span of this document from `start` to `end`. Raises ValueError if it is empty or lies outside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"document {self.id}: no span {start}–{end} in a text of {len(self.text)} characters")
        return Span(self.id, start, end, self.text[start:end])

    @property
    def readable(self) -> str:
        """The text with everything outside `body` blanked: same length, same offsets, no furniture."""
        blank = ["\n" if character == "\n" else " " for character in self.text]
        for start, end in self.body:
            blank[start:end] = self.text[start:end]
        return "".join(blank)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or done: where, what, and what a person can do about it."""

    id: str
    path: str
    code: str
    what: str
    remedy: str
