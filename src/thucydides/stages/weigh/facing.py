"""Who stands against whom on a point at issue: sentences that take its two sides, and are on one matter.

Two sentences are on one matter by what they share: whose doing it is, the states they name, the instruments, themes and words,
and how near they stand in one report. What each point needs of this differs: whether somebody will act needs the same
somebody, whether a means works the same kind of means, whether a measure is right the same measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .issues import Point, Rarity
from .points import Kind
from .voices import Voice

NEAR = 4  # sentences apart in one report
APART = 365  # days
NEAREST = 4
COMMON = 0.1  # share of the points from which what they share tells nothing
FEW = 50  # points that are never too many
NEARLY = 0.75
ENOUGH: Mapping[Kind, float] = {
    "works": 1.8, "will": 2.0, "right": 1.8, "reversible": 1.3, "provoked": 1.8, "safer": 1.8, "hurts": 1.8,
    "able": 2.0, "solid": 1.8, "true": 2.0,
}  # fmt: skip
SEEN = 0.8  # more than that where the weights alone see a side
STATES, AROUND = 1.0, 0.4  # weight of a rare state that both name, and that one names just before
MOST = 2.5  # weight of the words and dimensions that two share
PLAIN, FAR = 0.5, 1.0  # of that, at least, for a mere "will not", and where they are in two reports
FEWEST = 2  # words, for a "will not" to have a matter of its own


@dataclass(frozen=True, slots=True)
class Facing:
    """Two points that stand against each other: the first says that it is so, the second that it is not."""

    told: Point
    denied: Point
    score: float


@dataclass(frozen=True, slots=True)
class Shared:
    """What two points share, each as a weight: nearness, states, matter; and whether it is the same one's doing."""

    near: float
    subject: bool
    states: float
    matter: float
    means: bool
    other_means: bool

    @property
    def all(self) -> float:
        """The sum of the weights."""
        return self.near + self.states + self.matter


def facing(points: Sequence[Point], rarity: Rarity) -> Iterator[Facing]:
    """The pairs of points that face each other, each denial with the likest of those whom it faces."""
    for kind in ENOUGH:
        told = [point for point in points if point.kind == kind and point.side > 0]
        denied = [point for point in points if point.kind == kind and point.side < 0]
        if kind == "provoked":
            denied += [replace(point, side=-1) for point in told]
        if kind in ("works", "right"):
            other: Kind = "right" if kind == "works" else "works"
            told = [*told, *(point for point in points if point.kind == other and point.side > 0)]
        index = _index(told)
        most = max(FEW, COMMON * len(told))
        for denial in denied:
            rows = [index.get(feature, ()) for feature in _features(denial)]
            near = {id(point): point for row in rows if len(row) <= most for point in row}
            yield from _faced(denial, list(near.values()), rarity)


def _index(points: Sequence[Point]) -> Mapping[str, Sequence[Point]]:
    found: dict[str, list[Point]] = {}
    for point in points:
        for feature in _features(point):
            found.setdefault(feature, []).append(point)
    return found


def _features(point: Point) -> Sequence[str]:
    """What two points on one matter have at least one of in common."""
    return (point.document, *sorted(point.states | point.dimensions | point.stems))


def _faced(denial: Point, told: Sequence[Point], rarity: Rarity) -> Iterator[Facing]:
    scored = [Facing(point, denial, fit(point, denial, rarity)) for point in told]
    least = ENOUGH[denial.kind]
    scored = [pair for pair in scored if pair.score >= least + (SEEN if pair.told.seen or denial.seen else 0.0)]
    scored.sort(key=lambda pair: -pair.score)
    yield from (pair for pair in scored[:NEAREST] if pair.score >= NEARLY * scored[0].score)


def fit(told: Point, denied: Point, rarity: Rarity) -> float:
    """How surely two points are on one matter; 0 where they cannot be."""
    if set(told.voice.speakers) & set(denied.voice.speakers) and not (told.reported or denied.reported):
        return 0.0
    if told.voice.id == denied.voice.id or _apart(told.voice, denied.voice):
        return 0.0
    if told.sentence is denied.sentence and told.kind != "right":
        return 0.0
    shared = _shared(told, denied, rarity)
    if told.kind != denied.kind and not shared.means:
        return 0.0
    return _RULES[denied.kind](told, denied, shared)


def _shared(told: Point, denied: Point, rarity: Rarity) -> Shared:
    gap = abs(told.sentence.number - denied.sentence.number) if told.document == denied.document else NEAR + 1
    states = told.states & denied.states
    wide = ((told.states | told.around) & (denied.states | denied.around)) - states
    same = (told.dimensions & denied.dimensions) | (told.stems & denied.stems)
    return Shared(
        2.0 - 0.25 * gap if gap <= NEAR else 0.0,
        told.subject is not None and told.subject == denied.subject,
        STATES * rarity.states(states) + AROUND * rarity.states(wide),
        min(MOST, rarity.matter(same)),
        bool(told.means & denied.means),
        bool(told.means and denied.means and not told.means & denied.means),
    )


def _will(told: Point, denied: Point, shared: Shared) -> float:
    half = (denied.subject is None) != (told.subject is None)
    if not shared.subject and not (half and shared.near and shared.matter >= FAR):
        return 0.0
    elliptic = len(denied.stems) < FEWEST
    enough = 0.0 if shared.near and (elliptic or not denied.plain) else PLAIN if shared.near else FAR
    return shared.all if shared.matter >= enough else 0.0


def _works(told: Point, denied: Point, shared: Shared) -> float:
    if shared.other_means or not (shared.near or shared.matter or shared.means):
        return 0.0
    return shared.all + (0.7 if shared.means else 0.0)


def _right(told: Point, denied: Point, shared: Shared) -> float:
    if shared.other_means:
        return 0.0
    return shared.all if shared.near or shared.matter else 0.0


def _reversible(told: Point, denied: Point, shared: Shared) -> float:
    return shared.all if shared.near or shared.states >= 0.7 else 0.0


def _provoked(told: Point, denied: Point, shared: Shared) -> float:
    """The one names the other's state, and the other speaks for it."""
    if told.voice.own & denied.voice.own:
        return 0.0
    blamed = bool(denied.voice.own & (told.states | told.around))
    blaming = bool(told.voice.own & (denied.states | denied.around))
    if not (blamed and blaming) and not (blamed and shared.states):
        return 0.0
    return shared.all + blamed + blaming


def _matter(told: Point, denied: Point, shared: Shared) -> float:
    return shared.all + (0.7 if shared.means else 0.0) if shared.near or shared.matter else 0.0


_RULES: Mapping[Kind, Callable[[Point, Point, Shared], float]] = {
    "will": _will, "works": _works, "right": _right, "reversible": _reversible, "provoked": _provoked, "safer": _matter,
    "hurts": _matter, "able": _will, "solid": _matter, "true": _matter,
}  # fmt: skip


def _apart(one: Voice, other: Voice) -> bool:
    if not one.published or not other.published:
        return False
    days = date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10])
    return abs(days.days) > APART
