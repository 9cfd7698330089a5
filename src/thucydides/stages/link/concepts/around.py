"""Who is named around a side of a claim, and how: what tells whose variable it is and at whom.

An actor is described by how he stands to the side: inside it (in what place, after which preposition), before it in its
sentence, at some distance, among those whom the report names most, and as the parse has it. `parties.py` weighs these features.
Decision of this project; they were chosen by what each adds on texts that the weights were not fitted on (`train/parties`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thucydides.records import Reading, Span

from .grounder import Grounder
from .keys import Key

Features = Mapping[str, float]
PREPOSITIONS = frozenset(
    ("by", "of", "with", "on", "against", "to", "for", "from", "over", "in", "between", "into", "towards", "at")
)
PASSED_OVER = frozenset(("the", "a", "its", "both"))  # between a preposition and a name
OWNING = re.compile(r"['’]s?\b")
BACK = 14  # characters before a name in which its preposition stands
ADJACENT = 2  # characters between a name and a side that it stands right before
FAR = 600  # characters from which a name counts as far
REACH = 3000  # characters before a side within which whoever is named is considered
LEADING = 3  # ranks of those named most that count
ALSO = 10  # of those named most, how many are considered wherever they are named


@dataclass(frozen=True, slots=True)
class Named:
    """Where everybody is named in a document, who is named most, and whose each dimension is told to be."""

    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    actors: tuple[str, ...]
    places: Mapping[str, Sequence[int]]
    ranked: tuple[str, ...]
    told: Mapping[str, Sequence[tuple[Span, Key]]]

    @classmethod
    def of(cls, grounder: Grounder, reading: Reading) -> Named:
        """The index of a reading."""
        found = [(m.span, actor) for m in reading.mentions if (actor := grounder.one(m)) is not None]
        found.sort(key=lambda one: (one[0].start, -one[0].end, one[1]))
        places: dict[str, list[int]] = {}
        for span, actor in found:
            places.setdefault(actor, []).append(span.start)
        parties = (actor for actor in places if grounder.is_party(actor))
        ranked = sorted(parties, key=lambda actor: (-len(places[actor]), places[actor][0], actor))
        return cls(
            tuple(span.start for span, _ in found), tuple(span for span, _ in found), tuple(actor for _, actor in found),
            places, tuple(ranked), _told(grounder, reading),
        )  # fmt: skip

    def between(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Who is named from one place to another, with the words."""
        inside = slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return list(zip(self.spans[inside], self.actors[inside], strict=True))

    def last(self, actor: str, at: int) -> int | None:
        """Where somebody is named last up to a place."""
        number = bisect_right(self.places[actor], at)
        return self.places[actor][number - 1] if number else None


def _told(grounder: Grounder, reading: Reading) -> dict[str, list[tuple[Span, Key]]]:
    """Dimension → where a theme names whose it is, and the key."""
    found: dict[str, list[tuple[Span, Key]]] = {}
    for theme in reading.themes:
        if (key := grounder.keys[theme.id]).actors:
            found.setdefault(key.dimension, []).append((theme.span, key))
    return found


