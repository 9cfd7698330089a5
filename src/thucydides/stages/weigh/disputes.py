"""Drafts of contests beyond the words that two sides share: points at issue, replies, denials by the accused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .accused import denials
from .drafts import REPLY, Draft, Pairs
from .facing import facing
from .issues import Issues, Point
from .labels import Labels, said_briefly
from .replies import replies
from .sentences import Reports
from .voices import Listener, Voice


def disputed(reports: Reports, labels: Labels) -> Iterator[Draft]:
    """A draft for each point at issue."""
    groups: list[tuple[dict[str, Point], dict[str, Point]]] = []
    issues = Issues(reports)
    for pair in facing(issues.points, issues.rarity):
        for told, denied in groups:
            kind = next(iter(told.values())).kind
            if kind == pair.told.kind and (pair.denied.voice.id in denied or pair.told.voice.id in told):
                break
        else:
            groups.append((told := {}, denied := {}))
        told[pair.told.voice.id] = pair.told
        denied[pair.denied.voice.id] = pair.denied
    for told, denied in groups:
        first = next(iter(told.values()))
        yield Draft(
            labels.point(list(told.values()), list(denied.values())),
            _spoken(_voices(told)),
            _spoken(_voices(denied)),
            kind=first.kind,
            reported=any(p.reported for p in told.values()),
        )


def _voices(points: Mapping[str, Point]) -> Iterator[Voice]:
    return (point.voice for point in points.values())


def answered(reports: Reports) -> Iterator[Draft]:
    """A draft for each view that somebody turns against just after it."""
    for reply in replies(reports):
        told, denied = _spoken(reply.told), _spoken(reply.denied)
        sides = (denied, told) if reply.turned else (told, denied)
        holder = max(reply.denied, key=lambda voice: len(voice.text)) if reply.turned else reply.told[0]
        yield Draft(said_briefly(holder), *sides, kind=REPLY, reported=reply.reported)


def rebutted(listener: Listener, voices: Sequence[Voice], labels: Labels) -> Iterator[Draft]:
    """A draft for each charge that the accused denies in words of his own."""
    for told, denied in denials(voices, listener.states, listener.homes):
        yield Draft(labels.deed([told]), _spoken([told]), _spoken([denied]))


def _spoken(voices: Iterable[Voice]) -> Pairs:
    return tuple((actor, span) for voice in voices for actor in voice.speakers for span in voice.spans)


__all__ = ["answered", "disputed", "rebutted"]
