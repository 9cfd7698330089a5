"""Whom a rejection answers: "Algiers is harbouring raiders, Bamako says. Algiers rejects this" is a rejection of Bamako.

What is rejected is named by a pronoun or by a bare word for what somebody said; who said it is whoever last accused, threatened
or asked somebody before. Measured by the recipients of the own situations for tuning (`python -m bench.situations`).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence

from thucydides.records import Event, Mention

from .denials import identity
from .tables import words

REACH = 500  # characters before the rejection in which what it answers may stand
ANSWERED = frozenset(("ACCUSE", "THREATEN", "REQUEST"))
NEAR = 3  # words after the trigger among which what is rejected is named
WORD = re.compile(r"[^\W\d_]+")
PRONOUNS = frozenset(("it", "this", "that", "them"))
TAKING_UP = frozenset(("the", "this", "that", "these", "those", "such", "all"))


def with_answered(events: Sequence[Event], mentions: Sequence[Mention]) -> tuple[Event, ...]:
    """The events, rejections without a recipient with whoever they answer."""
    known = {mention.id: mention for mention in mentions}
    return tuple(
        dataclasses.replace(event, recipients=_answered(event, events, known)) if _is_open(event) else event
        for event in events
    )


def _is_open(event: Event) -> bool:
    """Whether a rejection only takes up what was said."""
    if event.type != "REJECT" or event.recipients or not event.actors:
        return False
    behind = event.sentence.exact[event.trigger.end - event.sentence.start :]
    first = [word.casefold() for word in WORD.findall(behind)[:NEAR]]
    said = {word.rstrip("s") for word in first[1:]} & words("charge")
    return bool(first) and (first[0] in PRONOUNS or (first[0] in TAKING_UP and bool(said)))


def _answered(event: Event, events: Sequence[Event], known: Mapping[str, Mention]) -> tuple[str, ...]:
    mine = {identity(name, known) for name in event.actors}
    before = [
        other
        for other in events
        if other.type in ANSWERED
        and other.actors
        and 0 <= event.trigger.start - other.trigger.end <= REACH
        and not mine & {identity(name, known) for name in other.actors}
    ]
    return max(before, key=lambda other: other.trigger).actors if before else ()
