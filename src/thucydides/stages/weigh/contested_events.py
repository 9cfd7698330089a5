"""Contested events: some tell that it happened, others that it did not.

Each side speaks through the words in which it tells of the event; who denies it without telling of it, through his nearest
denial in the document. A forecast that nothing will come of it is not set against what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thucydides.records import Event, Span

from .contradiction import comparable
from .drafts import Draft, Pairs
from .pointing import points_back
from .voices import Listener, Voice


class Told:
    """Finds the contested events of one situation."""

    def __init__(self, listener: Listener, voices: Sequence[Voice]) -> None:
        self.listener = listener
        self.telling: dict[str, list[Voice]] = {}
        self.denying: dict[tuple[str, str], list[Voice]] = {}
        for voice in voices:
            self.telling.setdefault(voice.statement or voice.id, []).append(voice)
            if voice.side < 0 or points_back(voice):
                for actor in voice.speakers:
                    self.denying.setdefault((actor, voice.sentence.document), []).append(voice)

    def drafts(self) -> Iterator[Draft]:
        """A draft for each event that is told and denied."""
        groups: dict[str, list[Event]] = {}
        for event in self.listener.situation.events:
            groups.setdefault(event.same_event or event.id, []).append(event)
        for events in groups.values():
            told = [event for event in events if event.status in ("happened", "alleged")]
            for draft in (self._facing(events, told), self._contradicted(events, told)):
                if draft.told and draft.denied:
                    yield draft

    def _facing(self, events: Sequence[Event], told: Sequence[Event]) -> Draft:
        """Those who tell the event, and those who tell that it did not happen."""
        denied = [event for event in events if event.status == "denied"]
        pairs = [(self._heard(one), self._heard(other)) for one in told for other in denied]
        facing = [(one, other) for one, other in pairs if comparable(one, other) and other.takes_part]
        return Draft(self._words(events[0]), _spoken(one for one, _ in facing), _spoken(other for _, other in facing))

    def _contradicted(self, events: Sequence[Event], told: Sequence[Event]) -> Draft:
        """Those who tell the event, and those of whom the same report says that they deny it."""
        against = [(event, actor) for event in told for actor in event.denied_by if actor not in event.asserted_by]
        denied = [(actor, span) for event, actor in against for span in self._denial(event, actor)]
        return Draft(self._words(events[0]), _spoken(self._heard(event) for event, _ in against), tuple(denied))

    def _heard(self, event: Event) -> Voice:
        """The voice that tells of an event: its statement's where there is one by the same speakers."""
        known = self.telling.get(event.statement or "", ())
        said = [voice for voice in known if set(voice.speakers) & set(event.asserted_by)]
        near = [voice for voice in said if any(span.overlaps(event.trigger) for span in voice.spans)]
        return next(iter(near or said), None) or self.listener.event(event)

    def _denial(self, event: Event, actor: str) -> tuple[Span, ...]:
        """The words with which an actor denies an event: his denial nearest to it, else the event's sentence."""
        said = self.denying.get((actor, event.sentence.document), ())
        nearest = min(
            said, key=lambda voice: (abs(voice.sentence.start - event.sentence.start), voice.id), default=None
        )
        return nearest.spans if nearest else (event.sentence,)

    def _words(self, event: Event) -> str:
        names = {actor.id: actor.name for actor in self.listener.situation.actors}
        who, whom = (
            ", ".join(names.get(a, a) for a in side) or "somebody" for side in (event.actors, event.recipients)
        )
        return f"{event.type}: {who} → {whom} ({event.trigger.exact})"


def _spoken(voices: Iterable[Voice]) -> Pairs:
    return tuple(dict.fromkeys((actor, span) for voice in voices for actor in voice.speakers for span in voice.spans))