class Around:
    """The actors of a document as seen from one side of a claim."""

    def __init__(
        self, grounder: Grounder, reading: Reading, spans: Sequence[Span], dimension: str, named: Named
    ) -> None:
        self.grounder, self.spans, self.named = grounder, spans, named
        self.text = grounder.documents[reading.document].text
        self.first, self.last = min(s.start for s in spans), max(s.end for s in spans)
        start = max((s.start for s in reading.sentences if s.start <= self.first), default=self.first)
        self.inside = [one for span in spans for one in named.between(span.start, span.end) if one[0].end <= span.end]
        self.before = named.between(start, self.first)
        self.order = tuple(dict.fromkeys(actor for _, actor in self.inside))
        self.parties = sum(grounder.is_party(actor) for actor in self.order)
        told_of = named.told.get(dimension, ())
        self.elsewhere = [key for at, key in told_of if not any(span.covers(at) for span in spans)]
        self.marked = self._marked(reading)

    def _marked(self, reading: Reading) -> dict[str, frozenset[str]]:
        """Whom the parse of the side and of the themes in it names, by what it says of them."""
        told = self.grounder.trained.get(tuple(self.spans))
        parsed = (told.holders, told.objects) if told else ((), ())
        held, at = (self.grounder.people(reading.document, mentions) for mentions in parsed)
        themes = [theme for theme in reading.themes if any(span.covers(theme.span) for span in self.spans)]
        sides = [self.grounder.roles(theme) for theme in themes]
        return {
            "parsed as holder": frozenset(held),
            "parsed as object": frozenset(at),
            "holder of its theme": frozenset(actor for holders, _ in sides for actor in holders),
            "object of its theme": frozenset(actor for _, objects in sides for actor in objects),
        }

    def features(self) -> Iterator[tuple[str, Features]]:
        """Who is considered, each with his features."""
        near = [actor for _, actor in self.named.between(self.first - REACH, self.last + FAR)]
        for actor in dict.fromkeys((*near, *self.named.ranked[:ALSO])):
            found = {
                "always": 1.0,
                **self._kind(actor),
                **self._inside(actor),
                **self._before(actor),
                **self._overall(actor),
            }
            yield actor, {name: float(value) for name, value in found.items() if value}

    def _kind(self, actor: str) -> dict[str, float]:
        where = ", inside" if actor in self.order else ""
        return {
            f"kind {self.grounder.known[actor].kind}": 1,
            "no party": not self.grounder.is_party(actor),
            **{f"{name}{where}": actor in marked for name, marked in self.marked.items()},
        }

    def _inside(self, actor: str) -> dict[str, float]:
        if actor not in self.order:
            return {"others inside": min(self.parties, 2)}
        found: dict[str, float] = {
            "inside": 1,
            f"inside {min(self.order.index(actor), 2) + 1}": 1,
            "inside alone": len(self.order) == 1,
            "several inside": self.parties > 1,
        }
        for span, other in self.inside:
            if other == actor:
                found |= self._placed(span)
        return found

    def _placed(self, span: Span) -> dict[str, float]:
        words = [w for w in self.text[max(0, span.start - BACK) : span.start].lower().split() if w not in PASSED_OVER]
        led = bool(words) and words[-1] in PREPOSITIONS and span.start > self.first
        return {
            f"inside after {words[-1]}" if led else "inside first": led or span.start == self.first,
            "inside owning": OWNING.match(self.text[span.end : span.end + 2]) is not None,
            "inside last": span.end >= self.last - 1,
        }

    def _before(self, actor: str) -> dict[str, float]:
        mine = [span for span, other in self.before if other == actor]
        if not mine:
            return {}
        return {
            "before": 1,
            "before, last": self.before[-1][1] == actor,
            "before, first": self.before[0][1] == actor,
            "right before": self.first - mine[-1].end <= ADJACENT,
        }

    def _overall(self, actor: str) -> dict[str, float]:
        ranks = {name: rank for rank, name in enumerate(self.named.ranked[:LEADING], 1)}
        last = self.named.last(actor, self.last)
        return {
            f"named most {ranks.get(actor, 0)}": actor in ranks,
            "share": len(self.named.places[actor]) / len(self.named.starts),
            "not yet named": last is None,
            "far": 0 if last is None else min(1.0, max(0, self.first - last) / FAR),
            "holds it elsewhere": self._share(actor in key.holders for key in self.elsewhere),
            "undergoes it elsewhere": self._share(actor in key.objects for key in self.elsewhere),
        }

    def _share(self, held: Iterable[bool]) -> float:
        """How many of those keys are his; nothing where there are none."""
        return sum(held) / max(1, len(self.elsewhere))
