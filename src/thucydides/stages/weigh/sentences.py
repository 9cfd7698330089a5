"""The sentences of the reports with what is said in each: the turns of an argument, of which the outlet's own are some.

A voice is what somebody is quoted for. Much of what the press argues it says itself ("There is little ground for such hope."),
or in a sentence that only names the speaker's view ("Ankara sees it differently."); such a sentence is a voice of its own here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from thucydides.records import CausalClaim, Document, Event, Situation, Span

from .places import by_document, inside
from .points import Kind, Taken, sides_taken
from .voices import END, Listener, Voice

PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\S)")
PREPOSITION = re.compile(r"\b(?:at|in|of|with|from|to|on|for|against|between|over)\s+(?:the\s+)?$", re.I)
LEAST = 0.6  # probability that a sentence takes a side
FEWEST_WORDS = 3  # what is shorter ends with an abbreviation
LONGEST_NAME = 40  # characters before the first name of a sentence for it to be its subject


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place in its document, the voices heard in it, the actors it names, and the sides that it takes.

    `whole` is the sentence as a voice, where it takes a side and nobody's words fill it; `alone` whether it is a paragraph.
    """

    number: int
    span: Span
    said: tuple[Voice, ...]
    whole: Voice | None
    named: tuple[tuple[Span, str], ...]
    alone: bool
    taken: tuple[Taken, ...]

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices heard in it, and the sentence itself."""
        return (*self.said, self.whole) if self.whole else self.said

    @property
    def question(self) -> bool:
        """Whether it asks."""
        return self.span.exact.rstrip('"”’) ').endswith("?")

    @property
    def heading(self) -> bool:
        """Whether it is a title: a paragraph of its own, without the end of a sentence."""
        return self.alone and not re.search(r"[.!?][\"”’)]*$", self.span.exact.rstrip())

    def holding(self, start: int, end: int) -> Voice | None:
        """Whose words hold the words from start to end of the sentence: the widest voice that has some, else the sentence.

        A sentence that nobody is quoted in is the voice of who is named last before the words, or of the outlet.
        """
        first, last = self.span.start + start, self.span.start + end
        having = [v for v in self.said if any(span.start < last and first < span.end for span in v.spans)]
        if having:
            return max(having, key=lambda voice: (len(voice.text), voice.id))
        return self.whole

    def told_by(self, start: int) -> str | None:
        """Who is named last before a place in the sentence, and is not what a preposition belongs to."""
        text = self.span.exact
        for span, actor in reversed(self.named):
            at = span.start - self.span.start
            if at < start and not PREPOSITION.search(text[:at]):
                return actor
        return None


class Reports:
    """The sentences of all documents of a situation."""

    def __init__(self, listener: Listener, voices: Sequence[Voice]) -> None:
        self.listener = listener
        self.names = listener.names
        self.stands = by_document((stand.span, stand) for stand in listener.situation.stands)
        self.narrators = _narrators(listener.situation)
        self.heard = by_document((span, voice) for voice in voices for span in voice.spans)
        self.sentences: Mapping[str, tuple[Sentence, ...]] = {
            document.id: tuple(self._sentences(document)) for document in listener.situation.documents
        }

    def _sentences(self, document: Document) -> Iterator[Sentence]:
        number = 0
        for start, end in _paragraphs(document):
            spans = tuple(_cut(document, start, end))
            for span in spans:
                yield self._sentence(document, number, span, len(spans) == 1)
                number += 1

    def _sentence(self, document: Document, number: int, span: Span, alone: bool) -> Sentence:
        rows = self.heard.get(document.id, ())
        said = tuple({voice.id: voice for place, voice in rows if place.overlaps(span)}.values())
        named = tuple(inside(self.names, span))
        whole = None
        taken = self._taken(span)
        covered = any(piece.covers(span) for voice in said for piece in voice.spans)
        speaker = self._speaker(document, span, said, named) if taken and not covered else None
        if speaker:
            whole = self.listener.sentence(span, speaker)
        return Sentence(number, span, said, whole, named, alone, taken)

    def _taken(self, span: Span) -> tuple[Taken, ...]:
        """The sides that a sentence takes: by listed wordings, and by the trained weights on the points that no wording shows."""
        worded = sides_taken(span.exact)
        known = {taken.kind for taken in worded}
        seen = (
            Taken(cast(Kind, stand.point), stand.side, place.start - span.start, place.end - span.start, seen=True)
            for place, stand in inside(self.stands, span)
            if stand.confidence >= LEAST and stand.point not in known
        )
        return (*worded, *seen)

    def _speaker(
        self, document: Document, span: Span, said: Sequence[Voice], named: Sequence[tuple[Span, str]]
    ) -> str | None:
        """Who answers for a sentence: who is quoted in it, else the outlet, else who is named at its beginning."""
        quoted = [voice for voice in said if voice.statement]
        if quoted:
            return max(quoted, key=lambda voice: (len(voice.text), voice.id)).speakers[0]
        first = [actor for mention, actor in named if mention.start - span.start <= LONGEST_NAME]
        return self.narrators.get(document.id) or next(iter(first), None)


def _narrators(situation: Situation) -> Mapping[str, str]:
    """Document → the actor that tells it: who asserts what nobody is quoted for, and is an outlet or a report."""
    unseen = {actor.id for actor in situation.actors if actor.role == "outlet" or not actor.mentions}
    found: dict[str, str] = {}
    records: tuple[Event | CausalClaim, ...] = (*situation.events, *situation.claims)
    for record in records:
        for actor in record.asserted_by:
            if record.statement is None and actor in unseen:
                found.setdefault(record.sentence.document, actor)
    for statement in situation.statements:
        if statement.form == "narrator" and statement.speakers:
            found.setdefault(statement.sentence.document, statement.speakers[0])
    return found


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    for start, end in document.body or ((0, len(document.text)),):
        at = start
        for found in PARAGRAPH.finditer(document.text, start, end):
            yield at, found.start()
            at = found.end()
        yield at, end


def _cut(document: Document, start: int, end: int) -> Iterator[Span]:
    text, at = document.text, start
    for found in END.finditer(text, start, end):
        if len(text[at : found.start()].split()) >= FEWEST_WORDS:
            yield from _span(document, at, found.end())
            at = found.end()
    yield from _span(document, at, end)


def _span(document: Document, start: int, end: int) -> Iterator[Span]:
    piece = document.text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield document.span(start, end)
