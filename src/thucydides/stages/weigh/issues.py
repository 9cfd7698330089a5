"""The points at issue in the reports: who takes which side on what, sentence by sentence.

A point's side is that of its wording, turned where the cue denies it ("he doubts that …"). A question with its answer right
behind is a point of who answers ("Will there be war? Hardly, …").
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from thucydides.records import Theme
from thucydides.text.stems import content_stems

from . import wording
from .kinds import akin, line, means
from .places import inside
from .points import Kind, Taken
from .sentences import Reports, Sentence
from .voices import AGAINST, Voice

WISHES = ("wanted", "asked")
WISHED: tuple[Kind, ...] = ("right", "favour")  # a wish for a measure says that it is right
BY_WHOM: tuple[Kind, ...] = ("favour", "right", "differs", "yes")  # what a sentence tells that somebody thinks or does
BEFORE = 2  # sentences that tell what one is about, where it does not say so itself
MEASURE = frozenset(
    ["resolut", "draft", "motion", "measur", "propos", "plan", "deal", "treati", "step", "sale", "decis"]
)
SAME_POINT: Mapping[Kind, Kind] = {"favour": "right", "spent": "works"}
AROUND = 60, 130  # characters before and after a wording in which the words of its matter stand
CLOSE = 30  # characters from a name to what it is the subject of
OPENING = re.compile(r"[\"“'‘(]*(?:but |and |yet )?(?:it|they|he|she)\b", re.I)
OBJECT = re.compile(r"\b(?:it|them|this|that)\b", re.I)


@dataclass(frozen=True, slots=True)
class Point:
    """A side that a voice takes, with what the point is about.

    `subject` is whose doing it is, `states` who is named in the sentence and `around` just before it; `means` the kinds of
    instrument; `reported` whether it is a view that the report passes on as some people's;
    `plain` whether its side is only that of a "not"; `seen` whether no listed wording shows it, but the trained weights.
    """

    kind: Kind
    side: int
    voice: Voice
    sentence: Sentence
    subject: str | None
    states: frozenset[str]
    around: frozenset[str]
    means: frozenset[str]
    dimensions: frozenset[str]
    stems: frozenset[str]
    reported: bool
    plain: bool
    seen: bool = False

    @property
    def document(self) -> str:
        """The document in which it stands."""
        return self.sentence.span.document


class Rarity:
    """How much what two points share tells: whom every sentence names, or what every point is about, tells little."""

    def __init__(self, named: Sequence[Collection[str]], matters: Sequence[Collection[str]]) -> None:
        self._counts = tuple(Counter(one for row in rows for one in row) for rows in (named, matters))
        self._totals = (max(1, len(named)), max(1, len(matters)))

    def states(self, shared: Collection[str]) -> float:
        """The weight of states that two points share, 1 for one that nobody else names."""
        return self._sum(0, shared)

    def matter(self, shared: Collection[str]) -> float:
        """The weight of words and dimensions that two points share."""
        return self._sum(1, shared)

    def _sum(self, which: int, shared: Collection[str]) -> float:
        total, counts = self._totals[which], self._counts[which]
        weights = (math.log(1 + total / max(1, counts[one])) / math.log(1 + total) for one in shared)
        return math.fsum(sorted(weights))


class Issues:
    """Finds the points in the reports of a situation."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.states = reports.listener.states
        self.points = tuple(
            point
            for sentences in reports.sentences.values()
            for sentence in sentences
            for point in self._points(sentence, sentences)
        )
        every = [sentence for sentences in reports.sentences.values() for sentence in sentences]
        self.rarity = Rarity(
            [{self.states[actor] for _, actor in sentence.named} for sentence in every],
            [point.stems | point.dimensions for point in self.points if not point.seen],
        )

    def _points(self, sentence: Sentence, sentences: Sequence[Sentence]) -> Iterator[Point]:
        if sentence.question or sentence.heading:
            return
        found = sentence.taken
        reported = any(taken.kind == "view" for taken in found)
        made: dict[tuple[Kind, int, str], Point] = {}
        for taken in found:
            voice = said_by(sentence, taken)
            if taken.kind == "favour" and not _of_measure(sentence, taken, self._means(sentence, taken)):
                continue
            if voice and (voice.stance not in WISHES or taken.kind in WISHED):
                point = self._point(taken, voice, sentence, sentences, reported)
                made.setdefault((point.kind, point.side, voice.id), point)
        for point in self._answers(sentence, sentences, found):
            made.setdefault((point.kind, point.side, point.voice.id), point)
        yield from (point for (kind, side, voice), point in made.items() if side < 0 or (kind, -1, voice) not in made)

    def _answers(self, sentence: Sentence, sentences: Sequence[Sentence], found: Sequence[Taken]) -> Iterator[Point]:
        """The points of a question that stands just before, as the sentence answers it."""
        answer = next((taken for taken in found if taken.kind == "yes"), None)
        asked = sentences[sentence.number - 1] if sentence.number else None
        voice = said_by(sentence, answer) if answer else None
        if answer is None or voice is None or asked is None or not asked.question:
            return
        for taken in asked.taken:
            turned = replace(taken, side=taken.side * answer.side)
            point = self._point(turned, voice, asked, sentences, False)
            spans = (asked.span, *voice.spans)
            yield replace(point, side=turned.side, voice=replace(voice, spans=spans), sentence=sentence)

    def _point(
        self, taken: Taken, voice: Voice, sentence: Sentence, sentences: Sequence[Sentence], reported: bool
    ) -> Point:
        before = sentences[max(0, sentence.number - BEFORE) : sentence.number]
        denied = voice.stance in AGAINST and not voice.negated and voice is not sentence.whole
        text = sentence.span.exact[max(0, taken.start - AROUND[0]) : taken.end + AROUND[1]]
        stems = content_stems(text, sorted({span.exact for span, _ in sentence.named}))
        return Point(
            SAME_POINT.get(taken.kind, taken.kind),
            -1 if denied else taken.side,
            voice,
            sentence,
            self._subject(sentence, taken, before),
            frozenset(self.states[actor] for _, actor in sentence.named),
            frozenset(self.states[actor] for one in before for _, actor in one.named),
            frozenset() if taken.kind == "spent" else self._means(sentence, taken),
            frozenset(kind for topic in voice.topics for kind in line(topic.dimension)),
            stems | akin(stems),
            reported,
            taken.turned,
            taken.seen,
        )

    def _means(self, sentence: Sentence, taken: Taken) -> frozenset[str]:
        """The kind of means that is named next after a wording, else last before it."""
        start, end = sentence.span.start + taken.start, sentence.span.start + taken.end
        found = [
            (theme.span.end <= start, max(theme.span.start - end, start - theme.span.end), kind)
            for _, theme in inside(self.reports.listener.themes, sentence.span)
            if theme.span.end <= start or end <= theme.span.start or taken.kind != "favour"
            if (kind := means(theme.dimension, _direction(sentence, theme, start, end)))
        ]
        return frozenset([min(found)[2]]) if found else frozenset()

    def _subject(self, sentence: Sentence, taken: Taken, before: Sequence[Sentence]) -> str | None:
        """The state of who is named last before a wording; who is to do a thing must be named just before it."""
        start, end = sentence.span.start + taken.start, sentence.span.start + taken.end
        named = [(span, self.states[actor]) for span, actor in sentence.named if span.start <= start]
        if taken.kind == "will":
            close = [state for span, state in named if start - span.end <= CLOSE]
            opening = OPENING.match(sentence.span.exact)
            return close[-1] if close else self._leading(before) if opening and taken.start <= CLOSE else None
        within = [self.states[actor] for span, actor in sentence.named if start < span.start < end]
        return named[-1][1] if named else next(iter(within), self._leading(before))

    def _leading(self, before: Sequence[Sentence]) -> str | None:
        named = (self.states[actor] for sentence in reversed(before) for _, actor in sentence.named)
        return next(named, None)


