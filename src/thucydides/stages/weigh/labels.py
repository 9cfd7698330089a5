"""What a contest is called: a proposition with its direction, made of concepts where those who speak name some.

"Sanctions on A work", "there will be mediation by B", "the agreement between A and B can be turned back", "there is arms flow
from A to B". Where no concept is named, the words of the first asserter stand for it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from thucydides import vocab
from thucydides.records import Concept, Situation, Span, Theme

from .issues import Point
from .kinds import means
from .places import by_document, inside
from .points import Kind
from .voices import Voice

SAID: Mapping[Kind, str] = {
    "works": "{} work{s}", "right": "{} {is_} right", "reversible": "{} can be turned back",
}  # fmt: skip
TOWARDS: Mapping[Kind, str] = {"right": " towards ", "reversible": " in "}
IN_WORDS: tuple[Kind, ...] = ("safer", "hurts", "able", "solid", "true")  # what it is that does so is seldom a concept
ANYTHING = "something still works"
NAMED = 2  # actors named in a label
CHARGE = re.compile(r"^((?:the )?[A-Z][^,;:“”\"]{0,60}?) of ([a-z]+ing )")
LONGEST = 120  # characters of words that stand for a proposition
ENDS = (" of ", " on ", " between ", " by ", " from ", " over ", " with ", " to ", " in ", " against ")


class Labels:
    """Makes the labels of one situation."""

    def __init__(self, situation: Situation) -> None:
        self.concepts: Mapping[str, Concept] = {concept.id: concept for concept in situation.concepts}
        self.names = {actor.iso3: actor.name for actor in situation.actors if actor.iso3 and actor.kind == "state"}
        self.themes = by_document((theme.span, theme) for theme in situation.themes)

    def deed(self, voices: Sequence[Voice]) -> str:
        """What a charge says is done: the concept that heads it, else its words."""
        for voice in voices:
            theme = self._heading(voice)
            if theme and self._grounded(theme.concept):
                label = self.concepts[theme.concept or ""].label
                return f"there is {'' if theme.direction > 0 else 'less '}{label}"
        return said_briefly(voices[0])

    def point(self, told: Sequence[Point], denied: Sequence[Point]) -> str:
        """What is at issue between points of one kind."""
        kind = told[0].kind
        if kind == "will":
            return self._will(told)
        if kind == "provoked":
            known = told[0].subject in self.names
            return f"{self._name(told[0].subject)} began it" if known else said_briefly(told[0].voice)
        if kind in IN_WORDS:
            return said_briefly(told[0].voice)
        spent = kind == "works" and not all(point.means for point in denied)
        concept = None if spent else self._shared(told, denied, only_means=kind in ("works", "right"))
        if concept:
            said = SAID[kind].format(concept.label, s="" if _plural(concept.label) else "s", is_=_be(concept.label))
            return (
                said if concept.actors else said + self._on(told, denied).replace(" on ", TOWARDS.get(kind, " on "), 1)
            )
        where = self._on(told, denied)
        return ANYTHING + where if kind == "works" and where else said_briefly(told[0].voice)

    def _on(self, told: Sequence[Point], denied: Sequence[Point]) -> str:
        """The states that both sides name: " on A and B"."""
        sides = [{s for p in points for s in (p.states | p.around) if s in self.names} for points in (told, denied)]
        counts = Counter(state for point in (*told, *denied) for state in sorted(point.states))
        most = sorted(sides[0] & sides[1], key=lambda state: (-counts[state], state))[:NAMED]
        return " on " + " and ".join(self.names[state] for state in sorted(most)) if most else ""

    def _will(self, told: Sequence[Point]) -> str:
        """The clause of the shortest of them; a long one by who is to act, and on what tie between others."""
        first = min(told, key=lambda point: (point.reported, len(point.voice.text)))
        themes = [theme for theme in self._within(first.voice.spans) if theme.dimension in _ties()]
        tie = next((self.concepts[t.concept or ""].label for t in themes if self._grounded(t.concept)), None)
        if len(first.voice.text) <= LONGEST or first.subject not in self.names:
            return said_briefly(first.voice)
        return f"{self._name(first.subject)} will act" + (f" on {tie}" if tie else "")

    def _shared(self, told: Sequence[Point], denied: Sequence[Point], only_means: bool) -> Concept | None:
        """The narrowest concept that both sides name or name a kind of; of the asserters where they share none."""
        sides = [Counter(self._lines(points, only_means)) for points in (told, denied)]
        both = sides[0] & sides[1] or sides[0]
        best = min(both, key=lambda one: (-self._depth(one), -both[one], one), default=None)
        return self.concepts[best] if best else None

    def _lines(self, points: Iterable[Point], only_means: bool) -> Iterator[str]:
        for point in points:
            for theme in self._within(point.voice.spans):
                if not only_means or means(theme.dimension, 1):
                    yield from self._line(theme.concept)

    def _line(self, concept: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while concept is not None and concept in self.concepts and concept not in seen:
            seen.add(concept)
            yield concept
            concept = self.concepts[concept].broader

    def _depth(self, concept: str) -> int:
        return len(tuple(self._line(concept)))

    def _heading(self, voice: Voice) -> Theme | None:
        return min(self._within(voice.spans), key=lambda theme: (theme.depth, theme.span.start), default=None)

    def _within(self, spans: Iterable[Span]) -> list[Theme]:
        return [theme for span in spans for _, theme in inside(self.themes, span)]

    def _grounded(self, concept: str | None) -> bool:
        return concept is not None and concept in self.concepts and len(self.concepts[concept].actors) >= NAMED

    def _name(self, state: str | None) -> str:
        return self.names.get(state or "", "somebody")


@cache
def _ties() -> frozenset[str]:
    return frozenset(dimension.id for dimension in vocab.dimensions() if dimension.kind == "tie")


def _plural(label: str) -> bool:
    """Whether the head noun of a label is a plural."""
    head = min((label.split(end)[0] for end in ENDS), key=len)
    return head.endswith("s") and not head.endswith("ss")


def _be(label: str) -> str:
    return "are" if _plural(label) else "is"


def raises(label: str, up: bool) -> str:
    """The verb of a link, in the number of its cause."""
    return ("raise" if up else "lower") + ("" if _plural(label) else "s")


def said_briefly(voice: Voice) -> str:
    """What somebody says, shortened; of a charge "(accuses) A of doing B" it is "A: doing B"."""
    return shortened(CHARGE.sub(r"\1: \2", voice.text) if voice.stance == "alleged" else voice.text)


def shortened(text: str) -> str:
    """Words in one line, cut at a word where they are long."""
    words = " ".join(text.split()).removeprefix("that ").rstrip(" .,;")
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
