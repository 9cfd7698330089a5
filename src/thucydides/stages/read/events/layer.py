"""The event layer: what is told to have happened, with who did it to whom, when, and who says or denies it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thucydides.records import Event, Mention, Span, Statement, identify
from thucydides.stages.read.dates import TimeExpression, find_dates

from .contexts import contexts
from .denials import with_denials
from .draft import Draft, Range
from .frames import from_frames, joined
from .grammar import read_parse
from .participants import Participants
from .quantities import quantities
from .rebuttals import with_answered
from .sides import sides
from .telling import telling
from .when import date_of, interval, undated

if TYPE_CHECKING:
    from thucydides.stages.read.protocol import Parsed

SPOKEN = frozenset(("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))  # of whoever comments: a statement


def find_events(parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """The events of a document in the order of its text."""
    people = Participants(parsed.doc, mentions)
    dates = find_dates(parsed)
    found = [_event(draft, parsed, people, statements, dates) for draft in drafts(parsed)]
    told = with_answered([event for event in found if event is not None], mentions)
    return with_denials(told, mentions, statements)


def drafts(parsed: Parsed) -> list[Draft]:
    """The events of a document before their words are matched with mentions, statements and dates."""
    found = read_parse(parsed.doc)
    framed = from_frames(parsed.doc, parsed.frames)
    return joined(framed, found, parsed.doc) if framed else found


def _event(
    draft: Draft, parsed: Parsed, people: Participants, statements: Sequence[Statement], dates: Sequence[TimeExpression]
) -> Event | None:
    actors, recipients = sides(draft, people)
    sentence = sentence_of(draft.trigger, parsed.sentences)
    head = parsed.doc[draft.head]
    if sentence is None or not (actors or recipients) or (not actors and head.dep_ == "amod"):
        return None
    if people.only_comment(actors) and draft.type in SPOKEN:
        return None
    told = telling(draft, statements, people.of_all(draft.accuser))
    trigger = parsed.document.span(*draft.trigger)
    return Event(
        id=identify("event", parsed.document.id, trigger.start, trigger.end, draft.type),
        type=draft.type,
        mode=draft.mode,
        contexts=contexts(draft.contexts, sentence.exact),
        actors=actors,
        recipients=recipients,
        date=interval(date_of(head, dates, sentence, draft.dates)) or undated(told.status, parsed.document),
        place=_place(draft, sentence, people),
        status=told.status,
        quantities=quantities(head),
        asserted_by=told.asserted_by,
        denied_by=told.denied_by,
        statement=told.statement,
        trigger=trigger,
        sentence=sentence,
        same_event=None,
        confidence=round(draft.confidence, 3),
    )


def _place(draft: Draft, sentence: Span, people: Participants) -> str | None:
    """The name of the nearest place in the sentence after the trigger, else before it."""
    places = [m for m in people.overlapping((sentence.start, sentence.end)) if m.is_place]
    places.sort(key=lambda m: (m.span.start < draft.trigger[0], abs(m.span.start - draft.trigger[1])))
    return places[0].name if places else None


def sentence_of(place: Range, sentences: Sequence[Span]) -> Span | None:
    """The sentence that holds a range; None where it lies in none."""
    number = bisect_right([span.start for span in sentences], place[0]) - 1
    found = sentences[number] if number >= 0 else None
    return found if found is not None and place[1] <= found.end else None
