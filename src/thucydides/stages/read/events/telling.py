"""Who tells of an event and with what stance: the innermost statement around it, an accuser, or the narrator.

A statement's stance moves the status where the sentence alone leaves the event as happened: what is feared or asked is
hypothetical, what is expected or promised is planned, what is alleged or doubted is alleged, what is denied is denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thucydides.records import NARRATOR, Statement
from thucydides.records.reading import Stance, Status

from .draft import Draft, Range

OF_STANCE: dict[Stance, Status] = {
    "denied": "denied", "doubted": "alleged", "alleged": "alleged", "feared": "hypothetical",
    "expected": "planned", "wanted": "hypothetical", "promised": "planned", "asked": "hypothetical",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """Status, who asserts the event, who denies it, and the statement that it stands in."""

    status: Status
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    statement: str | None


def telling(draft: Draft, statements: Sequence[Statement], accusers: tuple[str, ...]) -> Telling:
    """Returns how an event is told. `accusers` are the mentions of whoever alleges it in an accusation."""
    around = innermost(draft.trigger, statements)
    if around is None:
        return Telling(draft.status, accusers or (NARRATOR,), (), None)
    status = draft.status
    if status == "happened":
        status = OF_STANCE.get(around.stance, status)
    if around.stance == "denied" and status == "denied":
        return Telling(status, (), around.speakers, around.id)
    return Telling(status, accusers or around.speakers or (NARRATOR,), (), around.id)


def innermost(trigger: Range, statements: Sequence[Statement]) -> Statement | None:
    """Returns the statement with the shortest content that holds a range; None where only the narrator speaks."""
    found = [
        (span.end - span.start, number)
        for number, statement in enumerate(statements)
        for span in statement.content
        if span.start <= trigger[0] and trigger[1] <= span.end
    ]
    return statements[min(found)[1]] if found else None
