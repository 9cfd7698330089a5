"""Whose claim it is: the speakers of the innermost statement that holds it, and what that statement makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from thucydides.records import NARRATOR, Statement
from thucydides.records.reading import ClaimKind

DOUBTED = frozenset(("denied",))
SUPPOSED = frozenset(("doubted", "alleged", "feared", "expected"))


def holder(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The innermost statement whose content holds a character: the one with the shortest content there."""
    holding = (
        (sum(span.end - span.start for span in statement.content), number)
        for number, statement in enumerate(statements)
        if any(span.start <= offset < span.end for span in statement.content)
    )
    best = min(holding, default=None)
    return statements[best[1]] if best else None


def asserters(statement: Statement | None) -> tuple[str, ...]:
    """References to those who answer for a claim: the statement's speakers, or the narrator."""
    return statement.speakers if statement is not None and statement.speakers else (NARRATOR,)


def claim_within(statement: Statement | None, claim: ClaimKind, ahead: bool = True) -> ClaimKind:
    """How a claim stands once its statement is heard: a denied statement denies it, a doubted or feared one holds it possible.

    What is told as it is or was ("hunger drives men to the militia") is no expectation, whatever else is expected beside it.
    """
    if statement is None or claim == "denied":
        return claim
    if statement.stance in DOUBTED:
        return "denied"
    if statement.stance == "expected" and not ahead:
        return claim
    return "alleged" if statement.stance in SUPPOSED else claim