def _direction(sentence: Sentence, theme: Theme, start: int, end: int) -> int:
    """The direction of a theme without what the wording itself does to it (a veto), but with words of ending before it."""
    at = theme.span.start - sentence.span.start
    sign = theme.sign
    for modifier in theme.modifiers:
        if not (modifier.span.start < end and start < modifier.span.end):
            sign *= modifier.sign
    ending = not theme.modifiers and wording.pattern("relief").search(sentence.span.exact[max(0, at - CLOSE) : at])
    return -sign if ending else sign


def _of_measure(sentence: Sentence, taken: Taken, kinds: frozenset[str]) -> bool:
    """Whether a favour or a veto is of a measure: a means, something that is put to the vote, or a pronoun for it."""
    words = sentence.span.exact[taken.start :]
    return bool(kinds or OBJECT.search(words[: taken.end - taken.start + CLOSE]) or MEASURE & content_stems(words))


def said_by(sentence: Sentence, taken: Taken) -> Voice | None:
    """Who takes a side by a wording: whose words have it, else who is named before it, else who tells it."""
    voice = sentence.holding(taken.start, taken.end)
    if voice is None or voice.statement is not None or taken.kind not in BY_WHOM:
        return voice
    quoted = any(each.statement for each in sentence.said)
    actor = None if quoted and taken.kind != "favour" else sentence.told_by(taken.start)
    return replace(voice, id=f"{voice.id}>{actor}", speakers=(actor,)) if actor else voice


__all__ = ["Issues", "Point", "Rarity", "said_by"]
