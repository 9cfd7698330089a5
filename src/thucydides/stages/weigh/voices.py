"""Voices: what somebody says on a matter, in a form that lets two of them be compared.

A voice is a sentence of a statement, or an event that is told without one. It has the matter (stems of the
words without names, words of denial and of direction; the states it names; its themes), and the side it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thucydides.records import Concept, Event, Situation, Span, Statement, Theme
from thucydides.text.stems import content_stems

from . import wording
from .homes import Homes
from .places import by_document, inside
from .wording import Tense

AGAINST = ("denied", "doubted")
TOLD = ("alleged", "feared", "asserted", "expected")
SPEECH = frozenset(["ACCUSE", "REJECT", "REQUEST", "PROMISE", "THREATEN"])
END = re.compile(
    r"[.!?](?=[\"”’)]*\s+[\"“‘(]?[A-Z])[\"”’)]*\s+"
)  # of a sentence; the next one begins with a capital letter
FEWEST_WORDS = 3  # of a sentence: what is shorter ends with an abbreviation
SELF = re.compile(r"\b(?:we|our|us|i|my|it|its|they|their|he|his|she|her)\b", re.I)


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme of a voice: the dimension, the states it is about, +1 where it says that there is more of it.

    `leads` where it stands highest in the sentence: what that is about, and not what it mentions.
    """

    dimension: str
    states: frozenset[str]
    direction: int
    leads: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody says. `side` is −1 where he says that it is not so; `own` are the speakers' states.

    `negated` tells a content that has the denial in its own words from one that is denied by its cue. `causes` are the
    concepts that it says bring something about, `kinds` those with all that are broader. `named` are
    the mentions of actors in the content, with their ids.
    """

    id: str
    statement: str | None
    speakers: tuple[str, ...]
    spans: tuple[Span, ...]
    sentence: Span
    stance: str
    side: int
    negated: bool
    tense: Tense
    stems: frozenset[str]
    axes: Mapping[str, int]
    states: frozenset[str]
    own: frozenset[str]
    topics: tuple[Topic, ...]
    published: str | None
    causes: frozenset[str]
    kinds: frozenset[str]
    named: tuple[tuple[Span, str], ...]

    @property
    def text(self) -> str:
        """The content in one line."""
        return " … ".join(" ".join(span.exact.split()) for span in self.spans)

    @property
    def takes_part(self) -> bool:
        """Whether it says that something is or is not so; wishes, promises and questions do not."""
        return self.stance in TOLD or self.stance in AGAINST


class Listener:
    """Makes the voices of one situation."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.states = {actor.id: actor.iso3 or actor.id for actor in situation.actors}
        self.homes = Homes(situation)
        self.concepts: dict[str, Concept] = {concept.id: concept for concept in situation.concepts}
        self.published = {d.id: d.published.start if d.published else None for d in situation.documents}
        self.texts = {document.id: document.text for document in situation.documents}
        self.causes = by_document(
            (span, claim.cause)
            for claim in situation.claims
            if claim.cause and claim.explicit and claim.relation == "mechanism"
            for span in claim.cause_spans
        )
        self.themes = by_document((theme.span, theme) for theme in situation.themes)
        self.names = by_document((span, actor.id) for actor in situation.actors for span in actor.mentions)

    def voices(self) -> tuple[Voice, ...]:
        """All voices: the statements in their order, then the events that no statement tells."""
        spoken = [voice for statement in self.situation.statements for voice in self.statement(statement)]
        covered = {statement.sentence for statement in self.situation.statements}
        narrated = (
            event
            for event in self.situation.events
            if event.statement is None and event.type not in SPEECH and event.sentence not in covered
            if event.status in ("happened", "alleged")
        )
        return (*spoken, *(self.event(event) for event in narrated))

    def statement(self, statement: Statement) -> Iterator[Voice]:
        """The voices of a statement, one for each of its sentences."""
        for number, spans in enumerate(_sentences(statement.content, self.texts)):
            name = f"{statement.id}#{number}" if number else statement.id
            stance = str(statement.stance)
            yield self._voice(name, statement.id, statement.speakers, spans, statement.sentence, stance)

    def event(self, event: Event) -> Voice:
        """The voice of who tells of an event: its sentence."""
        stance = "asserted" if event.status == "happened" else "alleged"
        return self._voice(event.id, None, event.asserted_by, (event.sentence,), event.sentence, stance)

    def sentence(self, span: Span, speaker: str) -> Voice:
        """The voice of a whole sentence that no statement holds."""
        return self._voice(f"{span.document}:{span.start}", None, (speaker,), (span,), span, "asserted")

    def _voice(
        self, name: str, statement: str | None, speakers: tuple[str, ...], spans: Spans, sentence: Span, stance: str
    ) -> Voice:
        text = " ".join(span.exact for span in spans)
        negated = wording.negated(text)
        stems = content_stems(" ".join(self._nameless(span) for span in spans))
        own = frozenset(self.homes.state(actor, sentence.document) for actor in speakers)
        mentioned = tuple(pair for span in spans for pair in inside(self.names, span))
        named = frozenset(self.states[actor] for _, actor in mentioned)
        causes = frozenset(concept for span in spans for _, concept in inside(self.causes, span))
        return Voice(
            name, statement, speakers, spans, sentence, stance,
            -1 if stance in AGAINST or negated else 1,
            negated,
            "future" if stance == "expected" else wording.tense(text),
            wording.matter_stems(stems),
            wording.axes(stems),
            named | own if SELF.search(text) else named,
            own,
            tuple(self._topics(spans)),
            self.published.get(sentence.document),
            causes,
            frozenset(kind for cause in causes for kind in self._line(cause)),
            mentioned,
        )  # fmt: skip

    def _nameless(self, span: Span) -> str:
        """A content without the proper names in it; the common words of a description stay."""
        text = list(span.exact)
        for mention, _ in inside(self.names, span):
            for word in re.finditer(r"\S+", mention.exact):
                if not word.group()[0].islower():
                    start = mention.start - span.start + word.start()
                    text[start : start + len(word.group())] = " " * len(word.group())
        return "".join(text)

    def _topics(self, spans: Spans) -> Iterator[Topic]:
        found = [theme for span in spans for _, theme in inside(self.themes, span)]
        highest = min((theme.depth for theme in found), default=0)
        for theme in found:
            yield Topic(theme.dimension, self._about(theme), theme.direction, theme.depth == highest)

    def _line(self, concept: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while concept in self.concepts and concept not in seen:
            seen.add(concept)
            yield concept
            concept = self.concepts[concept].broader

    def _about(self, theme: Theme) -> frozenset[str]:
        concept = self.concepts.get(theme.concept or "")
        actors = (*theme.holders, *theme.objects, *(concept.actors if concept else ()))
        return frozenset(self.states.get(actor, actor) for actor in actors)


def _sentences(content: Spans, texts: Mapping[str, str]) -> Iterator[Spans]:
    """A content cut at the ends of sentences; pieces of one sentence that a cue interrupts stay together."""
    gathered: list[Span] = []
    for span in content:
        text = texts.get(span.document, "")
        if gathered and END.search(text, gathered[-1].end - 1, span.start + 1):
            yield tuple(gathered)
            gathered = []
        *whole, last = _cut(span)
        for piece in whole:
            yield (*gathered, piece)
            gathered = []
        gathered.append(last)
    if gathered:
        yield tuple(gathered)


def _cut(span: Span) -> list[Span]:
    """A span cut after each sentence in it that has words enough to be one."""
    pieces, start = [], 0
    for end in END.finditer(span.exact):
        if len(span.exact[start : end.start()].split()) >= FEWEST_WORDS and end.end() < len(span.exact):
            pieces.append((start, end.start() + 1))
            start = end.end()
    pieces.append((start, len(span.exact)))
    return [Span(span.document, span.start + a, span.start + b, span.exact[a:b]) for a, b in pieces]
