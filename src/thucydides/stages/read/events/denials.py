"""Who denies an alleged event: whoever it is told of, when he denies in that sentence or soon after.

"Kyiv accuses Minsk of sheltering saboteurs. Minsk denies this." The denial names the deed by a pronoun, or by no word at all.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from thucydides.records import Event, Mention, Statement

REACH = 400  # characters after the event within which a denial still answers it
SHORT = 60  # characters; a longer denial says itself what it denies


def with_denials(
    events: Sequence[Event], mentions: Sequence[Mention], statements: Sequence[Statement]
) -> tuple[Event, ...]:
    """The events, alleged ones with those who deny them."""
    known = {mention.id: mention for mention in mentions}
    denials = [statement for statement in statements if statement.stance == "denied"]
    return tuple(_denied(event, denials, known) if event.status == "alleged" else event for event in events)


def _denied(event: Event, denials: Sequence[Statement], known: Mapping[str, Mention]) -> Event:
    sides = {identity(name, known) for name in (*event.actors, *event.recipients)}
    denying = [
        speaker
        for denial in denials
        if _answers(denial, event)
        for speaker in denial.speakers
        if identity(speaker, known) in sides
    ]
    return (
        dataclasses.replace(event, denied_by=tuple(dict.fromkeys((*event.denied_by, *denying)))) if denying else event
    )


def _answers(denial: Statement, event: Event) -> bool:
    if any(span.overlaps(event.trigger) for span in denial.content):
        return True
    near = 0 <= denial.sentence.start - event.sentence.start <= REACH
    return near and sum(span.end - span.start for span in denial.content) <= SHORT


def identity(name: str, known: Mapping[str, Mention]) -> str:
    """The state of a mention, else the mention that it stands for: what two mentions of one party share."""
    mention = known.get(name)
    if mention is None:
        return name
    return mention.iso3 or mention.antecedent or mention.name
